package io.greenprint.ingest.report;

import io.greenprint.ingest.report.Line.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads rows of numbers: which words are the label, which year or part of the firm a column is for,
 * and where the unit stands. Works on cells where the format gave them, and on gaps between words
 * where it did not.
 */
final class Rows {

  private static final Pattern YEAR =
      Pattern.compile("(?<!\\d)(?:fy ?)?((?:19|20)\\d{2})(?:年度?)?(?!\\d)");
  private static final Pattern UNIT_IN_BRACKETS =
      Pattern.compile("[(（](?:单位[:：]?|unit:?)? ?([^()（）]{1,30}(?:[(（][^()（）]*[)）])?)[)）]");
  private static final Pattern UNIT_NAMED =
      Pattern.compile("(?:单位|unit)[:：] ?([^\\s,，。;；)）]{1,20})");
  private static final int HEADER_REACH = 45;
  private static final int TITLE_LINES = 3;

  private final List<Row> rows = new ArrayList<>();
  private final List<Line> above = new ArrayList<>();
  private final List<Line> header = new ArrayList<>();
  private String parent = "";
  private String title = "";
  private int table;
  private int sinceHeader;
  private @Nullable Integer page;
  private boolean inRows;

  private Rows() {}

  /** All rows of numbers among the lines, in order. */
  static List<Row> of(List<Line> lines) {
    Rows reader = new Rows();
    for (int i = 0; i < lines.size(); i++) {
      reader.read(lines.get(i), i + 1 < lines.size() ? lines.get(i + 1) : null);
    }
    return reader.rows;
  }

  private void read(Line line, @Nullable Line next) {
    if (!Objects.equals(line.page(), page)) {
      page = line.page();
      above.clear();
      if (!(line.row() && !years(line.pieces()).isEmpty()) && !line.row()) {
        header.clear();
      }
      parent = "";
    }
    if (header(line)) {
      if (inRows || header.isEmpty() || sinceHeader > 3) {
        header.clear();
        title = titleAbove();
        table++;
      }
      header.add(line);
      inRows = false;
      sinceHeader = 0;
      parent = "";
    } else if (line.row() && !prose(line)) {
      if (!inRows && (header.isEmpty() || sinceHeader > HEADER_REACH)) {
        header.clear();
        title = titleAbove();
        table++;
      }
      inRows = true;
      add(line, captionBelow(next));
    } else {
      if (line.text().length() > 60 && !line.inTable()) {
        header.clear();
      } else if (inRows && line.pieces().size() == 1) {
        parent = line.text();
      }
      above.add(line);
    }
    sinceHeader++;
  }

  private static boolean prose(Line line) {
    return line.text().indexOf('。') >= 0 && !line.inTable();
  }

  /** Heads of columns: years, units and names, but no other numbers. */
  private static boolean header(Line line) {
    if (line.pieces().size() < 2 && !years(line.pieces()).isEmpty()) {
      Matcher year = YEAR.matcher(line.text());
      int count = 0;
      while (year.find()) {
        count++;
      }
      return (count >= 2 && line.text().length() < 90)
          || (count == 1 && line.text().length() <= 12 && line.text().length() >= 4);
    }
    if (line.pieces().size() < 2) {
      return false;
    }
    boolean anyYear = false;
    for (Piece piece : line.pieces()) {
      boolean year = YEAR.matcher(piece.text()).find();
      anyYear |= year;
      if (piece.value() && !year) {
        return false;
      }
    }
    return (anyYear && line.text().length() < 160)
        || (line.pieces().stream().allMatch(p -> p.text().length() <= 30)
            && line.text().indexOf('。') < 0);
  }

  private static List<Integer> years(List<Piece> pieces) {
    List<Integer> years = new ArrayList<>();
    for (Piece piece : pieces) {
      Matcher year = YEAR.matcher(piece.text());
      while (year.find()) {
        years.add(Integer.valueOf(year.group(1)));
      }
    }
    return years;
  }

  private String titleAbove() {
    StringBuilder words = new StringBuilder();
    for (Line line : above.subList(Math.max(0, above.size() - TITLE_LINES), above.size())) {
      if (line.text().length() <= 120 && line.text().indexOf('。') < 0) {
        words.append(line.text()).append(" ; ");
      }
    }
    return words.toString();
  }

  private static String captionBelow(@Nullable Line next) {
    return next != null && next.text().length() < 40 && next.text().matches(".*[表图]$")
        ? next.text()
        : "";
  }

  private void add(Line line, String caption) {
    List<Piece> labels = new ArrayList<>();
    List<Piece> values = new ArrayList<>();
    List<List<Piece>> segments = new ArrayList<>();
    for (Piece piece : line.pieces()) {
      boolean value = piece.value() || amountOnly(piece);
      if (!value
          && !values.isEmpty()
          && values.size() > 1
          && !line.inTable()
          && !unitPiece(piece)) {
        emit(line, labels, values, caption, segments.size());
        segments.add(labels);
        labels = new ArrayList<>();
        values = new ArrayList<>();
      }
      if (value && !(labels.isEmpty() && values.isEmpty() && ordinal(piece, line))) {
        values.add(piece);
      } else if (!value) {
        labels.add(piece);
      }
    }
    emit(line, labels, values, caption, segments.size());
  }

