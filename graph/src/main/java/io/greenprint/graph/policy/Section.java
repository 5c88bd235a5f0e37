package io.greenprint.graph.policy;

import io.greenprint.graph.text.Span;

/**
 * A heading with its text.
 *
 * @param index position in {@link PolicyReading#sections}
 * @param parent index of the section above; -1 at the top
 * @param level depth from 1
 * @param marker numbering as written (一、, （二）, 3.); empty where the heading has none
 * @param heading words of the heading, mended, without marker and trailing 。
 * @param headingSpan where marker and heading stand
 * @param body all its own text after the heading, children included
 */
public record Section(
    int index, int parent, int level, String marker, String heading, Span headingSpan, Span body) {

  /** Heading as shown in a path: marker and words. */
  public String label() {
    return marker + heading;
  }
}
