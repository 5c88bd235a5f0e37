package io.greenprint.queries.disclosure;

import io.greenprint.graph.framework.Condition;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the asker says of a firm that its reports do not tell.
 *
 * @param holding ids of conditions that hold for it
 * @param failing ids of conditions that do not
 */
public record Firm(Set<String> holding, Set<String> failing) {

  /** Nothing is said. */
  public static final Firm UNKNOWN = new Firm(Set.of(), Set.of());

  public Firm {
    holding = Set.copyOf(holding);
    failing = Set.copyOf(failing);
  }

  /** Whether a condition holds; null where that is open. */
  @Nullable Boolean holds(Condition condition) {
    if (holding.contains(condition.id())) {
      return true;
    }
    return failing.contains(condition.id()) ? Boolean.FALSE : condition.assumed();
  }
}
