package io.greenprint.ingest.policy;

import org.jspecify.annotations.Nullable;

/**
 * Where a heading ends: at the end of its line, or at the first 。 of the paragraph it runs into.
 */
final class Headings {

  private static final int LONGEST_TITLE = 32;

  private Headings() {}

  /**
   * @param heading words, without marker and trailing marks
   * @param headingEnd in the mended text
   * @param bodyStart in the mended text
   */
  record Split(String heading, int headingEnd, int bodyStart) {
    boolean isShort() {
      return heading.length() <= LONGEST_TITLE && !heading.isEmpty();
    }
  }

  static Split of(Paragraph paragraph, @Nullable Marker marker) {
    String text = paragraph.text();
    int from = marker == null ? 0 : marker.length();
    int end = headingEnd(text, from);
    int group = Groups.groupStart(text.substring(0, end));
    if (group > from) {
      end = group;
    }
    String heading = text.substring(from, end).strip();
    int bodyStart = end;
    while (bodyStart < text.length()
        && ("。：:】".indexOf(text.charAt(bodyStart)) >= 0
            || Character.isSpaceChar(text.charAt(bodyStart)))) {
      bodyStart++;
    }
    return new Split(strip(heading), paragraph.start() + end, paragraph.start() + bodyStart);
  }

  /** A short line without the marks of a sentence. */
  static boolean looksLikeTitle(String text) {
    return text.length() >= 4
        && text.length() <= LONGEST_TITLE
        && text.chars().noneMatch(c -> "。；：:;！？（(".indexOf(c) >= 0)
        && !text.matches(".*[0-9]{4}年[0-9]{1,2}月.*");
  }

  private static int headingEnd(String text, int from) {
    if (text.startsWith("【", from)) {
      int close = text.indexOf('】', from);
      return close > 0 ? close + 1 : text.length();
    }
    int colon = colon(text, from);
    boolean body = colon > from && BodyForms.isListed(text.substring(from, colon).strip());
    if (body && text.length() > colon + 1) {
      return colon;
    }
    int stop = text.indexOf('。', from);
    if (stop >= 0) {
      return stop;
    }
    boolean runsIn = colon > from && colon - from <= 20 && text.length() - colon > 12;
    return runsIn ? colon : text.length();
  }

  /** The first ： outside brackets; -1 where there is none. */
  private static int colon(String text, int from) {
    int depth = 0;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += Brackets.step(c);
      if (c == '：' && depth <= 0) {
        return i;
      }
    }
    return -1;
  }

  private static String strip(String heading) {
    String bare = heading;
    while (!bare.isEmpty() && "。：:；;，".indexOf(bare.charAt(bare.length() - 1)) >= 0) {
      bare = bare.substring(0, bare.length() - 1);
    }
    return bare.startsWith("【") && bare.endsWith("】") ? bare.substring(1, bare.length() - 1) : bare;
  }
}
