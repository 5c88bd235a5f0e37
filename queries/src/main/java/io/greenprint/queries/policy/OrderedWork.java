package io.greenprint.queries.policy;

import io.greenprint.graph.policy.Role;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a task orders, as far as {@link Cascade} and {@link Comparison} need it.
 *
 * @param id of the task
 * @param title words of the heading, without number
 * @param text words that order the work
 * @param deadline as written; null where there is none
 * @param assignments bodies by role
 */
public record OrderedWork(
    String id, String title, String text, @Nullable String deadline, Set<RoleOfBody> assignments) {

  public OrderedWork {
    assignments = Set.copyOf(assignments);
  }

  /**
   * A body with its role.
   *
   * @param body official name, or the name as written where nobody knows who that is
   */
  public record RoleOfBody(String body, Role role) {}
}
