package io.greenprint.ingest.reading.layout;

import io.greenprint.graph.text.Block.Kind;
import io.greenprint.graph.text.Table;
import io.greenprint.ingest.reading.Grid;
import io.greenprint.ingest.reading.Refusal;
import io.greenprint.ingest.reading.TextBuilder;
import io.greenprint.ingest.reading.layout.Item.PageTable;
import java.util.ArrayList;
import java.util.List;

/** A table that may go on at the top of the next page. */
final class OpenTable {

  /** How far the columns of two pages may differ, in points. */
  private static final float SAME_EDGE = 12;

  /** Rows that a header has at most. */
  private static final int HEADER_ROWS = 4;

  private final PageTable first;
  private final List<Table.Cell> cells = new ArrayList<>();
  private int rows;

  private OpenTable(PageTable first) {
    this.first = first;
  }

  static OpenTable start(PageTable table, TextBuilder text) throws Refusal {
    OpenTable open = new OpenTable(table);
    open.cells.addAll(text.rows(table.grid(), 0));
    open.rows = table.grid().rows();
    return open;
  }

  int rows() {
    return rows;
  }

  int columns() {
    return first.grid().columns();
  }

  List<Table.Cell> cells() {
    return List.copyOf(cells);
  }

  /** Whether a table at the top of the next page has the same columns. */
  boolean goesOnWith(PageTable next) {
    List<Float> one = first.edges();
    List<Float> other = next.edges();
    if (one.size() != other.size()) {
      return false;
    }
    // A page may be shifted as a whole, as left and right pages are.
    float shift = other.getFirst() - one.getFirst();
    for (int i = 0; i < one.size(); i++) {
      if (Math.abs(other.get(i) - shift - one.get(i)) > SAME_EDGE) {
        return false;
      }
    }
    return true;
  }

  /** Adds the rows of the next page; a header that is repeated there is written as furniture. */
  void append(PageTable next, TextBuilder text) throws Refusal {
    int repeated = repeatedRows(next.grid());
    for (Grid.Cell cell : next.grid().cells()) {
      if (cell.row() < repeated) {
        text.block(cell.words(), Kind.HEADER, 0, cell.fontSize(), cell.bold(), cell.box());
      }
    }
    cells.addAll(text.rows(below(next.grid(), repeated), rows));
    rows += next.grid().rows() - repeated;
  }

  private int repeatedRows(Grid next) {
    int repeated = 0;
    int most = Math.min(HEADER_ROWS, Math.min(first.grid().rows(), next.rows() - 1));
    while (repeated < most) {
      List<String> words = row(next, repeated);
      if (words.isEmpty() || !words.equals(row(first.grid(), repeated))) {
        break;
      }
      repeated++;
    }
    return repeated;
  }

  /** The words of a row, without white space. */
  private static List<String> row(Grid grid, int row) {
    return grid.cells().stream()
        .filter(cell -> cell.row() == row && !cell.words().isBlank())
        .map(cell -> cell.column() + ":" + cell.words().replaceAll("\\s+", ""))
        .toList();
  }

  private static Grid below(Grid grid, int rows) {
    List<Grid.Cell> cells = new ArrayList<>();
    for (Grid.Cell c : grid.cells()) {
      if (c.row() >= rows) {
        cells.add(c.moved(-rows));
      }
    }
    return new Grid(grid.rows() - rows, grid.columns(), cells);
  }
}
