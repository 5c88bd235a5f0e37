package io.greenprint.graph.text;

/**
 * A range of the stored text, in UTF-16 units: {@code start} inclusive, {@code end} exclusive.
 *
 * @param start first unit, from 0
 * @param end unit after the last; never before {@code start}
 */
public record Span(int start, int end) {

  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("No span from " + start + " to " + end);
    }
  }

  /** Number of UTF-16 units. */
  public int length() {
    return end - start;
  }

  /** Whether {@code other} lies wholly within this span. */
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /** Whether {@code offset} lies within this span. */
  public boolean contains(int offset) {
    return start <= offset && offset < end;
  }

  /** Whether the two share at least one unit. */
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }
}
