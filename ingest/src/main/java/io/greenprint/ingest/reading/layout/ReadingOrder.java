package io.greenprint.ingest.reading.layout;

import io.greenprint.ingest.reading.layout.Bands.Gap;
import io.greenprint.ingest.reading.layout.Item.Frame;
import io.greenprint.ingest.reading.layout.Item.Line;
import io.greenprint.ingest.reading.layout.Item.PageTable;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts the items of a page into the order in which a person reads them. A page is a sequence of
 * groups of rows; a group has gaps between columns that run through all of its rows, and is read
 * column by column, or row by row where its rows are those of a table.
 */
final class ReadingOrder {

  private static final int MOST_LEVELS = 8;

  /** Least width of a gap between columns, in font sizes. */
  private static final float COLUMN_GAP = 1.1f;

  /** Width from which a line is prose rather than the cell of a table, in font sizes. */
  private static final float PROSE = 11;

  /** Step from one baseline to the next up to which lines are those of one text, in font sizes. */
  private static final float RUNNING_STEP = 1.7f;

  private final List<Rule> separators;
  private final int page;
  private final List<Item> ordered = new ArrayList<>();

  private ReadingOrder(List<Rule> separators, int page) {
    this.separators = separators;
    this.page = page;
  }

  /** Lines and tables in reading order; words that stand beside one another as one line. */
  static List<Item> of(List<Item> items, List<Rule> separators, int page) {
    ReadingOrder order = new ReadingOrder(separators, page);
    order.region(items, 0);
    return order.ordered;
  }

  private void region(List<Item> items, int level) {
    if (items.isEmpty()) {
      return;
    }
    float size = fontSize(items);
    List<List<Item>> rows = Bands.rows(items);
    if (level == MOST_LEVELS) {
      rows.forEach(this::row);
      return;
    }
    for (List<List<Item>> part : parts(rows, Rect.around(items))) {
      for (List<List<Item>> group : groups(part, COLUMN_GAP * size)) {
        group(group, size, level);
      }
    }
  }

  /** Splits rows where a rule runs between them through the whole region. */
  private List<List<List<Item>>> parts(List<List<Item>> rows, Rect region) {
    List<List<List<Item>>> parts = new ArrayList<>();
    parts.add(new ArrayList<>());
    for (int i = 0; i < rows.size(); i++) {
      if (i > 0 && isRuledOff(bottom(rows.get(i - 1)), top(rows.get(i)), region)) {
        parts.add(new ArrayList<>());
      }
      parts.getLast().add(rows.get(i));
    }
    return parts;
  }

  private boolean isRuledOff(float above, float below, Rect region) {
    for (Rule rule : separators) {
      if (rule.at() >= above - 1
          && rule.at() <= below + 1
          && Math.min(rule.to(), region.right()) - Math.max(rule.from(), region.left())
              >= 0.85f * region.width()) {
        return true;
      }
    }
    return false;
  }

  /**
   * Splits rows so that each group either has a gap that runs through it or has none in any row.
   */
  private static List<List<List<Item>>> groups(List<List<Item>> rows, float narrowest) {
    List<List<List<Item>>> groups = new ArrayList<>();
    List<List<Item>> open = new ArrayList<>();
    boolean parted = false;
    for (List<Item> row : rows) {
      open.add(row);
      boolean stays = !Bands.gaps(open, 0, narrowest).isEmpty();
      boolean own = !Bands.gaps(List.of(row), 0, narrowest).isEmpty();
      if (!stays && open.size() > 1 && (parted || own)) {
        open.removeLast();
        List<List<Item>> next = parted ? takeTail(open) : new ArrayList<>();
        groups.add(open);
        next.add(row);
        if (next.size() > 1 && own) {
          groups.add(new ArrayList<>(next.subList(0, next.size() - 1)));
          next = new ArrayList<>(List.of(row));
        }
        open = next;
        parted = own && next.size() == 1;
      } else {
        parted = stays;
      }
    }
    groups.add(open);
    return groups;
  }

