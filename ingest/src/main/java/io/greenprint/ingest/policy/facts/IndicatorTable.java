package io.greenprint.ingest.policy.facts;

import io.greenprint.graph.policy.Deadline;
import io.greenprint.graph.policy.Target;
import io.greenprint.graph.text.Table;
import io.greenprint.ingest.values.Deadlines;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the targets of a table of indicators: a row each, with columns 指标, 单位 and years. Years
 * before the document's own are where things stood; values in [ ] are cumulated; a cell that leaves
 * the value to another (完成省下达指标) gives its setter. A table of places is {@link PlaceTable}'s.
 */
final class IndicatorTable {

  private static final Pattern NAME = Pattern.compile(Words.any("table-name"));
  private static final Pattern NOT_NAME =
      Pattern.compile(Words.any("table-not-name") + "|[0-9]{4}年");
  private static final Pattern NUMBERING =
      Pattern.compile("^[0-9]+(?![0-9.]*(?:年|月|万|千|%|以上|平方))[.．、]?|^[（(][0-9]+[）)]|[*＊#＃①-⑳⑴-⒇]");
  private static final Pattern REMARK =
      Pattern.compile("[\\[［][0-9.]+[\\]］]$|" + Words.any("table-attribute") + "$");
  private static final Pattern UNIT = Pattern.compile("^[（(]?(?:计量)?单位[）)]?$");
  private static final Pattern STANDING = Pattern.compile(Words.any("table-standing"));
  private static final int HEADER_ROWS = 2;
  private static final int WIDEST_HEAD = 3;

  /** Rows that an indicator with parts fills; a category fills more. */
  private static final int LONGEST_WHOLE = 2;

  private final Source source;
  private final TableCells cells;

  private IndicatorTable(Source source, Table table) {
    this.source = source;
    this.cells = new TableCells(source, table);
  }

  /** The targets of all tables of the document that set any, in reading order. */
  static List<Target> read(Source source) {
    TableTargets targets = new TableTargets(source);
    for (Table table : source.text().tables()) {
      if (source.document().span().contains(table.span())) {
        new IndicatorTable(source, table).addTo(targets);
        new PlaceTable(source, table).addTo(targets);
      }
    }
    return targets.targets();
  }

  /** A column that sets values for a year. */
  private record Column(int column, Deadline deadline) {}

  /** Where a table keeps names ({@code first} to {@code name}), units and goals. */
  private record Layout(int first, int name, int unit, List<Column> goals) {}

  private void addTo(TableTargets targets) {
    Layout layout = layout();
    if (layout.name < 0) {
      return;
    }
    for (int row = 1; row < cells.table().rows(); row++) {
      TableCells.Named name = TableCells.named(name(row, layout));
      String unit = layout.unit < 0 ? "" : cells.words(row, layout.unit);
      for (Column goal : layout.goals) {
        Table.Cell value = cells.at(row, goal.column);
        if (value != null) {
          targets.add(
              new TableTargets.Place(
                  name.name(), null, unit.isEmpty() ? name.unit() : unit, goal.deadline),
              cells.words(value),
              value.span());
        }
      }
    }
  }

  /**
   * The name of a row; where the head spans two columns, a part (省考断面) takes the whole before it.
   */
  private String name(int row, Layout layout) {
    String own = bare(cells.words(row, layout.name));
    Table.Cell cell = cells.at(row, layout.name);
    Table.Cell whole =
        cell == null || cell.column() <= layout.first ? null : cells.at(row, cell.column() - 1);
    boolean part = whole != null && whole.rowSpan() <= LONGEST_WHOLE;
    return part ? bare(cells.words(whole)) + own : own;
  }

  private static String bare(String words) {
    return REMARK.matcher(NUMBERING.matcher(words).replaceAll("")).replaceFirst("");
  }

  private Layout layout() {
    List<Table.Cell> names = new ArrayList<>();
    List<Column> goals = new ArrayList<>();
    int unit = -1;
    for (Table.Cell cell : cells.table().cells()) {
      if (cell.row() >= HEADER_ROWS || cell.columnSpan() > WIDEST_HEAD) {
        continue; // a title over the table names no column
      }
      String words = cells.words(cell);
      if (UNIT.matcher(words).find()) {
        unit = cell.column();
      } else if (isGoal(words)) {
        goals.add(new Column(cell.column(), Deadlines.read(words, cell.span(), null)));
      } else if (NAME.matcher(words).find() && !NOT_NAME.matcher(words).find()) {
        names.add(cell);
      }
    }
    int firstGoal = goals.stream().mapToInt(Column::column).min().orElse(0);
    // 一级指标 stands before 具体指标, both before their values
    Table.Cell name =
        names.stream()
            .filter(cell -> cell.column() + cell.columnSpan() <= firstGoal)
            .max(Comparator.comparingInt(Table.Cell::column))
            .orElse(null);
    return name == null
        ? new Layout(-1, -1, unit, goals)
        : new Layout(name.column(), name.column() + name.columnSpan() - 1, unit, goals);
  }

  /** A header cell with one year that lies ahead of the document: 2025年, 2025年目标值. */
  private boolean isGoal(String words) {
    Integer since = source.since();
    Integer year = year(words);
    return year != null && since != null && year > since && !STANDING.matcher(words).find();
  }

  private static @Nullable Integer year(String words) {
    List<Deadlines.Time> times = Deadlines.find(words, null);
    LocalDate to = times.size() == 1 ? times.getFirst().to() : null;
    return to == null ? null : Integer.valueOf(to.getYear());
  }
}
