package io.greenprint.ingest.reading.layout;

import io.greenprint.ingest.reading.Grid;
import io.greenprint.ingest.reading.layout.Item.PageTable;
import java.util.ArrayList;
import java.util.List;

/**
 * Columns that only the padding of shaded cells makes: narrow, and without words of their own. Word
 * draws the shade of a cell a little smaller than the cell.
 */
final class Padding {

  /** Width up to which a column without words is padding, in points. */
  private static final float NARROW = 14;

  private Padding() {}

  static PageTable dropped(PageTable table) {
    Grid grid = table.grid();
    boolean[] kept = new boolean[grid.columns()];
    for (int c = 0; c < kept.length; c++) {
      kept[c] = table.edges().get(c + 1) - table.edges().get(c) > NARROW;
    }
    for (Grid.Cell cell : grid.cells()) {
      if (cell.columnSpan() == 1 && !cell.words().isEmpty()) {
        kept[cell.column()] = true;
      }
    }
    int[] place = new int[kept.length + 1];
    List<Float> edges = new ArrayList<>();
    for (int c = 0; c < kept.length; c++) {
      place[c + 1] = place[c] + (kept[c] ? 1 : 0);
      if (kept[c]) {
        edges.add(edges.isEmpty() ? table.edges().getFirst() : table.edges().get(c));
      }
    }
    edges.add(table.edges().getLast());
    List<Grid.Cell> cells = new ArrayList<>();
    for (Grid.Cell cell : grid.cells()) {
      int first = place[cell.column()];
      int span = place[cell.column() + cell.columnSpan()] - first;
      if (span > 0) {
        cells.add(cell.across(first, span));
      } else if (!cell.words().isEmpty()) {
        return table; // Words would be lost: those columns are no padding.
      }
    }
    return new PageTable(table.rect(), edges, new Grid(grid.rows(), place[kept.length], cells));
  }
}
