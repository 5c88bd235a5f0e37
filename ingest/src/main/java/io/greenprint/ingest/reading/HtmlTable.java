package io.greenprint.ingest.reading;

import io.greenprint.graph.text.Block.Kind;
import org.jsoup.nodes.Element;

/** A table of a web page, with its merged cells. */
final class HtmlTable {

  private HtmlTable() {}

  static void write(Element table, TextBuilder text) throws Refusal {
    Element caption = table.selectFirst("caption");
    if (caption != null) {
      text.block(HtmlFormat.cellWords(caption), Kind.CAPTION, 0);
    }
    GridBuilder grid = new GridBuilder();
    for (Element row : table.select("tr")) {
      grid.startRow();
      for (Element cell : row.children()) {
        grid.cell(HtmlFormat.cellWords(cell), span(cell, "rowspan"), span(cell, "colspan"));
      }
    }
    text.table(grid.build());
  }

  private static int span(Element cell, String attribute) {
    String value = cell.attr(attribute).strip();
    return value.matches("[1-9]\\d{0,2}") ? Integer.parseInt(value) : 1;
  }
}
