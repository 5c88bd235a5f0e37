package io.greenprint.ingest.reading.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Parts a page by white space: rows of items one below the other, and the gaps between columns. */
final class Bands {

  private Bands() {}

  /** Groups items that overlap in height, from top to bottom. */
  static <T extends Item> List<List<T>> rows(List<T> items) {
    List<T> sorted = new ArrayList<>(items);
    sorted.sort(Comparator.comparingDouble(Item::inkTop));
    List<List<T>> rows = new ArrayList<>();
    float bottom = Float.NEGATIVE_INFINITY;
    for (T item : sorted) {
      if (item.inkTop() >= bottom) {
        rows.add(new ArrayList<>());
      }
      rows.getLast().add(item);
      bottom = Math.max(bottom, item.inkBottom());
    }
    return rows;
  }

  /** A stretch without ink, from left to right. */
  record Gap(float from, float to) {
    float width() {
      return to - from;
    }

    float middle() {
      return (from + to) / 2;
    }
  }

  /**
   * Gaps between columns: stretches that at most {@code tolerated} of the rows cross.
   *
   * @param narrowest least width in points
   */
  static List<Gap> gaps(List<? extends List<? extends Item>> rows, int tolerated, float narrowest) {
    List<float[]> steps = new ArrayList<>();
    for (List<? extends Item> row : rows) {
      for (float[] ink : ink(row)) {
        steps.add(new float[] {ink[0], 1});
        steps.add(new float[] {ink[1], -1});
      }
    }
    steps.sort(Comparator.<float[]>comparingDouble(s -> s[0]).thenComparingDouble(s -> -s[1]));
    List<Gap> gaps = new ArrayList<>();
    int depth = 0;
    float from = Float.NaN;
    boolean inked = false;
    for (float[] step : steps) {
      int before = depth;
      depth += (int) step[1];
      if (before > tolerated && depth <= tolerated) {
        from = step[0];
        inked = true;
      } else if (before <= tolerated && depth > tolerated && inked) {
        if (step[0] - from >= narrowest) {
          gaps.add(new Gap(from, step[0]));
        }
      }
    }
    return gaps;
  }

  /** Stretches that a row covers, without overlap. */
  private static List<float[]> ink(List<? extends Item> row) {
    List<Rect> rects = new ArrayList<>();
    row.forEach(item -> rects.add(item.rect()));
    rects.sort(Comparator.comparingDouble(Rect::left));
    List<float[]> ink = new ArrayList<>();
    for (Rect rect : rects) {
      if (!ink.isEmpty() && rect.left() <= ink.getLast()[1]) {
        ink.getLast()[1] = Math.max(ink.getLast()[1], rect.right());
      } else {
        ink.add(new float[] {rect.left(), rect.right()});
      }
    }
    return ink;
  }

  /** The number of the column, of those that the gaps part, in which {@code x} lies. */
  static int column(float x, List<Gap> gaps) {
    int column = 0;
    for (Gap gap : gaps) {
      if (x > gap.middle()) {
        column++;
      }
    }
    return column;
  }

  /** Median of some figures; 0 of none. */
  static float median(List<Float> figures) {
    if (figures.isEmpty()) {
      return 0;
    }
    List<Float> sorted = new ArrayList<>(figures);
    sorted.sort(null);
    return sorted.get(sorted.size() / 2);
  }
}
