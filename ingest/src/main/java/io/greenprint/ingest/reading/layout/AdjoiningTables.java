package io.greenprint.ingest.reading.layout;

import io.greenprint.ingest.reading.Grid;
import io.greenprint.ingest.reading.layout.Item.PageTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Joins tables that stand directly one below the other with the same columns: a shaded header above
 * plain rows, or rows that only part of the rules part.
 */
final class AdjoiningTables {

  /** White space between two parts of one table at most, in points. */
  private static final float CLOSE = 12;

  /** How far white space and rules may put the edge of one column apart, in points. */
  private static final float SAME_EDGE = 25;

  private static final float SAME_SIDE = 12;

  private AdjoiningTables() {}

  static void join(List<Item> items) {
    List<PageTable> tables = new ArrayList<>();
    for (Item item : items) {
      if (item instanceof PageTable table) {
        tables.add(table);
      }
    }
    tables.sort(Comparator.comparingDouble(t -> t.rect().top()));
    for (int i = 0; i < tables.size(); i++) {
      for (int j = i + 1; j < tables.size(); j++) {
        if (adjoin(tables.get(i), tables.get(j), items)) {
          PageTable joined = joined(tables.get(i), tables.get(j));
          items.remove(tables.get(i));
          items.remove(tables.get(j));
          items.add(joined);
          tables.set(i, joined);
          tables.remove(j);
          j = i;
        }
      }
    }
  }

  private static boolean adjoin(PageTable upper, PageTable lower, List<Item> items) {
    float space = lower.rect().top() - upper.rect().bottom();
    List<Float> above = upper.edges();
    List<Float> below = lower.edges();
    if (space < -CLOSE / 2 || space > CLOSE || above.size() != below.size()) {
      return false;
    }
    for (int i = 0; i < above.size(); i++) {
      boolean side = i == 0 || i == above.size() - 1;
      if (Math.abs(above.get(i) - below.get(i)) > (side ? SAME_SIDE : SAME_EDGE)) {
        return false;
      }
    }
    float top = upper.rect().bottom();
    float bottom = lower.rect().top();
    Rect between = new Rect(upper.rect().left(), top, upper.rect().right(), bottom);
    return RuledTables.linesIn(between, items).isEmpty();
  }

  private static PageTable joined(PageTable upper, PageTable lower) {
    int rows = upper.grid().rows();
    List<Grid.Cell> cells = new ArrayList<>(upper.grid().cells());
    lower.grid().cells().forEach(cell -> cells.add(cell.moved(rows)));
    return new PageTable(
        upper.rect().with(lower.rect()),
        upper.edges(),
        new Grid(rows + lower.grid().rows(), upper.grid().columns(), cells));
  }
}
