package io.greenprint.ingest.reading.layout;

/**
 * One upright character as drawn, in points from the page's top left corner.
 *
 * @param words its Unicode units; several for a ligature
 * @param baseline distance of its baseline from the top
 * @param size font size
 */
public record Glyph(
    String words, float left, float right, float baseline, float size, boolean bold) {

  float width() {
    return right - left;
  }

  boolean isSpace() {
    return words.isBlank();
  }
}
