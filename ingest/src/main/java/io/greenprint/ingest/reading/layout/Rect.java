package io.greenprint.ingest.reading.layout;

import io.greenprint.graph.text.Box;

/** A rectangle on a page, in points from the page's top left corner. */
record Rect(float left, float top, float right, float bottom) {

  float width() {
    return right - left;
  }

  float height() {
    return bottom - top;
  }

  float middleX() {
    return (left + right) / 2;
  }

  float middleY() {
    return (top + bottom) / 2;
  }

  boolean holds(float x, float y) {
    return left <= x && x <= right && top <= y && y <= bottom;
  }

  Rect with(Rect other) {
    return new Rect(
        Math.min(left, other.left),
        Math.min(top, other.top),
        Math.max(right, other.right),
        Math.max(bottom, other.bottom));
  }

  /** The smallest rectangle around all of them. */
  static Rect around(Iterable<? extends Item> items) {
    Rect around = null;
    for (Item item : items) {
      around = around == null ? item.rect() : around.with(item.rect());
    }
    return around == null ? new Rect(0, 0, 0, 0) : around;
  }

  Box box(int page) {
    return new Box(page, left, top, right, bottom);
  }
}
