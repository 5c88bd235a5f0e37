package io.greenprint.graph.framework;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * An indicator of the library, or some of its sub-points, that bears out a sub-point of a
 * requirement. Written {@code scope1}, {@code data_privacy.policy} or {@code
 * total_energy.electricity+fuel}.
 *
 * @param indicator id of the indicator
 * @param points all of these must have been found; empty: the indicator as a whole
 */
public record IndicatorRef(String indicator, Set<String> points) {

  public IndicatorRef {
    points = Set.copyOf(points);
  }

  /** Reads the written form. */
  public static IndicatorRef parse(String text) {
    int dot = text.indexOf('.');
    return dot < 0
        ? new IndicatorRef(text, Set.of())
        : new IndicatorRef(
            text.substring(0, dot), new TreeSet<>(List.of(text.substring(dot + 1).split("\\+"))));
  }

  @Override
  public String toString() {
    return points.isEmpty() ? indicator : indicator + "." + String.join("+", new TreeSet<>(points));
  }
}
