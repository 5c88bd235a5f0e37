package io.greenprint.ingest.reading.docx;

import io.greenprint.ingest.reading.Grid;
import java.util.ArrayList;
import java.util.List;

/** A table of a Word document while it is read; a table inside a cell is words of that cell. */
final class TableDraft {

  private final List<Cell> cells = new ArrayList<>();
  private int row = -1;
  private int column;
  private int columns;
  private int columnSpan = 1;
  private boolean mergedUp;
  private boolean bold = true;
  private float size;
  private final StringBuilder words = new StringBuilder();

  private static final class Cell {
    final int row;
    final int column;
    final int columnSpan;
    int rowSpan = 1;
    final boolean bold;
    final float size;
    final StringBuilder words;

    Cell(int row, int column, int columnSpan, boolean bold, float size, String words) {
      this.row = row;
      this.column = column;
      this.columnSpan = columnSpan;
      this.bold = bold;
      this.size = size;
      this.words = new StringBuilder(words);
    }
  }

  void startRow() {
    row++;
    column = 0;
  }

  void skipColumns(int count) {
    column += Math.max(0, count);
  }

  void startCell() {
    columnSpan = 1;
    mergedUp = false;
    bold = true;
    size = 0;
    words.setLength(0);
  }

  void columnSpan(int span) {
    columnSpan = Math.max(1, span);
  }

  void mergeUp(boolean up) {
    mergedUp = up;
  }

  void paragraph(String paragraph, boolean isBold, float fontSize) {
    if (!words.isEmpty()) {
      words.append('\n');
    }
    words.append(paragraph);
    bold &= isBold;
    size = Math.max(size, fontSize);
  }

  void endCell() {
    if (!mergedUp || !growAbove()) {
      cells.add(new Cell(row, column, columnSpan, bold, size, words.toString()));
    }
    column += columnSpan;
    columns = Math.max(columns, column);
  }

  /** Whether the cell that ends here was joined to the one above it. */
  private boolean growAbove() {
    for (int i = cells.size() - 1; i >= 0; i--) {
      Cell above = cells.get(i);
      if (above.column == column && above.row + above.rowSpan == row) {
        above.rowSpan++;
        if (!words.isEmpty()) {
          above.words.append(above.words.isEmpty() ? "" : "\n").append(words);
        }
        return true;
      }
    }
    return false;
  }

  Grid grid() {
    List<Grid.Cell> laid = new ArrayList<>(cells.size());
    for (Cell c : cells) {
      laid.add(
          new Grid.Cell(
              c.row,
              c.column,
              c.rowSpan,
              c.columnSpan,
              c.words.toString(),
              c.size,
              c.bold && !c.words.isEmpty(),
              null));
    }
    return new Grid(row + 1, columns, laid);
  }
}
