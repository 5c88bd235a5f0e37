package io.greenprint.ingest.reading.layout;

import io.greenprint.ingest.reading.Grid;
import io.greenprint.ingest.reading.layout.Bands.Gap;
import io.greenprint.ingest.reading.layout.Item.Frame;
import io.greenprint.ingest.reading.layout.Item.Line;
import io.greenprint.ingest.reading.layout.Item.PageTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds tables and boxes by their ruled lines and shades, and puts the lines into them. */
final class RuledTables {

  private static final float SHORTEST_RULE = 8;

  private RuledTables() {}

  /** All items of a page: tables and boxes with their lines, and the lines outside of them. */
  static List<Item> of(List<Line> lines, List<Rule> rules, int page) {
    List<Item> items = new ArrayList<>(lines);
    List<Rule> horizontals = longEnough(Rules.joined(rules, true, SAME_LINE));
    List<Rule> verticals = longEnough(Rules.joined(rules, false, SAME_LINE));
    List<RuledGrid> grids = new ArrayList<>();
    for (List<Rule> group : Rules.touching(horizontals, verticals)) {
      RuledGrid.of(group).ifPresent(grids::add);
    }
    grids.sort(Comparator.comparingDouble(g -> g.rect().width() * g.rect().height()));
    for (RuledGrid grid : grids) {
      if (grid.columns() > 1 && grid.rows() > 1) {
        fill(grid, items, page);
      }
    }
    stacks(rules, items, page);
    AdjoiningTables.join(items);
    for (RuledGrid grid : grids) {
      frame(grid, items);
    }
    return items;
  }

  private static final float SAME_LINE = 3;

  /** How far apart the pieces of a rule stand that is broken between columns, in points. */
  private static final float BETWEEN_COLUMNS = 9;

  private static List<Rule> longEnough(List<Rule> rules) {
    return rules.stream().filter(r -> r.length() >= SHORTEST_RULE).toList();
  }

