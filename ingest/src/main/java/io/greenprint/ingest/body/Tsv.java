package io.greenprint.ingest.body;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The data files of this package: tab-separated, a header line, every row with its source. */
final class Tsv {

  /** One row, read by column name. */
  record Row(Map<String, String> cells) {
    String get(String column) {
      String cell = cells.get(column);
      if (cell == null) {
        throw new IllegalStateException("no column " + column + " in " + cells);
      }
      return cell;
    }

    List<String> list(String column) {
      String cell = get(column);
      return cell.isEmpty() ? List.of() : List.of(cell.split(","));
    }

    @Nullable LocalDate date(String column) {
      String cell = get(column);
      return cell.isEmpty() ? null : LocalDate.parse(cell);
    }
  }

  private Tsv() {}

  static List<Row> rows(String resource) {
    try (InputStream in = Tsv.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("missing class-path data: " + resource);
      }
      List<String> lines =
          new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList();
      List<String> header = cells(lines.get(0));
      return lines.stream()
          .skip(1)
          .filter(line -> !line.isBlank())
          .map(line -> row(resource, header, cells(line)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Row row(String resource, List<String> header, List<String> cells) {
    if (cells.size() != header.size()) {
      throw new IllegalStateException(
          resource + ": " + cells.size() + " cells, expected " + header.size() + ": " + cells);
    }
    Map<String, String> row = HashMap.newHashMap(header.size());
    for (int i = 0; i < header.size(); i++) {
      row.put(header.get(i), cells.get(i));
    }
    return new Row(Map.copyOf(row));
  }

  private static List<String> cells(String line) {
    return Arrays.asList(line.split("\t", -1));
  }
}
