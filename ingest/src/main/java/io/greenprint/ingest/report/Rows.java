package io.greenprint.ingest.report;

import io.greenprint.ingest.report.Line.Piece;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
  private static final Pattern COUNTED =
      Pattern.compile(
          "(?:number|no\\.|total) (?:of"
              + " )?([a-z-]{4,})|(人次|小时|时|人|天|件|次|起|家)数?(?:[(（][^()（）]*[)）])?$");
  private static final int HEADER_REACH = 45;
  private static final int TITLE_LINES = 3;
  private static final int MORE_HEADS = 4;
  private static final int LEADING_UNITS = 40;
  private static final int SENTENCE_UNITS = 30;

  private final List<Row> rows = new ArrayList<>();
  private final List<Line> above = new ArrayList<>();
  private final List<Line> header = new ArrayList<>();
  private String group = "";
  private String parent = "";
  private String title = "";
  private int table;
  private int sinceHeader;
  private @Nullable Integer page;
  private boolean inRows;
  private boolean inTable;

  private Rows() {}

  /** All rows of numbers among the lines, in order. */
  static List<Row> of(List<Line> lines) {
    Rows reader = new Rows();
    for (int i = 0; i < lines.size(); i++) {
      reader.read(lines.get(i), i + 1 < lines.size() ? lines.get(i + 1) : null);
    }
    return withParts(reader.rows);
  }

  /**
   * A label that stands several times in one table is said of several parts: the row before it that
   * stands once names the part (Industrial 478; Scope 1 329; Scope 2 149; Retail 565; Scope 1 ...).
   */
  private static List<Row> withParts(List<Row> rows) {
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
      named.add(repeated && row.parent().isEmpty() ? row.within(part) : row);
    }
    return named;
  }

  private static String key(Row row) {
    return row.table() + "|" + row.title() + "|" + row.label();
  }

  private void read(Line line, @Nullable Line next) {
    if (!Objects.equals(line.page(), page)) {
      page = line.page();
      above.clear();
      if (!(line.row() && !years(line.pieces()).isEmpty()) && !line.row()) {
        header.clear();
      }
      parent = "";
      inRows &= line.row();
    }
    if (line.inTable() && !inTable) {
      inRows = false;
      group = "";
    }
    inTable = line.inTable();
    if (header(line, next) && !(inRows && line.inTable() && !yearsAlone(line))) {
      if (inRows || header.isEmpty() || sinceHeader > 3) {
        header.clear();
        title = titleAbove();
        table++;
      }
      header.add(line);
      inRows = false;
      sinceHeader = 0;
      parent = "";
      group = "";
    } else if ((line.row() || underYears(line)) && !prose(line)) {
      if (!inRows && (header.isEmpty() || sinceHeader > HEADER_REACH)) {
        header.clear();
        title = titleAbove();
        table++;
      }
      inRows = true;
      add(line, captionBelow(next));
    } else {
      if (inRows && line.text().length() > 60 && !line.inTable()) {
        header.clear();
      } else if (!inRows && !header.isEmpty() && sinceHeader < MORE_HEADS && heads(line)) {
        header.add(line);
      } else if (inRows && line.pieces().size() == 1) {
        parent = line.text();
      }
      above.add(line);
    }
    sinceHeader++;
  }

  /** A cell of a year's column holds a number among words: "71% (France only)". */
  private boolean underYears(Line line) {
    return line.inTable()
        && line.pieces().stream()
            .anyMatch(p -> leads(p) && YEAR.matcher(headOf(p.column())).find());
  }

  /** A number first, then a few words. */
  private static boolean leads(Piece piece) {
    String text = piece.text();
    if (piece.column() <= 0 || text.length() > LEADING_UNITS) {
      return false;
    }
    List<Amount> amounts = ReportWords.AMOUNTS.amounts(text);
    return !amounts.isEmpty() && amounts.getFirst().start() <= 2;
  }

  /** Short words in every column: a second row of heads. */
  private static boolean heads(Line line) {
    return !line.heading() && line.pieces().stream().allMatch(p -> p.text().length() <= 40);
  }

  private static boolean prose(Line line) {
    return line.text().indexOf('。') >= 0 && !line.inTable();
  }

  /** Heads of columns: years, units and names, but no other numbers. */
  private static boolean header(Line line, @Nullable Line next) {
    if (line.pieces().size() < 2 && !years(line.pieces()).isEmpty()) {
      if (line.text().indexOf('。') >= 0 || line.text().indexOf('，') >= 0) {
        return false;
      }
      Matcher year = YEAR.matcher(line.text());
      int count = 0;
      while (year.find()) {
        count++;
      }
      return (count >= 2 && line.text().length() < 90)
          || (count == 1 && line.text().length() <= 20 && line.text().length() >= 4);
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
    return anyYear
        ? line.text().length() < 160
        : next != null && next.row() && headsOf(line.pieces(), next);
  }

  /** Two or more columns whose head is a year and little else. */
  private static boolean yearsAlone(Line line) {
    return line.pieces().stream()
            .filter(p -> p.text().length() <= 12 && YEAR.matcher(p.text()).find())
            .count()
        > 1;
  }

  /** Short names without numbers, one for each column of the row below. */
  private static boolean headsOf(List<Piece> pieces, Line below) {
    boolean names =
        pieces.stream()
            .allMatch(
                p -> p.text().length() <= 30 && ReportWords.AMOUNTS.amounts(p.text()).isEmpty());
    return names
        && (pieces.size() == below.values() + 1
            || pieces.size() == below.pieces().size()
            || below.inTable());
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
      boolean sentence =
          line.text().indexOf('。') >= 0
              || (line.text().indexOf('，') >= 0 && line.text().length() > SENTENCE_UNITS);
      if (line.text().length() <= 120 && !sentence) {
        words.append(line.text()).append(" ; ");
      }
    }
    above.clear();
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
      String head = line.inTable() ? headOf(piece.column()) : "";
      boolean ofYear = YEAR.matcher(head).find();
      boolean value = piece.value() || amountOnly(piece) || (ofYear && leads(piece));
      if (!value && (ofYear || ReportWords.OTHER_COLUMNS.in(head))) {
        continue;
      }
      if (!value && !values.isEmpty() && values.size() > 1 && !unitPiece(piece)) {
        emit(line, labels, values, caption, segments.size(), true);
        segments.add(labels);
        labels = new ArrayList<>();
        values = new ArrayList<>();
      }
      if (value && !(labels.isEmpty() && values.isEmpty() && ordinal(piece, line))) {
        values.add(piece);
      } else if (!value && (values.isEmpty() || !line.inTable() || unitPiece(piece))) {
        labels.add(piece);
      }
    }
    emit(line, labels, values, caption, segments.size(), !segments.isEmpty());
  }

  /** "239.76万吨", "1.05(预测)", "不超过4.87亿": a number that brings its unit or a note. */
  private static boolean amountOnly(Piece piece) {
    String text = piece.text();
    List<Amount> amounts = ReportWords.AMOUNTS.amounts(text);
    if (amounts.size() == 2 && text.length() <= 18 && text.contains(" or ")) {
      return amounts.getFirst().start() <= 1;
    }
    if (amounts.size() != 1) {
      return false;
    }
    Amount only = amounts.getFirst();
    int around = text.length() - (only.end() - only.start());
    boolean noted = text.startsWith("(", only.end()) || text.startsWith("（", only.end());
    return only.start() <= 4 && around <= 6 && (!only.bare() || (only.start() == 0 && noted));
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
      Line line,
      List<Piece> labels,
      List<Piece> values,
      String caption,
      int segment,
      boolean sideBySide) {
    if (values.isEmpty()) {
      return;
    }
    StringBuilder label = new StringBuilder();
    String unit = "";
    for (Piece piece : labels) {
      if (unitPiece(piece) && label.length() > 0) {
        unit = piece.text();
      } else if (piece.column() > 0 && !label.isEmpty() && !piece.value()) {
        group = label.toString();
        parent = "";
        label = new StringBuilder(piece.text());
      } else {
        if (piece.column() == 0) {
          group = "";
        }
        label.append(label.length() > 0 ? " " : "").append(piece.text());
      }
    }
    if (open(parent)) {
      label.insert(0, parent);
    }
    if (values.stream().allMatch(v -> Cells.empty(v.text()))) {
      parent = values.stream().anyMatch(v -> v.text().startsWith("n")) ? parent : label.toString();
      return;
    }
    List<Piece> counted =
        values.stream().anyMatch(v -> !Cells.bracketed(v.text()))
            ? values.stream().filter(v -> !Cells.bracketed(v.text())).toList()
            : values;
    String words = titleOf(segment, sideBySide) + caption;
    if (unit.isEmpty()) {
      unit = unitOf(label.toString());
    }
    if (unit.isEmpty()) {
      unit = unitOf(words);
    }
    if (unit.isEmpty()) {
      unit = countedIn(label.toString());
    }
    rows.add(
        new Row(
            line.page(),
            line.span(),
            withoutUnit(label.toString()),
            group,
            parent,
            words,
            unit,
            cells(counted),
            table,
            ""));
  }

  /** Words whose bracket closes only on the next line. */
  private static boolean open(String words) {
    return words.chars().filter(c -> c == '(' || c == '（').count()
        > words.chars().filter(c -> c == ')' || c == '）').count();
  }

  /** Two tables side by side have two titles on one line, each ending with its unit. */
  private String titleOf(int segment, boolean sideBySide) {
    List<String> parts =
        Arrays.stream(title.split("(?<=[)）]) ", -1)).filter(p -> p.length() > 4).toList();
    return sideBySide && parts.size() > 1 && segment < parts.size() ? parts.get(segment) : title;
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
      String[] words = line.text().split(" ", -1);
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
      String above = value.column() >= 0 ? headOf(value.column()) : "";
      if (!above.isEmpty()) {
        head = above;
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
        if (piece.column() >= 0 && piece.column() <= column) {
          over = piece;
        }
      }
      if (over != null) {
        head.append(over.text()).append(' ');
      }
    }
    return head.toString().strip();
  }

  /** A label without the unit that it holds in brackets. */
  private static String withoutUnit(String label) {
    Matcher bracketed = UNIT_IN_BRACKETS.matcher(label);
    StringBuilder left = new StringBuilder();
    while (bracketed.find()) {
      boolean unit = !ReportWords.AMOUNTS.kindsOf(bracketed.group(1)).isEmpty();
      bracketed.appendReplacement(left, unit ? "" : Matcher.quoteReplacement(bracketed.group()));
    }
    return bracketed.appendTail(left).toString().strip();
  }

  /** What a label counts: "number of hours of ...", 志愿服务人次; empty where it does not say. */
  private static String countedIn(String label) {
    Matcher counted = COUNTED.matcher(label);
    while (counted.find()) {
      String unit = counted.group(1) == null ? counted.group(2) : counted.group(1);
      if (!ReportWords.AMOUNTS.kindsOf(unit).isEmpty()) {
        return unit;
      }
    }
    return "";
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
