package io.greenprint.ingest.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A label that stands several times in one table is said of several parts of the firm: the row
 * before it that stands once names the part (Industrial 478; Scope 1 329; Scope 2 149; Retail 565;
 * Scope 1 ...).
 */
final class RepeatedLabels {

  private RepeatedLabels() {}

  /** The rows, those with a repeated label as rows of the part that they are said of. */
  static List<Row> withParts(List<Row> rows) {
    Map<String, Integer> times = new HashMap<>();
    rows.forEach(r -> times.merge(key(r), 1, Integer::sum));
    List<Row> named = new ArrayList<>();
    String part = "";
    int table = -1;
    for (Row row : rows) {
      if (row.table() != table) {
        table = row.table();
        part = "";
      }
      boolean repeated = times.getOrDefault(key(row), 0) > 1;
      if (!repeated) {
        part = row.label();
      }
      named.add(
          repeated && row.parent().isEmpty() && row.part().isEmpty() ? row.within(part) : row);
    }
    return named;
  }

  private static String key(Row row) {
    return row.table() + "|" + row.title() + "|" + row.group() + "|" + row.label();
  }
}
