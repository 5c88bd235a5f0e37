package io.greenprint.ingest.report;

import io.greenprint.graph.finding.Finding;
import io.greenprint.graph.finding.Finding.Message;
import io.greenprint.graph.report.Measured;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Totals that their parts do not make up. A table shows that its totals are sums by being right
 * elsewhere: only where most of its columns, or most of its rows, add up is another doubted.
 */
final class SumChecks {

  private static final int RIGHT_ELSEWHERE = 2;
  private static final Message REMEDY =
      new Message(
          "请核对合计与各分项：可能有漏项、录入错误或统计范围不同",
          "Check the total and its parts: a part may be missing, mistyped or of another scope");

  private SumChecks() {}

  static List<Finding> findings(List<Row> rows) {
    Map<Integer, List<Row>> tables = new LinkedHashMap<>();
    rows.forEach(r -> tables.computeIfAbsent(r.table(), t -> new ArrayList<>()).add(r));
    List<Finding> findings = new ArrayList<>();
    for (List<Row> table : tables.values()) {
      downColumns(table, findings);
      alongRows(table, findings);
    }
    return findings;
  }

  /** A row called total against the rows above it, column by column. */
  private static void downColumns(List<Row> table, List<Finding> findings) {
    List<Row> parts = new ArrayList<>();
    for (Row row : table) {
      if (!Boundaries.whole(row.label())) {
        parts.add(row);
        continue;
      }
      List<Finding> wrong = new ArrayList<>();
      int right = 0;
      for (int c = 0; c < row.cells().size() && parts.size() > 1; c++) {
        Told total = told(row, c);
        Told sum = total == null ? null : sum(parts, c, row);
        if (total != null && sum != null) {
          if (total.measured().agrees(sum.measured())) {
            right++;
          } else {
            wrong.add(doubt(sum, total));
          }
        }
      }
      if (right >= RIGHT_ELSEWHERE && right > wrong.size()) {
        findings.addAll(wrong);
      }
      parts.clear();
    }
  }

  private static @Nullable Told sum(List<Row> parts, int column, Row total) {
    Measured sum = null;
    for (Row part : parts) {
      boolean alike =
          part.cells().size() == total.cells().size() && part.unit().equals(total.unit());
      Measured measured = alike ? number(part, column) : null;
      if (measured == null) {
        return null;
      }
      sum = sum == null ? measured : sum.plus(measured);
    }
    return sum == null ? null : summed(sum, total, column);
  }

  /** Columns of parts against the column of the whole, row by row and year by year. */
  private static void alongRows(List<Row> table, List<Finding> findings) {
    List<Finding> wrong = new ArrayList<>();
    int right = 0;
    for (Row row : table) {
      Map<String, List<Integer>> years = new LinkedHashMap<>();
      for (int c = 0; c < row.cells().size(); c++) {
        years
            .computeIfAbsent(String.valueOf(row.cells().get(c).year()), y -> new ArrayList<>())
            .add(c);
      }
      for (List<Integer> columns : years.values()) {
        int whole = columns.getLast();
        boolean last = wholeHead(row, whole);
        if (columns.size() < 3
            || !last
            || columns.stream().filter(c -> wholeHead(row, c)).count() != 1) {
          continue;
        }
        Measured sum = null;
        boolean all = true;
        for (int c : columns.subList(0, columns.size() - 1)) {
          Measured part = number(row, c);
          all &= part != null;
          sum = part == null ? sum : sum == null ? part : sum.plus(part);
        }
        Told total = told(row, whole);
        if (all && sum != null && total != null) {
          if (total.measured().agrees(sum)) {
            right++;
          } else {
            wrong.add(doubt(summed(sum, row, whole), total));
          }
        }
      }
    }
    if (right >= RIGHT_ELSEWHERE && right > wrong.size()) {
      findings.addAll(wrong);
    }
  }

  private static boolean wholeHead(Row row, int column) {
    return Boundaries.whole(Years.without(row.cells().get(column).head()));
  }

  private static Finding doubt(Told sum, Told total) {
    return Told.doubt(
        "sum-mismatch", sum, total, "合计与各分项之和不符", "A total is not the sum of its parts", REMEDY);
  }

  private static Told summed(Measured sum, Row row, int column) {
    int year = Objects.requireNonNullElse(row.cells().get(column).year(), 0);
    return new Told(
        "∑ " + row.label(),
        year,
        sum,
        sum.value().toPlainString() + row.unit(),
        row.page(),
        row.span());
  }

  private static @Nullable Told told(Row row, int column) {
    Row.Cell cell = row.cells().get(column);
    Measured measured = number(row, column);
    return measured == null
        ? null
        : new Told(
            row.label(),
            Objects.requireNonNullElse(cell.year(), 0),
            measured,
            cell.text() + row.unit(),
            row.page(),
            cell.folded().origin(0, cell.text().length()));
  }

  /** The one number of a cell; a dash is zero; null for words, shares and what is not available. */
  private static @Nullable Measured number(Row row, int column) {
    String text = row.cells().get(column).text();
    if (text.matches("[-—–―]+")) {
      return new Measured(BigDecimal.ZERO, BigDecimal.ZERO);
    }
    List<Amount> amounts = ReportWords.AMOUNTS.amounts(text);
    if (amounts.size() != 1 || text.contains("%") || text.startsWith("-")) {
      return null;
    }
    Amount only = amounts.getFirst();
    return Measured.of(only.value(), null, only.approximate());
  }
}
