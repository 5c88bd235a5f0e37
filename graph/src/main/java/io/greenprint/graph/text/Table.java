package io.greenprint.graph.text;

import java.util.List;

/**
 * A table with its cells in the stored text. A table that runs over pages is one table where the
 * reader could join it.
 *
 * @param span its part of the stored text
 * @param rows number of rows
 * @param columns number of columns
 * @param cells row by row; a merged cell stands once, at its first row and column
 */
public record Table(Span span, int rows, int columns, List<Cell> cells) {

  public Table {
    cells = List.copyOf(cells);
  }

  /**
   * One cell.
   *
   * @param row from 0
   * @param column from 0
   * @param rowSpan at least 1
   * @param columnSpan at least 1
   * @param span its words in the stored text, without the separators around them; empty where the
   *     cell is
   */
  public record Cell(int row, int column, int rowSpan, int columnSpan, Span span) {}
}
