package io.greenprint.graph.assessment;

import io.greenprint.graph.framework.IndicatorRef;
import io.greenprint.graph.framework.Requirement;
import io.greenprint.graph.framework.SubPoint;
import java.util.Set;

/**
 * What an answer is about. A sub-point that indicators bear out is about its first indicator, so
 * that one answer serves the sub-points of all frameworks that ask for it; one that only a person
 * can judge is about itself.
 *
 * @param key {@code scope1.total}, or {@code SSE14-Art4#2}: the second sub-point of a requirement
 */
public record Subject(String key) implements Comparable<Subject> {

  private static final char NUMBER = '#';

  /** What an answer to a sub-point is about. */
  public static Subject of(Requirement requirement, SubPoint point) {
    return point.judgeable()
        ? new Subject(point.metBy().getFirst().toString())
        : new Subject(requirement.id() + NUMBER + (requirement.points().indexOf(point) + 1));
  }

  /** Whether only a person can judge it, within one framework. */
  public boolean ofOneFramework() {
    return key.indexOf(NUMBER) >= 0;
  }

  /** The indicator, or its sub-points; what only a person can judge is an indicator by itself. */
  public IndicatorRef ref() {
    return ofOneFramework() ? new IndicatorRef(key, Set.of()) : IndicatorRef.parse(key);
  }

  /**
   * How far an answer to this answers what {@code asked} asks for: an indicator as a whole answers
   * each of its sub-points.
   */
  public boolean touches(IndicatorRef asked) {
    IndicatorRef own = ref();
    return own.indicator().equals(asked.indicator())
        && (own.points().isEmpty()
            || asked.points().isEmpty()
            || asked.points().stream().anyMatch(own.points()::contains));
  }

  @Override
  public int compareTo(Subject other) {
    return key.compareTo(other.key);
  }

  @Override
  public String toString() {
    return key;
  }
}
