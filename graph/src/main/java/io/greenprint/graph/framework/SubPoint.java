package io.greenprint.graph.framework;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a requirement asks for.
 *
 * @param text what, in Chinese
 * @param metBy any of these bears it out; empty where only a person can judge it
 * @param unjudged why only a person can; null where {@code metBy} names indicators
 */
public record SubPoint(String text, List<IndicatorRef> metBy, @Nullable Unjudged unjudged) {

  public SubPoint {
    metBy = List.copyOf(metBy);
    if (metBy.isEmpty() == (unjudged == null)) {
      throw new IllegalArgumentException(
          "A sub-point names indicators or says why it has none: " + text);
    }
  }

  /** Whether the program can judge it. */
  public boolean judgeable() {
    return !metBy.isEmpty();
  }
}
