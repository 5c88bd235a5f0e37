package io.greenprint.ingest.reading.layout;

import io.greenprint.ingest.reading.Grid;
import java.util.List;

/** Something with a place on a page that is read as a whole. */
sealed interface Item {

  Rect rect();

  /**
   * Words on one baseline without a wide gap; what a line is made of, and a line itself.
   *
   * @param size font size of the largest of them, in points
   * @param bold whether all of them are bold
   */
  record Line(String words, Rect rect, float baseline, float size, boolean bold) implements Item {

    /** The part of its height that letters fill, so that lines set tightly do not touch. */
    float bodyTop() {
      return baseline - 0.7f * size;
    }

    float bodyBottom() {
      return baseline + 0.1f * size;
    }
  }

  /**
   * A table on one page.
   *
   * @param edges left edges of its columns and the right edge of the last, in points
   */
  record PageTable(Rect rect, List<Float> edges, Grid grid) implements Item {}

  /** A box with a border: its content is read together. */
  record Frame(Rect rect, List<Item> content) implements Item {}

  /** Where ink begins, from the top. */
  default float inkTop() {
    return this instanceof Line line ? line.bodyTop() : rect().top();
  }

  /** Where ink ends, from the top. */
  default float inkBottom() {
    return this instanceof Line line ? line.bodyBottom() : rect().bottom();
  }
}
