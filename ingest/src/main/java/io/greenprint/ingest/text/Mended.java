package io.greenprint.ingest.text;

import io.greenprint.graph.text.Span;

/**
 * Text as the grammar reads it, each unit of which knows where it stands in the stored text.
 * Mending drops and replaces units, and joins lines; it never moves words, so that a span of it is
 * always one span of the stored text.
 */
public final class Mended {

  private final String text;
  private final int[] origins;

  /**
   * @param text mended words
   * @param origins for each unit of {@code text} its offset in the stored text, never falling, and
   *     one more for the end
   */
  public Mended(String text, int[] origins) {
    if (origins.length != text.length() + 1) {
      throw new IllegalArgumentException(
          text.length() + " units need one more origin, not " + origins.length);
    }
    this.text = text;
    this.origins = origins.clone();
  }

  /** Text that needs no mending. */
  public static Mended unchanged(String text) {
    int[] origins = new int[text.length() + 1];
    for (int i = 0; i < origins.length; i++) {
      origins[i] = i;
    }
    return new Mended(text, origins);
  }

  /** The mended words. */
  public String text() {
    return text;
  }

  /** The span of the stored text that {@code span} of the mended text was read from. */
  public Span origin(Span span) {
    return origin(span.start(), span.end());
  }

  /** The span of the stored text that units {@code start} to {@code end} were read from. */
  public Span origin(int start, int end) {
    return start == end
        ? new Span(origins[start], origins[start])
        : new Span(origins[start], origins[end - 1] + 1);
  }

  /**
   * The span of the mended text that was read from {@code stored}; empty where nothing was kept.
   */
  public Span locate(Span stored) {
    int start = firstAtOrAfter(stored.start());
    return new Span(start, Math.max(start, firstAtOrAfter(stored.end())));
  }

  private int firstAtOrAfter(int offset) {
    int low = 0;
    int high = text.length();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (origins[middle] < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
