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
    if (!SideBySide.sharesHeight(columns)) {
      rows.forEach(row -> rowOrRegion(row, level));
    } else if (SideBySide.areRowsOfTable(columns)) {
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

  private void table(List<List<Item>> rows, List<Gap> gaps, int level) {
    List<Line> lines = new ArrayList<>();
    rows.forEach(row -> row.forEach(item -> lines.add((Line) item)));
    List<List<Line>> strips = Bands.rows(lines);
    if (SideBySide.isTable(lines, strips, gaps)) {
      ordered.add(AlignedTable.of(List.of(lines), gaps, Rect.around(lines), page));
    } else {
      rows.forEach(row -> rowOrRegion(row, level));
    }
  }

  private void rowOrRegion(List<Item> row, int level) {
    boolean lines = row.stream().allMatch(Line.class::isInstance);
    boolean manyLines = lines && Lines.byBaseline(SideBySide.castLines(row)).size() > 1;
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
