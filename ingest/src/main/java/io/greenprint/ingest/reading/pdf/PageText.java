package io.greenprint.ingest.reading.pdf;

import io.greenprint.ingest.reading.Legibility;
import io.greenprint.ingest.reading.layout.Glyph;
import io.greenprint.ingest.reading.layout.PageContent;

/**
 * A page, and whether its text can be used.
 *
 * @param unmapped glyphs whose font does not say which character they are
 * @param pictured share of the page that pictures cover, or 1 where curves in their place draw it
 */
record PageText(PageContent content, int unmapped, float pictured) {

  /** Characters up to which a page with a picture has a page number or a stamp and no text. */
  private static final int STAMP = 8;

  private static final float MOST_OF_A_PAGE = 0.5f;

  /** Characters from which a page is judged by its share of unreadable ones. */
  private static final int ENOUGH = 20;

  /** Whether its words are in a picture. */
  boolean isScanned() {
    long characters = content.glyphs().stream().filter(g -> !g.words().isBlank()).count();
    return content.rotated().isEmpty()
        && (characters == 0 ? pictured > 0.05f : characters <= STAMP && pictured > MOST_OF_A_PAGE);
  }

  /** Whether too many of its characters cannot be told for the rest to be of use. */
  boolean isGarbled() {
    int all = characters();
    return all >= ENOUGH && unreadable() > Legibility.GARBLED * all;
  }

  /** Characters drawn, those that cannot be told included. */
  int characters() {
    return content.glyphs().size() + unmapped;
  }

  int unreadable() {
    int unreadable = unmapped;
    for (Glyph glyph : content.glyphs()) {
      unreadable += glyph.words().codePoints().allMatch(Legibility::isReadable) ? 0 : 1;
    }
    return unreadable;
  }
}
