package io.greenprint.ingest.policy;

import org.jspecify.annotations.Nullable;

/**
 * A heading with its text, as places in the mended text.
 *
 * @param index position in the outline
 * @param parent index of the item above; -1 at the top
 * @param level depth from 1
 * @param marker null where the heading stands without a mark
 * @param heading its words, without marker, trailing 。 and responsibility group
 * @param start where marker and heading begin
 * @param headingEnd after the heading
 * @param bodyStart where the text of its own begins
 * @param bodyEnd after the text of its own: where its first child begins, or its end
 * @param end after all its text, children included
 */
record Item(
    int index,
    int parent,
    int level,
    @Nullable Marker marker,
    String heading,
    int start,
    int headingEnd,
    int bodyStart,
    int bodyEnd,
    int end) {

  String markerText() {
    return marker == null ? "" : marker.written();
  }

  /** Heading as shown in a path. */
  String label() {
    return markerText() + heading;
  }

  Item withEnds(int newBodyEnd, int newEnd) {
    return new Item(
        index, parent, level, marker, heading, start, headingEnd, bodyStart, newBodyEnd, newEnd);
  }
}
