package io.greenprint.ingest.policy.facts;

import io.greenprint.graph.policy.Deadline;
import io.greenprint.graph.policy.Target;
import io.greenprint.graph.policy.Target.Operator;
import io.greenprint.graph.text.Span;
import io.greenprint.graph.text.Table;
import io.greenprint.ingest.values.Deadlines;
import io.greenprint.ingest.values.Units;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the targets of a table of indicators: a row each, with columns 指标, 单位 and years. Years
 * before the document's own are where things stood.
 */
final class IndicatorTable {

  private static final Pattern NAME = Pattern.compile("指标|名称|目标内容");
  private static final Pattern NOT_NAME = Pattern.compile("类|属性|性质|值|说明|来源|[0-9]{4}年");
  private static final Pattern NUMBERING = Pattern.compile("^[0-9]+[.．、]?|^[（(][0-9]+[）)]|[*＊#]");
  private static final Pattern REMARK = Pattern.compile("[\\[［][0-9.]+[\\]］]$");
  private static final Pattern FALLS =
      Pattern.compile(Words.any("decrease", "make-less") + "(?:率|比例|幅度)?$");
  private static final Pattern RISES =
      Pattern.compile(Words.any("increase", "make-more") + "(?:率|比例|幅度)?$");
  private static final Pattern UNIT = Pattern.compile("^[（(]?(?:计量)?单位[）)]?$");
  private static final Pattern UNIT_IN_NAME = Pattern.compile("[（(](?<unit>[^（）()]{1,16})[）)]$");
  private static final Pattern BARE_VALUE = Pattern.compile("[-－]?[0-9.,]+");
  private static final Pattern STANDING = Pattern.compile("现状|基期|基准|完成情况");
  private static final int HEADER_ROWS = 2;
  private static final int WIDEST_HEAD = 2;

  private final Source source;
  private final Table table;

  private IndicatorTable(Source source, Table table) {
    this.source = source;
    this.table = table;
  }

  /** The targets of all indicator tables of the document, in reading order. */
  static List<Target> read(Source source) {
    List<Target> targets = new ArrayList<>();
    for (Table table : source.text().tables()) {
      if (source.document().span().contains(table.span())) {
        targets.addAll(new IndicatorTable(source, table).targets());
      }
    }
    return targets;
  }

  /** A column that sets values for a year. */
  private record Column(int column, Deadline deadline) {}

  private List<Target> targets() {
    List<Integer> names = new ArrayList<>();
    int unit = -1;
    List<Column> goals = new ArrayList<>();
    for (Table.Cell cell : table.cells()) {
      if (cell.row() >= HEADER_ROWS || cell.columnSpan() > WIDEST_HEAD) {
        continue; // a title over the table names no column
      }
      String words = words(cell);
      if (UNIT.matcher(words).find()) {
        unit = cell.column();
      } else if (isGoal(words)) {
        goals.add(new Column(cell.column(), Deadlines.read(words, cell.span(), null)));
      } else if (NAME.matcher(words).find() && !NOT_NAME.matcher(words).find()) {
        names.add(cell.column());
      }
    }
    int firstGoal = goals.stream().mapToInt(Column::column).min().orElse(0);
    // 一级指标 stands before 具体指标, both before their values
    int name = names.stream().mapToInt(n -> n).filter(n -> n < firstGoal).max().orElse(-1);
    List<Target> targets = new ArrayList<>();
    if (name >= 0) {
      for (int row = 1; row < table.rows(); row++) {
        for (Column goal : goals) {
          addTo(
              targets,
              cell(row, name),
              unit < 0 ? null : cell(row, unit),
              cell(row, goal.column),
              goal);
        }
      }
    }
    return targets;
  }

  /** A header cell with one year that lies ahead of the document: 2025年, 2025年目标值. */
  private boolean isGoal(String words) {
    List<Deadlines.Time> times = Deadlines.find(words, null);
    Integer since = source.since();
    if (times.size() != 1 || since == null || STANDING.matcher(words).find()) {
      return false;
    }
    LocalDate to = times.getFirst().to();
    return to != null && to.getYear() > since;
  }

  private void addTo(
      List<Target> targets,
      Table.@Nullable Cell name,
      Table.@Nullable Cell unit,
      Table.@Nullable Cell value,
      Column goal) {
    if (name == null || value == null) {
      return;
    }
    String metric = REMARK.matcher(NUMBERING.matcher(words(name)).replaceAll("")).replaceFirst("");
    String words = words(value);
    List<Amount> amounts = Amount.find(words, i -> false);
    if (amounts.size() != 1 || metric.length() < 2) {
      return;
    }
    Amount amount = amounts.getFirst();
    Measure measure = Measure.around(words, 0, amount);
    if (measure.start() > 0 || measure.end() < words.length()) {
      return; // a remark stands beside the number: a person should read it
    }
    String written = amount.unit();
    Matcher inName = UNIT_IN_NAME.matcher(metric);
    boolean named = inName.find() && Units.standard().find(inName.group("unit")).isPresent();
    if (written.isEmpty()) {
      written = unit != null ? words(unit) : named ? inName.group("unit") : "";
    }
    if (named) {
      metric = metric.substring(0, inName.start());
    }
    if (BARE_VALUE.matcher(words).matches() && written.isEmpty()) {
      return;
    }
    Operator operator = measure.operator() == null ? Operator.EQUAL : measure.operator();
    if (operator == Operator.EQUAL && FALLS.matcher(metric).find()) {
      operator = Operator.DECREASE;
    } else if (operator == Operator.EQUAL && RISES.matcher(metric).find()) {
      operator = Operator.INCREASE;
    }
    emit(targets, metric, operator, amount.value(), written, goal.deadline, value.span());
  }

  private void emit(
      List<Target> targets,
      String metric,
      Operator operator,
      BigDecimal value,
      String unit,
      Deadline deadline,
      Span span) {
    Passage place = placeOf(span.start());
    targets.add(
        new Target(
            place == null ? -1 : place.section(),
            place == null ? null : place.task(),
            place == null ? List.of() : place.path(),
            metric,
            null,
            operator,
            value,
            unit,
            Units.standard().normalise(value, unit),
            null,
            deadline,
            null,
            null,
            span));
  }

  /** The passage that holds an offset of the stored text, or the last before it. */
  private @Nullable Passage placeOf(int offset) {
    List<Passage> passages = source.passages();
    int low = 0;
    int high = passages.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (source.origin(passages.get(middle), 0, 0).start() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low == 0 ? null : passages.get(low - 1);
  }

  /** The cell at a place, a merged one found from any of its rows; null where there is none. */
  private Table.@Nullable Cell cell(int row, int column) {
    return table.cells().stream()
        .filter(c -> c.column() <= column && column < c.column() + c.columnSpan())
        .filter(c -> c.row() <= row && row < c.row() + c.rowSpan())
        .findFirst()
        .orElse(null);
  }

  private String words(Table.Cell cell) {
    return source.text().quote(cell.span()).replaceAll("\\s+", "");
  }
}
