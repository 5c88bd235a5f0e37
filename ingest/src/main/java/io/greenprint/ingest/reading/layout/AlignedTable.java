package io.greenprint.ingest.reading.layout;

import io.greenprint.ingest.reading.Grid;
import io.greenprint.ingest.reading.layout.Bands.Gap;
import io.greenprint.ingest.reading.layout.Item.Line;
import io.greenprint.ingest.reading.layout.Item.PageTable;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** A table whose columns only white space parts; rules may part its rows. */
final class AlignedTable {

  private AlignedTable() {}

  /**
   * Lays out lines whose columns are known.
   *
   * @param bands lines between two rules each, from top to bottom; one band where there is no rule
   */
  static PageTable of(List<List<Line>> bands, List<Gap> gaps, Rect rect, int page) {
    List<Grid.Cell> cells = new ArrayList<>();
    int rows = 0;
    for (List<Line> band : bands) {
      for (List<Line> row : rows(band, gaps)) {
        cells.addAll(cells(row, rows++, gaps, page));
      }
    }
    return new PageTable(rect, edges(rect, gaps), new Grid(rows, gaps.size() + 1, cells));
  }

  private static List<Float> edges(Rect rect, List<Gap> gaps) {
    List<Float> edges = new ArrayList<>();
    edges.add(rect.left());
    gaps.forEach(gap -> edges.add(gap.middle()));
    edges.add(rect.right());
    return edges;
  }

  /**
   * Rows within one band. Lines that fill several columns begin a row; a line in one column alone
   * goes on with the row above where it stands as close as the lines of one cell do.
   */
  private static List<List<Line>> rows(List<Line> band, List<Gap> gaps) {
    List<List<Line>> strips = Bands.rows(band);
    if (strips.size() < 2) {
      return strips;
    }
    long filled = strips.stream().filter(s -> columns(s, gaps) > 1).count();
    if (filled < 2) {
      return List.of(band); // One row of wrapped cells.
    }
    float rowGap = rowGap(strips, gaps);
    List<List<Line>> rows = new ArrayList<>();
    float bottom = 0;
    for (List<Line> strip : strips) {
      Rect ink = Rect.around(strip);
      float size = strip.getFirst().size();
      boolean wraps =
          !rows.isEmpty()
              && columns(strip, gaps) == 1
              && ink.top() - bottom < Math.min(0.45f * size, 0.7f * rowGap)
              && strip.getFirst().bold() == rows.getLast().getFirst().bold();
      if (!wraps) {
        rows.add(new ArrayList<>());
      }
      rows.getLast().addAll(strip);
      bottom = ink.bottom();
    }
    return rows;
  }

  /** Usual white space between rows that fill several columns. */
  private static float rowGap(List<List<Line>> strips, List<Gap> gaps) {
    List<Float> found = new ArrayList<>();
    for (int i = 1; i < strips.size(); i++) {
      if (columns(strips.get(i), gaps) > 1 && columns(strips.get(i - 1), gaps) > 1) {
        found.add(Rect.around(strips.get(i)).top() - Rect.around(strips.get(i - 1)).bottom());
      }
    }
    return found.isEmpty() ? Float.MAX_VALUE : Bands.median(found);
  }

  static int columns(List<Line> lines, List<Gap> gaps) {
    return (int) lines.stream().map(l -> Bands.column(l.rect().middleX(), gaps)).distinct().count();
  }

  private static List<Grid.Cell> cells(List<Line> lines, int row, List<Gap> gaps, int page) {
    TreeMap<Integer, List<Line>> byColumn = new TreeMap<>();
    int[] ends = new int[gaps.size() + 1];
    for (Line line : lines) {
      int first = Bands.column(line.rect().left() + 0.1f * line.size(), gaps);
      int last = Bands.column(line.rect().right() - 0.1f * line.size(), gaps);
      byColumn.computeIfAbsent(first, c -> new ArrayList<>()).add(line);
      ends[first] = Math.max(ends[first], Math.max(first, last));
    }
    List<Grid.Cell> cells = new ArrayList<>();
    int column = 0;
    while (column <= gaps.size()) {
      List<Line> own = byColumn.getOrDefault(column, List.of());
      int end = own.isEmpty() ? column : ends[column];
      for (int c = column + 1; c <= end; c++) {
        if (byColumn.containsKey(c)) {
          end = c - 1; // Words of a narrower cell stand there.
        }
      }
      cells.add(cell(own, row, column, 1, end - column + 1, page));
      column = end + 1;
    }
    return cells;
  }

  /** One cell with the lines that stand in it, from top to bottom. */
  static Grid.Cell cell(
      List<Line> lines, int row, int column, int rowSpan, int columnSpan, int page) {
    if (lines.isEmpty()) {
      return new Grid.Cell(row, column, rowSpan, columnSpan, "", 0, false, null);
    }
    StringBuilder words = new StringBuilder();
    boolean bold = true;
    float size = 0;
    for (List<Line> line : Lines.byBaseline(lines)) {
      words.append(words.isEmpty() ? "" : "\n").append(Lines.join(line));
      for (Line part : line) {
        bold &= part.bold();
        size = Math.max(size, part.size());
      }
    }
    return new Grid.Cell(
        row,
        column,
        rowSpan,
        columnSpan,
        words.toString(),
        size,
        bold,
        Rect.around(lines).box(page));
  }
}
