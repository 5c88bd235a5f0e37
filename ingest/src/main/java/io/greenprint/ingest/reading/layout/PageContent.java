package io.greenprint.ingest.reading.layout;

import java.util.List;

/**
 * What is drawn on one page.
 *
 * @param number page of the file, from 1
 * @param width in points, as the page is shown
 * @param height in points, as the page is shown
 * @param glyphs upright characters, in drawing order
 * @param rotated words that do not run from left to right, in drawing order
 * @param rules ruled lines and edges of shaded areas
 */
public record PageContent(
    int number,
    float width,
    float height,
    List<Glyph> glyphs,
    List<String> rotated,
    List<Rule> rules) {

  /** The page with the characters that its picture shows in the place of its own. */
  public PageContent recognised(List<Glyph> seen) {
    return new PageContent(number, width, height, seen, List.of(), rules);
  }
}