  /**
   * Takes from the end of a group of columns the lines that belong to what follows: those in one
   * column alone that stand apart from the rows above, as a heading does.
   */
  private static List<List<Item>> takeTail(List<List<Item>> group) {
    List<List<Item>> tail = new ArrayList<>();
    List<Float> spaces = new ArrayList<>();
    for (int i = 1; i < group.size(); i++) {
      spaces.add(top(group.get(i)) - bottom(group.get(i - 1)));
    }
    float usual = Bands.median(spaces);
    for (int i = group.size() - 1; i > 0 && group.get(i).size() == 1; i--) {
      if (spaces.get(i - 1) > 1.6f * usual + 2) {
        tail.addAll(group.subList(i, group.size()));
        group.subList(i, group.size()).clear();
        break;
      }
    }
    return tail;
  }

  private static float top(List<Item> row) {
    return row.stream().map(Item::inkTop).min(Float::compare).orElse(0f);
  }

  private static float bottom(List<Item> row) {
    return row.stream().map(Item::inkBottom).max(Float::compare).orElse(0f);
  }

  private void group(List<List<Item>> rows, float size, int level) {
    List<Gap> gaps = Bands.gaps(rows, 0, COLUMN_GAP * size);
    if (gaps.isEmpty()) {
      rows.forEach(row -> rowOrRegion(row, level));
      return;
    }
    List<List<Item>> columns = columns(rows, gaps);
    if (!standSideBySide(columns)) {
      rows.forEach(row -> rowOrRegion(row, level));
    } else if (areRowsOfTable(columns)) {
      table(rows, gaps, level);
    } else {
      columns.forEach(column -> region(column, level + 1));
    }
  }

  private static List<List<Item>> columns(List<List<Item>> rows, List<Gap> gaps) {
    List<List<Item>> columns = new ArrayList<>();
    for (int i = 0; i <= gaps.size(); i++) {
      columns.add(new ArrayList<>());
    }
    for (List<Item> row : rows) {
      for (Item item : row) {
        columns.get(Bands.column(item.rect().middleX(), gaps)).add(item);
      }
    }
    return columns;
  }

