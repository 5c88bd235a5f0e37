package io.greenprint.graph.text;

import org.jspecify.annotations.Nullable;

/**
 * A paragraph, heading, cell or line as the format gave it, in reading order.
 *
 * @param span its part of the stored text
 * @param kind what the format says that it is
 * @param level outline level from 1 of a HEADING where the format has one (DOCX style, HTML h1–h6),
 *     else 0
 * @param fontSize in points; 0 where unknown
 * @param bold whether all of it is bold
 * @param box where it stands on its page; null in formats without pages
 */
public record Block(
    Span span, Kind kind, int level, float fontSize, boolean bold, @Nullable Box box) {

  /** What the format says that a block is; PARAGRAPH unless it says more. */
  public enum Kind {
    PARAGRAPH,
    HEADING,
    LIST_ITEM,
    TABLE_CELL,
    CAPTION,
    HEADER,
    FOOTER,
    FOOTNOTE
  }
}
