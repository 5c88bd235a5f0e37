package io.greenprint.ingest.policy.facts;

import io.greenprint.graph.policy.Deadline;
import io.greenprint.graph.text.Table;
import io.greenprint.ingest.values.Deadlines;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the targets that a table deals out to places: a row each (嘉兴, 承德市), a column for each year
 * or kind of work, the unit in the head or above the table. Without a unit and a time it sets
 * nothing.
 */
final class PlaceTable {

  private static final Pattern PLACES = Pattern.compile(Words.any("table-place"));
  private static final Pattern PLACE =
      Pattern.compile(
          "\\p{IsHan}{1,8}(?:省|市|县|区|州|盟|旗|兵团|师|林区|湾|湾区)(?:[（(].*[）)])?|" + Words.any("area"));
  private static final Pattern TOTAL = Pattern.compile(Words.any("table-total"));
  private static final Pattern REMARKS = Pattern.compile(Words.any("table-remark"));
  private static final Pattern STANDING = Pattern.compile(Words.any("table-standing"));
  private static final Pattern CAPTION_TAIL =
      Pattern.compile(
          "(?:发展|建设|工作|年度|规划|主要)?(?:目标任务|目标|任务|指标|计划)?(?:分解|分配|下达|安排|汇总)?(?:情况)?(?:一览)?表?$");
  private static final Pattern CAPTION_HEAD =
      Pattern.compile(
          "^(?:.*(?:附件|附表|表|专栏)\\s*[0-9一二三四五六七八九十—-]*[：:.、]?)?(?:.*"
              + Words.any("table-of")
              + ")?的?");
  private static final Pattern UNIT_SAID = Pattern.compile("[（(]?单位[：:].*$");
  private static final double MOST = 0.6;
  private static final int HEADER_ROWS = 2;

  private final Source source;
  private final TableCells cells;

  PlaceTable(Source source, Table table) {
    this.source = source;
    this.cells = new TableCells(source, table);
  }

  /** A column that sets values, what it measures and by when. */
  private record Column(int column, String metric, @Nullable String unit, Deadline deadline) {}

  void addTo(TableTargets targets) {
    int place = placeColumn();
    if (place < 0) {
      return;
    }
    List<Column> columns = columns(place);
    for (int row = 1; row < cells.table().rows(); row++) {
      String name = cells.words(row, place);
      if (name.isEmpty() || TOTAL.matcher(name).find() || PLACES.matcher(name).matches()) {
        continue;
      }
      for (Column column : columns) {
        Table.Cell value = cells.at(row, column.column);
        if (value != null && value.row() == row && value.columnSpan() == 1) {
          targets.add(
              new TableTargets.Place(column.metric, name, column.unit, column.deadline),
              cells.words(value),
              value.span());
        }
      }
    }
  }

  /** The column whose head says 地区, or most of whose cells are places; -1 where there is none. */
  private int placeColumn() {
    Table table = cells.table();
    for (int column = 0; column < Math.min(3, table.columns()); column++) {
      int places = 0;
      int filled = 0;
      for (int row = 1; row < table.rows(); row++) {
        String words = cells.words(row, column);
        filled += words.isEmpty() || TOTAL.matcher(words).find() ? 0 : 1;
        places += PLACE.matcher(words).matches() ? 1 : 0;
      }
      boolean headed = PLACES.matcher(cells.words(0, column)).matches();
      if (headed || (filled > 2 && places >= filled * MOST)) {
        return column;
      }
    }
    return -1;
  }

  private List<Column> columns(int place) {
    String unit = cells.captionUnit();
    Deadline captioned = ahead(cells.caption());
    List<Column> columns = new ArrayList<>();
    for (int column = place + 1; column < cells.table().columns(); column++) {
      String head = head(column);
      Deadline own = ahead(head);
      Deadline deadline =
          own != null ? own : Deadlines.find(head, null).isEmpty() ? captioned : null;
      TableCells.Named named = TableCells.named(head);
      String metric = metric(named.name());
      String measured = named.unit() == null ? unit : named.unit();
      if (deadline != null
          && measured != null
          && metric.length() >= 2
          && !REMARKS.matcher(head).find()
          && !STANDING.matcher(head).find()) {
        columns.add(new Column(column, metric, measured, deadline));
      }
    }
    return columns;
  }

  /** The words of the head rows of a column, the upper first. */
  private String head(int column) {
    StringBuilder head = new StringBuilder();
    Table.Cell last = null;
    for (int row = 0; row < Math.min(HEADER_ROWS, cells.table().rows()); row++) {
      Table.Cell cell = cells.at(row, column);
      if (cell != null && !cell.equals(last) && (row == 0 || isHeadRow(row))) {
        head.append(cells.words(cell));
        last = cell;
      }
    }
    return head.toString();
  }

  /** A second row of heads holds no number. */
  private boolean isHeadRow(int row) {
    return cells.table().cells().stream()
        .filter(cell -> cell.row() == row && cell.column() > 0)
        .noneMatch(cell -> cells.words(cell).matches("[0-9.,]+%?"));
  }

  /** What a column measures: its own words, those of the caption where it has few. */
  private String metric(String head) {
    String own = withoutTimes(head).replaceAll("^其中[：:，]?|(?:合计|小计|目标值?|任务|计划)$", "");
    String about = about();
    boolean bare = own.length() <= 4 && about.length() >= 2 && about.length() <= 16;
    return bare && !own.contains(about) ? about + own : own;
  }

  /** What the last line of the caption is about: 光伏 of 表4 各地市“十四五”光伏发展目标. */
  private String about() {
    String about = "";
    for (String line : cells.caption().lines().toList()) {
      String words = UNIT_SAID.matcher(line.replaceAll("\\s+", "")).replaceFirst("");
      if (words.length() > 2) {
        String bare = CAPTION_HEAD.matcher(withoutTimes(words)).replaceFirst("");
        about = CAPTION_TAIL.matcher(bare).replaceFirst("");
      }
    }
    return about;
  }

  private static String withoutTimes(String words) {
    return new SentenceTimes(words, null).without(0, words.length()).replaceAll("[“”]", "");
  }

  /** The one time of some words, where it lies not before the document. */
  private @Nullable Deadline ahead(String words) {
    List<Deadlines.Time> times =
        Deadlines.find(words, null).stream().filter(time -> time.to() != null).toList();
    Integer since = source.since();
    if (times.size() != 1 || since == null) {
      return null;
    }
    Deadlines.Time time = times.getFirst();
    return time.to() == null || time.to().getYear() < since
        ? null
        : time.deadline(words.substring(time.start(), time.end()), cells.table().span());
  }
}
