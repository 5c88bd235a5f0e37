package io.greenprint.ingest.report;

import io.greenprint.ingest.report.Line.Piece;
import io.greenprint.ingest.text.Folding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The lines that head the columns of a table: which year and which words stand over a number. */
final class TableHead {

  /** Fewest letters that the names of flattened columns must end in alike (…业务…业务). */
  private static final int ALIKE = 2;

  private static final int FEWEST_NAMES = 2;
  private static final int MOST_NAMES = 12;

  private final List<Line> lines = new ArrayList<>();

  boolean isEmpty() {
    return lines.isEmpty();
  }

  /** Whether it stands in cells that the format gave. */
  boolean inTable() {
    return lines.stream().anyMatch(Line::inTable);
  }

  /** Whether it stands in cells of another table than the line. */
  boolean ofOtherTable(Line line) {
    return line.inTable() && lines.stream().anyMatch(l -> l.inTable() && l.table() != line.table());
  }

  List<Line> lines() {
    return List.copyOf(lines);
  }

  void clear() {
    lines.clear();
  }

  void add(Line line) {
    lines.add(line);
  }

  /** The head of the column of labels, which may say what all rows are of; empty where none. */
  String corner() {
    String corner = lines.stream().noneMatch(Line::inTable) ? "" : over(0);
    return Years.any(corner) || ReportWords.UNIT_COLUMNS.is(corner) ? "" : corner;
  }

  /** Words over a column that the format gave, from top to bottom; empty where none stand there. */
  String over(int column) {
    StringBuilder head = new StringBuilder();
    for (Line line : lines) {
      Piece over = null;
      for (Piece piece : line.pieces()) {
        if (piece.column() >= 0 && piece.column() <= column) {
          over = piece;
        }
      }
      if (over != null) {
        head.append(own(over, column)).append(' ');
      }
    }
    return head.toString().strip();
  }

  /** A cell with several years stands over as many columns, one for each: "FY2024 FY2023". */
  private static String own(Piece over, int column) {
    String[] words = over.text().split(" ", -1);
    long years = Arrays.stream(words).filter(Years::any).count();
    int at = column - over.column();
    return years > 1 && years == words.length && at < words.length ? words[at] : over.text();
  }

  boolean yearOver(int column) {
    return Years.any(over(column));
  }

  /** The numbers of a row with what stands over them: by column, else by counting. */
  List<Row.Cell> cells(List<Piece> values) {
    List<Integer> years = years();
    List<String> heads = heads(values.size());
    List<Row.Cell> cells = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      Piece value = values.get(i);
      String over = value.column() >= 0 ? over(value.column()) : "";
      cells.add(
          over.isEmpty()
              ? counted(value, i, values.size(), years, heads)
              : new Row.Cell(value.folded(), over, Years.first(over)));
    }
    return cells;
  }

  private static Row.Cell counted(
      Piece value, int i, int values, List<Integer> years, List<String> heads) {
    String head = i < heads.size() ? heads.get(i) : "";
    Integer year = null;
    if (years.size() == values) {
      year = years.get(i);
    } else if (years.size() > 1 && values % years.size() == 0) {
      year = years.get(i / (values / years.size()));
    } else if (years.size() == 1) {
      year = years.getFirst();
    } else if (years.size() > 1 && values == years.size() + 1) {
      year = i < years.size() ? years.get(i) : null;
      head = i < years.size() ? head : "变动";
    } else if (years.size() > 1) {
      head = head.isEmpty() ? "?" : head;
    }
    return new Row.Cell(value.folded(), head, year);
  }

  /** Years of the last line that has any; a line that repeats them for each part counts once. */
  private List<Integer> years() {
    List<Integer> years = List.of();
    for (Line line : lines) {
      List<Integer> found = HeadLines.years(line.pieces());
      years = found.isEmpty() ? years : found;
    }
    List<Integer> distinct = years.stream().distinct().toList();
    return distinct.size() < years.size() && years.size() % distinct.size() == 0 ? distinct : years;
  }

  private List<String> heads(int values) {
    List<String> heads = List.of();
    for (Line line : lines) {
      List<Piece> pieces = line.pieces();
      String[] words = line.text().split(" ", -1);
      List<String> names = pieces.size() == 1 ? namesIn(line.text()) : List.of();
      if (!names.isEmpty()) {
        heads = names.size() == values ? names : unnamed(values);
      } else if (pieces.size() == values || pieces.size() == values + 1) {
        heads = pieces.stream().map(Piece::text).skip(pieces.size() - values).toList();
      } else if (words.length == values) {
        heads = List.of(words);
      }
    }
    return heads;
  }

  /** Columns of parts of which a flattened row does not tell which is which. */
  private static List<String> unnamed(int values) {
    return IntStream.rangeClosed(1, values).mapToObj(i -> "第" + i + "列").toList();
  }

  /** Names that a flattened head runs together, as they all end alike: 油脂业务小麦业务大米业务. */
  static List<String> namesIn(String words) {
    if (!words.chars().allMatch(c -> Folding.chinese((char) c))) {
      return List.of();
    }
    for (int names = Math.min(MOST_NAMES, words.length() / ALIKE); names >= FEWEST_NAMES; names--) {
      List<String> found = alike(words, names);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private static List<String> alike(String words, int names) {
    for (int length = words.length() / names; length >= ALIKE; length--) {
      String end = words.substring(words.length() - length);
      List<String> found = new ArrayList<>();
      int from = 0;
      int at = words.indexOf(end);
      while (at >= 0) {
        found.add(words.substring(from, at + length));
        from = at + length;
        at = words.indexOf(end, from);
      }
      if (found.size() == names && found.stream().distinct().count() == names) {
        return found;
      }
    }
    return List.of();
  }
}
