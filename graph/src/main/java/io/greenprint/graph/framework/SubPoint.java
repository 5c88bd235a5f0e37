package io.greenprint.graph.framework;

import java.util.List;

/**
 * One thing that a requirement asks for.
 *
 * @param text what, in Chinese
 * @param metBy any of these bears it out; empty where no indicator exists, so that only a person
 *     can judge it
 */
public record SubPoint(String text, List<IndicatorRef> metBy) {

  public SubPoint {
    metBy = List.copyOf(metBy);
  }

  /** Whether the program can judge it. */
  public boolean judgeable() {
    return !metBy.isEmpty();
  }
}