  /** Puts lines into the cells of a grid; nothing where that is no table. */
  private static void fill(RuledGrid grid, List<Item> items, int page) {
    List<Line> inside = linesIn(grid.rect(), items);
    List<RuledGrid.Cell> places = grid.cells();
    List<List<Line>> content = new ArrayList<>();
    places.forEach(p -> content.add(new ArrayList<>()));
    List<Line> placed = new ArrayList<>();
    for (Line line : inside) {
      for (int i = 0; i < places.size(); i++) {
        if (places.get(i).rect().holds(line.rect().middleX(), middle(line))) {
          content.get(i).add(line);
          placed.add(line);
          break;
        }
      }
    }
    List<Grid.Cell> cells = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      RuledGrid.Cell p = places.get(i);
      if (p.rowSpan() == 1 && standApart(content.get(i), p, grid)) {
        split(content.get(i), p, grid, page, cells);
        continue;
      }
      cells.add(
          AlignedTable.cell(
              content.get(i), p.row(), p.column(), p.rowSpan(), p.columnSpan(), page));
    }
    Grid table = new Grid(grid.rows(), grid.columns(), cells);
    if (isTable(table)) {
      items.removeAll(placed);
      items.add(Padding.dropped(new PageTable(grid.rect(), grid.edges(), table)));
    }
  }

  /**
   * Whether what rules part is a table and not a chart: at least two rows have words side by side,
   * and somewhere it says in letters what the figures are.
   */
  private static boolean isTable(Grid grid) {
    Map<Integer, Integer> filled = new HashMap<>();
    boolean letters = false;
    for (Grid.Cell cell : grid.cells()) {
      if (!cell.words().isEmpty()) {
        filled.merge(cell.row(), 1, Integer::sum);
        letters |= cell.words().codePoints().anyMatch(Character::isLetter);
      }
    }
    return letters && filled.values().stream().filter(n -> n > 1).count() > 1;
  }

  /**
   * Whether the words of a merged cell are those of several cells that no rule parts, as in the
   * header of a table whose columns only shades part: each within one column, side by side.
   */
  private static boolean standApart(List<Line> lines, RuledGrid.Cell merged, RuledGrid grid) {
    int columns = 0;
    for (int c = merged.column(); c < merged.column() + merged.columnSpan(); c++) {
      columns += lines(lines, c, merged, grid).isEmpty() ? 0 : 1;
    }
    List<Float> edges = grid.edges();
    boolean within =
        lines.stream()
            .allMatch(
                l ->
                    edges.stream()
                        .noneMatch(e -> l.rect().left() < e - 2 && e + 2 < l.rect().right()));
    // One title that is set wide fills few of the columns; the names of columns fill most.
    boolean most = columns > 1 && columns * 2 > merged.columnSpan();
    return within && most && Bands.rows(lines).stream().anyMatch(row -> row.size() > 1);
  }

  private static void split(
      List<Line> lines, RuledGrid.Cell merged, RuledGrid grid, int page, List<Grid.Cell> cells) {
    for (int c = merged.column(); c < merged.column() + merged.columnSpan(); c++) {
      cells.add(AlignedTable.cell(lines(lines, c, merged, grid), merged.row(), c, 1, 1, page));
    }
  }

  /** The lines of a merged cell that stand in one of its columns: each line in exactly one. */
  private static List<Line> lines(
      List<Line> lines, int column, RuledGrid.Cell merged, RuledGrid grid) {
    int last = merged.column() + merged.columnSpan() - 1;
    return lines.stream()
        .filter(l -> Math.clamp(grid.columnAt(l.rect().middleX()), merged.column(), last) == column)
        .toList();
  }

  /** Tables whose rows are parted by rules of one width, and whose columns by white space. */
  private static void stacks(List<Rule> rules, List<Item> items, int page) {
    List<Rule> horizontals = new ArrayList<>(Rules.joined(rules, true, BETWEEN_COLUMNS));
    horizontals.removeIf(r -> r.length() < 60);
    horizontals.sort(Comparator.comparingDouble(Rule::at));
    while (!horizontals.isEmpty()) {
      Rule first = horizontals.getFirst();
      List<Rule> stack =
          horizontals.stream()
              .filter(
                  r -> Math.abs(r.from() - first.from()) < 6 && Math.abs(r.to() - first.to()) < 6)
              .toList();
      horizontals.removeAll(stack);
      if (stack.size() >= 3) {
        for (List<Rule> part : StackedRules.split(stack, items)) {
          stack(part, items, page);
        }
      }
    }
  }

  private static void stack(List<Rule> stack, List<Item> items, int page) {
    Rect rect =
        new Rect(
            stack.getFirst().from() - 2,
            stack.getFirst().at(),
            stack.getFirst().to() + 2,
            stack.getLast().at());
    List<Line> inside = linesIn(rect, items);
    if (inside.isEmpty() || holdsOthers(rect, items)) {
      return;
    }
    List<List<Line>> bands = new ArrayList<>();
    for (int i = 1; i < stack.size(); i++) {
      float top = i == 1 ? Float.NEGATIVE_INFINITY : stack.get(i - 1).at();
      float bottom = stack.get(i).at();
      List<Line> band =
          inside.stream().filter(l -> middle(l) > top && middle(l) <= bottom).toList();
      if (!band.isEmpty()) {
        bands.add(band);
      }
    }
    List<List<Line>> strips = new ArrayList<>();
    bands.forEach(b -> strips.addAll(Bands.rows(b)));
    float size = Bands.median(inside.stream().map(Line::size).toList());
    List<Gap> gaps = Bands.gaps(strips, strips.size() / 8, 0.7f * size);
    long filled = bands.stream().filter(b -> AlignedTable.columns(b, gaps) > 1).count();
    if (gaps.isEmpty() || bands.size() < 2 || filled * 2 < bands.size()) {
      return;
    }
    items.removeAll(inside);
    items.add(AlignedTable.of(bands, gaps, rect, page));
  }

  /** Makes one item of what a box or a single column of boxes holds. */
  private static void frame(RuledGrid grid, List<Item> items) {
    for (RuledGrid.Cell cell : grid.cells()) {
      List<Item> inside = new ArrayList<>();
      for (Item item : items) {
        Rect rect = item.rect();
        if (cell.rect().holds(rect.middleX(), rect.middleY())
            && rect.width() <= cell.rect().width() + 4) {
          inside.add(item);
        }
      }
      boolean all = inside.size() == items.size();
      if (inside.size() > 1 && !all) {
        items.removeAll(inside);
        items.add(new Frame(Rect.around(inside), inside));
      }
    }
  }

  private static boolean holdsOthers(Rect rect, List<Item> items) {
    for (Item item : items) {
      if (!(item instanceof Line) && rect.holds(item.rect().middleX(), item.rect().middleY())) {
        return true;
      }
    }
    return false;
  }

  static List<Line> linesIn(Rect rect, List<Item> items) {
    List<Line> inside = new ArrayList<>();
    for (Item item : items) {
      if (item instanceof Line line && rect.holds(line.rect().middleX(), middle(line))) {
        inside.add(line);
      }
    }
    return inside;
  }

  static float middle(Line line) {
    return line.baseline() - 0.3f * line.size();
  }
}