  /** Whether two columns share a good part of their height; else one stands below the other. */
  private static boolean standSideBySide(List<List<Item>> columns) {
    for (int i = 0; i < columns.size(); i++) {
      Rect one = Rect.around(columns.get(i));
      for (List<Item> next : columns.subList(i + 1, columns.size())) {
        Rect other = Rect.around(next);
        float shared = Math.min(one.bottom(), other.bottom()) - Math.max(one.top(), other.top());
        if (shared > 0.3f * Math.min(one.height(), other.height())) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether what stands side by side is meant to be read across. */
  private static boolean areRowsOfTable(List<List<Item>> columns) {
    int prose = 0;
    for (List<Item> column : columns) {
      if (column.stream().anyMatch(item -> !(item instanceof Line))) {
        return false;
      }
      prose += isProse(column) ? 1 : 0;
    }
    return prose < 2 && onOneBaseline(columns) >= 0.6f;
  }

  private static boolean isProse(List<Item> column) {
    if (column.size() < 3) {
      return false;
    }
    List<Float> widths = new ArrayList<>();
    List<Float> letters = new ArrayList<>();
    List<Float> steps = new ArrayList<>();
    float baseline = Float.NaN;
    for (List<Line> lines : Lines.byBaseline(castLines(column))) {
      Line line = lines.getFirst();
      widths.add(line.rect().width() / line.size());
      letters.add((float) line.words().codePoints().filter(Character::isLetter).count());
      if (!Float.isNaN(baseline)) {
        steps.add((line.baseline() - baseline) / line.size());
      }
      baseline = line.baseline();
    }
    boolean runs = Bands.median(steps) <= RUNNING_STEP && Bands.median(letters) >= 8;
    return Bands.median(widths) >= PROSE || runs;
  }

  /** Share of the lines right of the first column that stand on the baseline of one left of it. */
  private static float onOneBaseline(List<List<Item>> columns) {
    int lines = 0;
    int matched = 0;
    for (List<Item> column : columns.subList(1, columns.size())) {
      for (Item item : column) {
        Line line = (Line) item;
        lines++;
        for (Item left : columns.getFirst()) {
          if (Math.abs(((Line) left).baseline() - line.baseline()) < 0.25f * line.size()) {
            matched++;
            break;
          }
        }
      }
    }
    return lines == 0 ? 0 : (float) matched / lines;
  }

  private void table(List<List<Item>> rows, List<Gap> gaps, int level) {
    List<Line> lines = new ArrayList<>();
    rows.forEach(row -> row.forEach(item -> lines.add((Line) item)));
    List<List<Line>> strips = Bands.rows(lines);
    long full = strips.stream().filter(s -> AlignedTable.columns(s, gaps) > 1).count();
    boolean isTable =
        full >= 3
            && full * 5 >= strips.size() * 3L
            && !isList(lines, gaps)
            && isNamed(strips, gaps)
            && (gaps.size() > 1 || full * 10 >= strips.size() * 8L);
    if (isTable) {
      ordered.add(AlignedTable.of(List.of(lines), gaps, Rect.around(lines), page));
    } else {
      rows.forEach(row -> rowOrRegion(row, level));
    }
  }

  /** Whether the first column says in words what the rows are; the axis of a chart does not. */
  private static boolean isNamed(List<List<Line>> rows, List<Gap> gaps) {
    int named = 0;
    for (List<Line> row : rows) {
      for (Line line : row) {
        boolean first = Bands.column(line.rect().middleX(), gaps) == 0;
        if (first && line.words().codePoints().anyMatch(Character::isLetter)) {
          named++;
          break;
        }
      }
    }
    return named * 2 > rows.size();
  }

  /** Whether the first column holds only the marks of list items. */
  private static boolean isList(List<Line> lines, List<Gap> gaps) {
    return gaps.size() == 1
        && lines.stream()
            .filter(l -> Bands.column(l.rect().middleX(), gaps) == 0)
            .allMatch(l -> l.rect().width() < 2.6f * l.size());
  }

  private void rowOrRegion(List<Item> row, int level) {
    boolean lines = row.stream().allMatch(Line.class::isInstance);
    boolean manyLines = lines && Lines.byBaseline(castLines(row)).size() > 1;
    float size = fontSize(row);
    if (row.size() > 1
        && (!lines || manyLines)
        && !Bands.gaps(List.of(row), 0, COLUMN_GAP * size).isEmpty()) {
      columns(List.of(row), Bands.gaps(List.of(row), 0, COLUMN_GAP * size))
          .forEach(column -> region(column, level + 1));
    } else {
      row(row);
    }
  }

  private void row(List<Item> row) {
    List<Line> lines = new ArrayList<>();
    List<Item> others = new ArrayList<>();
    for (Item item : row) {
      if (item instanceof Line line) {
        lines.add(line);
      } else {
        others.add(item);
      }
    }
    List<Item> above = others.isEmpty() ? List.of() : others;
    float split = above.isEmpty() ? Float.MAX_VALUE : Rect.around(above).middleY();
    lines(lines.stream().filter(l -> l.rect().middleY() <= split).toList());
    for (Item item : others) {
      switch (item) {
        case PageTable table -> ordered.add(table);
        case Frame frame -> region(frame.content(), 1);
        case Line line -> ordered.add(line);
      }
    }
    lines(lines.stream().filter(l -> l.rect().middleY() > split).toList());
  }

  private void lines(List<Line> lines) {
    for (List<Line> line : Lines.byBaseline(lines)) {
      ordered.add(line.size() == 1 ? line.getFirst() : joined(line));
    }
  }

  private static Line joined(List<Line> sideBySide) {
    Line first = sideBySide.getFirst();
    float size = sideBySide.stream().map(Line::size).max(Float::compare).orElse(first.size());
    return new Line(
        Lines.join(sideBySide),
        Rect.around(sideBySide),
        first.baseline(),
        size,
        sideBySide.stream().allMatch(Line::bold));
  }

  private static List<Line> castLines(List<Item> row) {
    return row.stream().map(Line.class::cast).toList();
  }

  private static float fontSize(List<Item> items) {
    List<Float> sizes = new ArrayList<>();
    collectSizes(items, sizes);
    return sizes.isEmpty() ? 10 : Bands.median(sizes);
  }

  private static void collectSizes(List<Item> items, List<Float> sizes) {
    for (Item item : items) {
      switch (item) {
        case Line line -> sizes.add(line.size());
        case Frame frame -> collectSizes(frame.content(), sizes);
        case PageTable table -> {
          // Its words are not part of the flow.
        }
      }
    }
  }
}
