package io.greenprint.ingest.reading;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** Lays out the cells of a table that is given row by row, as HTML and office formats do. */
public final class GridBuilder {

  private final List<Grid.Cell> cells = new ArrayList<>();

  /** For each row the columns that are taken, by its own cells or by merged ones from above. */
  private final List<BitSet> taken = new ArrayList<>();

  private int row = -1;
  private int columns;

  public void startRow() {
    row++;
    taken(row);
  }

  /** Adds a cell at the next free place of the row. */
  public void cell(String words, int rowSpan, int columnSpan) {
    int column = taken(row).nextClearBit(0);
    for (int r = row; r < row + rowSpan; r++) {
      taken(r).set(column, column + columnSpan);
    }
    columns = Math.max(columns, column + columnSpan);
    cells.add(new Grid.Cell(row, column, rowSpan, columnSpan, words, 0, false, null));
  }

  /** The table; a cell that claims rows beyond the last is cut there. */
  public Grid build() {
    int rows = row + 1;
    List<Grid.Cell> laid = new ArrayList<>(cells.size());
    for (Grid.Cell c : cells) {
      laid.add(
          new Grid.Cell(
              c.row(),
              c.column(),
              Math.min(c.rowSpan(), rows - c.row()),
              c.columnSpan(),
              c.words(),
              c.fontSize(),
              c.bold(),
              c.box()));
    }
    laid.sort(Comparator.comparingInt(Grid.Cell::row).thenComparingInt(Grid.Cell::column));
    return new Grid(rows, columns, laid);
  }

  private BitSet taken(int at) {
    while (taken.size() <= at) {
      taken.add(new BitSet());
    }
    return taken.get(at);
  }
}