  /** "239.76万吨", "1.05(预测)", "不超过4.87亿": a number that brings its unit or a note. */
  private static boolean amountOnly(Piece piece) {
    String text = piece.text();
    List<Amount> amounts = ReportWords.AMOUNTS.amounts(text);
    if (amounts.size() != 1) {
      return false;
    }
    Amount only = amounts.getFirst();
    int around = text.length() - (only.end() - only.start());
    return only.start() <= 4 && around <= 6 && !(only.bare() && only.start() > 0);
  }

  private static boolean unitPiece(Piece piece) {
    return !ReportWords.AMOUNTS.kindsOf(piece.text()).isEmpty();
  }

  private static boolean ordinal(Piece piece, Line line) {
    return piece.text().matches("\\d{1,2}")
        && line.pieces().getFirst().equals(piece)
        && line.pieces().size() > 2;
  }

  private void emit(
      Line line, List<Piece> labels, List<Piece> values, String caption, int segment) {
    if (values.isEmpty()) {
      return;
    }
    StringBuilder label = new StringBuilder();
    String unit = "";
    for (Piece piece : labels) {
      if (unitPiece(piece) && label.length() > 0) {
        unit = piece.text();
      } else {
        label.append(label.length() > 0 ? " " : "").append(piece.text());
      }
    }
    if (values.stream().allMatch(v -> Cells.empty(v.text()))) {
      parent = label.toString();
      return;
    }
    List<Piece> counted =
        values.stream().anyMatch(v -> !Cells.bracketed(v.text()))
            ? values.stream().filter(v -> !Cells.bracketed(v.text())).toList()
            : values;
    String words = titleOf(segment) + caption;
    if (unit.isEmpty()) {
      unit = unitOf(label.toString());
    }
    if (unit.isEmpty()) {
      unit = unitOf(words);
    }
    rows.add(
        new Row(
            line.page(),
            line.span(),
            label.toString(),
            parent,
            words,
            unit,
            cells(counted),
            table));
  }

  /** Two tables side by side have two titles on one line, each ending with its unit. */
  private String titleOf(int segment) {
    String[] halves = title.split("(?<=[)）]) ", -1);
    boolean repeated = segment > 0 || (halves.length == 2 && halves[1].contains("like-for-like"));
    return repeated && halves.length > segment ? halves[segment] + " ; " : title;
  }

  private List<Row.Cell> cells(List<Piece> values) {
    List<Integer> years = new ArrayList<>();
    List<String> heads = new ArrayList<>();
    for (Line line : header) {
      List<Integer> found = years(line.pieces());
      if (!found.isEmpty()) {
        years = found;
      }
      List<Piece> pieces = line.pieces();
      String[] words = line.text().split(" ");
      if (pieces.size() == values.size() || pieces.size() == values.size() + 1) {
        heads = pieces.stream().map(Piece::text).skip(pieces.size() - values.size()).toList();
      } else if (words.length == values.size()) {
        heads = List.of(words);
      }
    }
    List<Integer> distinct = years.stream().distinct().toList();
    if (distinct.size() < years.size() && years.size() % distinct.size() == 0) {
      years = distinct;
    }
    List<Row.Cell> cells = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      Piece value = values.get(i);
      String head = i < heads.size() ? heads.get(i) : "";
      Integer year = null;
      if (value.column() >= 0) {
        head = headOf(value.column());
        Matcher matcher = YEAR.matcher(head);
        year = matcher.find() ? Integer.valueOf(matcher.group(1)) : null;
      } else if (years.size() == values.size()) {
        year = years.get(i);
      } else if (years.size() > 1 && values.size() % years.size() == 0) {
        year = years.get(i / (values.size() / years.size()));
      } else if (years.size() == 1) {
        year = years.getFirst();
      } else if (years.size() > 1 && values.size() == years.size() + 1) {
        year = i < years.size() ? years.get(i) : null;
        head = i < years.size() ? head : "变动";
      } else if (years.size() > 1) {
        head = head.isEmpty() ? "?" : head;
      }
      cells.add(new Row.Cell(value.folded(), head, year));
    }
    return cells;
  }

  private String headOf(int column) {
    StringBuilder head = new StringBuilder();
    for (Line line : header) {
      Piece over = null;
      for (Piece piece : line.pieces()) {
        if (piece.column() <= column) {
          over = piece;
        }
      }
      if (over != null) {
        head.append(over.text()).append(' ');
      }
    }
    return head.toString().strip();
  }

  /** The unit that words in brackets or after 单位 name; empty where none do. */
  static String unitOf(String words) {
    Matcher named = UNIT_NAMED.matcher(words);
    while (named.find()) {
      if (!ReportWords.AMOUNTS.kindsOf(named.group(1)).isEmpty()) {
        return named.group(1);
      }
    }
    Matcher bracketed = UNIT_IN_BRACKETS.matcher(words);
    while (bracketed.find()) {
      if (!ReportWords.AMOUNTS.kindsOf(bracketed.group(1)).isEmpty()) {
        return bracketed.group(1);
      }
    }
    return "";
  }
}
