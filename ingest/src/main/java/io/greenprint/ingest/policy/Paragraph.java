package io.greenprint.ingest.policy;

import java.util.ArrayList;
import java.util.List;

/**
 * One line of mended text.
 *
 * @param start offset in the mended text
 * @param end offset after the last unit, the line break excluded
 * @param text its words
 */
record Paragraph(int start, int end, String text) {

  /** The lines of a part of the mended text, empty ones left out. */
  static List<Paragraph> of(String mended, int from, int to) {
    List<Paragraph> paragraphs = new ArrayList<>();
    int start = from;
    while (start < to) {
      int end = mended.indexOf('\n', start);
      if (end < 0 || end > to) {
        end = to;
      }
      if (end > start) {
        paragraphs.add(new Paragraph(start, end, mended.substring(start, end)));
      }
      start = end + 1;
    }
    return paragraphs;
  }

  /** This line and the next as one. */
  Paragraph with(Paragraph next) {
    return new Paragraph(start, next.end, text + "\n" + next.text);
  }

  boolean isRow() {
    return text.indexOf('\t') >= 0;
  }

  /** Whether it ends as a sentence does. */
  boolean isSentence() {
    return "。；！？;".indexOf(text.charAt(text.length() - 1)) >= 0;
  }
}
