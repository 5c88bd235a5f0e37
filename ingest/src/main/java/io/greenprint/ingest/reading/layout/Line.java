package io.greenprint.ingest.reading.layout;

import io.greenprint.graph.text.Box;

/**
 * Words on one baseline.
 *
 * @param size font size of most of them, in points
 * @param bold whether all of them are bold
 */
record Line(
    String words, float left, float top, float right, float bottom, float size, boolean bold) {

  Box box(int page) {
    return new Box(page, left, top, right, bottom);
  }
}
