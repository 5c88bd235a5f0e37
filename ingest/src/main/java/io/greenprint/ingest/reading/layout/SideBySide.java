package io.greenprint.ingest.reading.layout;

import io.greenprint.ingest.reading.layout.Bands.Gap;
import io.greenprint.ingest.reading.layout.Item.Line;
import java.util.ArrayList;
import java.util.List;

/** Tells what stands side by side on a page: columns of prose, or the cells of a table. */
final class SideBySide {

  /** Width from which a line is prose rather than the cell of a table, in font sizes. */
  private static final float PROSE = 11;

  /** Step from one baseline to the next up to which lines are those of one text, in font sizes. */
  private static final float RUNNING_STEP = 1.7f;

  private SideBySide() {}

  /** Whether two columns share a good part of their height; else one stands below the other. */
  static boolean sharesHeight(List<List<Item>> columns) {
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
  static boolean areRowsOfTable(List<List<Item>> columns) {
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

  /** Whether lines divided by gaps are the rows of a table, each named in its first column. */
  static boolean isTable(List<Line> lines, List<List<Line>> strips, List<Gap> gaps) {
    long full = strips.stream().filter(s -> AlignedTable.columns(s, gaps) > 1).count();
    return full >= 3
        && full * 5 >= strips.size() * 3L
        && !isList(lines, gaps)
        && isNamed(strips, gaps)
        && (gaps.size() > 1 || full * 10 >= strips.size() * 8L);
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

  static List<Line> castLines(List<Item> row) {
    return row.stream().map(Line.class::cast).toList();
  }
}
