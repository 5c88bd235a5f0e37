package io.greenprint.queries.policy;

import io.greenprint.graph.policy.Role;
import org.jspecify.annotations.Nullable;

/**
 * A body with a role in a task, as stored.
 *
 * @param surface name as written
 * @param body who that is; null where it is unknown
 * @param inherited a rule stated elsewhere gives it to the task
 * @param scope part of the task that the body answers for; null where it is the whole
 * @param decided a person set its body or role
 * @param rule words of the rule that gives or turns the role; null where there is none
 */
public record AssignmentNode(
    FactKey key,
    Role role,
    String surface,
    @Nullable BodyNode body,
    boolean inherited,
    @Nullable String scope,
    boolean decided,
    Evidence evidence,
    @Nullable Evidence rule) {

  public String id() {
    return key.id();
  }

  /** Official name, or the name as written where nobody knows who that is. */
  public String bodyName() {
    return body == null ? surface : body.name();
  }

  /** Whether the body has to do something itself, rather than guide or coordinate. */
  public boolean acts() {
    return role != Role.GUIDE && role != Role.COORDINATE;
  }

  static AssignmentNode of(Row row) {
    return new AssignmentNode(
        new FactKey(row.text("id"), row.large("reading")),
        row.constant(Role.class, "role"),
        row.text("surface"),
        row.has("body") ? BodyNode.of(row.row("body")) : null,
        row.flag("inherited"),
        row.textOrNull("scope"),
        row.flag("decided"),
        Evidence.of(row),
        Evidence.of(row, "rule"));
  }
}
