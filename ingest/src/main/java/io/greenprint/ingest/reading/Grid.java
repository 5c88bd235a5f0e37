package io.greenprint.ingest.reading;

import io.greenprint.graph.text.Box;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table before its words have a place in the text.
 *
 * @param rows number of rows
 * @param columns number of columns
 * @param cells row by row, in each from left to right; a merged cell stands once, at its first row
 *     and column
 */
public record Grid(int rows, int columns, List<Cell> cells) {

  public Grid {
    cells = List.copyOf(cells);
  }

  /**
   * One cell.
   *
   * @param words as read, lines separated by {@code \n}; empty where the cell is
   * @param fontSize in points; 0 where unknown
   * @param box where it stands on its page; null in formats without pages
   */
  public record Cell(
      int row,
      int column,
      int rowSpan,
      int columnSpan,
      String words,
      float fontSize,
      boolean bold,
      @Nullable Box box) {

    /** The same cell, over other columns. */
    public Cell across(int firstColumn, int columns) {
      return new Cell(row, firstColumn, rowSpan, columns, words, fontSize, bold, box);
    }

    /** The same cell, some rows further down, or up where negative. */
    public Cell moved(int rows) {
      return new Cell(row + rows, column, rowSpan, columnSpan, words, fontSize, bold, box);
    }
  }
}
