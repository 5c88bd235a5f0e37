package io.greenprint.ingest.report;

import io.greenprint.graph.text.Span;
import io.greenprint.ingest.text.Mended;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of numbers, with what its table says of them.
 *
 * @param page page of the file from 1; null in formats without pages
 * @param span of the row in the stored text
 * @param label folded words before the numbers
 * @param group folded words of a column before the label, which may stand once for several rows;
 *     empty where there is none
 * @param parent folded label of the row above that it belongs to; empty where there is none
 * @param title folded words above, and caption below, the table
 * @param unit folded unit of the row, from its label, a unit column, or the title; empty where none
 *     is printed
 * @param cells numbers, left to right
 * @param table number of its table, so that rows of one table can be seen together
 * @param part folded name of the part of the entity that it is for; empty where its table says none
 */
record Row(
    @Nullable Integer page,
    Span span,
    String label,
    String group,
    String parent,
    String title,
    String unit,
    List<Cell> cells,
    int table,
    String part) {

  /** All words by which it may say what it is of. */
  String words() {
    StringBuilder words = new StringBuilder(label);
    words.append(" ; ").append(group).append(label);
    words.append(" ; ").append(parent).append(" ; ").append(title);
    cells.forEach(cell -> words.append(" ; ").append(cell.head()));
    return words.toString();
  }

  /** The same row as one of a part of the entity. */
  Row within(String name) {
    return new Row(page, span, label, group, parent, title, unit, cells, table, name);
  }

  /**
   * One number.
   *
   * @param folded its words
   * @param head folded words at the head of its column; empty where unknown
   * @param year that its column is for; null where the column says none
   */
  record Cell(Mended folded, String head, @Nullable Integer year) {

    String text() {
      return folded.text();
    }
  }
}
