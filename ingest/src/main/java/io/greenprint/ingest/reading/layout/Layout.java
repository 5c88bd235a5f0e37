package io.greenprint.ingest.reading.layout;

import io.greenprint.graph.text.Block.Kind;
import io.greenprint.ingest.reading.Refusal;
import io.greenprint.ingest.reading.TextBuilder;
import java.util.List;

/** Writes pages in reading order. */
public final class Layout {

  private Layout() {}

  /** Writes all pages of a file. */
  public static void write(List<PageContent> pages, TextBuilder text) throws Refusal {
    for (PageContent page : pages) {
      text.page(page.number(), page.width(), page.height(), () -> write(page, text));
    }
  }

  private static void write(PageContent page, TextBuilder text) throws Refusal {
    for (Line line : Lines.of(page.glyphs())) {
      text.block(
          line.words(), Kind.PARAGRAPH, 0, line.size(), line.bold(), line.box(page.number()));
    }
    for (String words : page.rotated()) {
      text.paragraph(words);
    }
  }
}
