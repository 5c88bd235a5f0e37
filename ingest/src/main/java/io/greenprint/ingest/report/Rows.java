package io.greenprint.ingest.report;

import io.greenprint.graph.text.Span;
import io.greenprint.ingest.report.Line.Piece;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads rows of numbers: which words are the label, which year or part of the firm a column is for,
 * and where the unit stands. Works on cells where the format gave them, and on gaps between words
 * where it did not.
 */
final class Rows {

  private static final int HEADER_REACH = 45;
  private static final int TITLE_LINES = 3;
  private static final int MORE_HEADS = 4;
  private static final int PROSE_UNITS = 60;
  private static final int CAPTION_UNITS = 40;

  private final List<Row> rows = new ArrayList<>();
  private final List<Line> above = new ArrayList<>();
  private final TableHead head = new TableHead();
  private final Titles titles;
  private final RowLabels labels = new RowLabels();
  private final List<String> banners = new ArrayList<>();
  private String parent = "";
  private String title = "";
  private int table;
  private int sinceHead;
  private @Nullable Integer page;
  private boolean inRows;
  private int formatTable = -1;
  private @Nullable Draft last;

  /** What was read of the line above, which a line of numbers without a label goes on with. */
  private record Draft(Line line, List<Piece> labels, List<Piece> values, String caption) {}

  private Rows(List<Line> lines) {
    this.titles = new Titles(lines);
  }

  /** All rows of numbers among the lines, in order. */
  static List<Row> of(List<Line> lines) {
    Rows reader = new Rows(lines);
    for (int i = 0; i < lines.size(); i++) {
      reader.read(lines.get(i), next(lines, i));
    }
    return RepeatedLabels.withParts(reader.rows);
  }

  /** The line after line {@code i}, titles within tables passed over. */
  private static @Nullable Line next(List<Line> lines, int i) {
    int next = i + 1;
    while (next < lines.size() && HeadLines.banner(lines.get(next))) {
      next++;
    }
    return next < lines.size() ? lines.get(next) : null;
  }

  private void read(Line line, @Nullable Line next) {
    if (!Objects.equals(line.page(), page)) {
      turnPage(line);
    }
    if (line.inTable() && line.table() != formatTable) {
      inRows = false;
      labels.clear();
      banners.clear();
    }
    formatTable = line.table();
    boolean yearsAlone = HeadLines.yearsAlone(line);
    if (HeadLines.banner(line)) {
      readBanner(line);
    } else if (HeadLines.head(line, next) && !(inRows && line.inTable() && !yearsAlone)) {
      readHead(line);
    } else if ((line.row() || underYears(line)) && !prose(line)) {
      if (!inRows && (head.isEmpty() || sinceHead > HEADER_REACH)) {
        head.clear();
        newTable(line);
      }
      inRows = true;
      add(line, captionBelow(next));
    } else {
      readWords(line);
    }
    sinceHead++;
  }

  private void turnPage(Line line) {
    page = line.page();
    above.clear();
    if (!line.row()) {
      head.clear();
    }
    parent = "";
    inRows &= line.row();
    last = null;
  }

  private void readHead(Line line) {
    boolean ownYears = line.inTable() && !HeadLines.years(line.pieces()).isEmpty();
    if (!inRows && ownYears && !head.isEmpty() && !head.inTable()) {
      head.lines().stream().filter(l -> !above.contains(l)).forEach(above::add);
      head.clear(); // It was a title with a year.
    }
    boolean ofBanner = !banners.isEmpty() && !head.inTable();
    if (inRows || head.isEmpty() || sinceHead > 3 || head.ofOtherTable(line) || ofBanner) {
      head.clear();
      newTable(line);
    }
    head.add(line);
    inRows = false;
    sinceHead = 0;
    parent = "";
    labels.clear();
    last = null;
  }

  /** A cell over all columns heads the table, or the rows that follow it. */
  private void readBanner(Line line) {
    if (!inRows && (!head.inTable() || head.ofOtherTable(line))) {
      banners.add(line.text());
    } else {
      parent = line.text();
    }
    labels.clear();
    last = null;
  }

  private void newTable(Line line) {
    List<String> placed = titles.over(line.table());
    title = placed == null ? titleAbove() : String.join(" ; ", placed);
    title = banners.isEmpty() ? title : title + " ; " + String.join(" ; ", banners);
    table++;
  }

  private void readWords(Line line) {
    if (inRows && line.text().length() > PROSE_UNITS && !line.inTable()) {
      head.clear();
    } else if (!inRows && !head.isEmpty() && sinceHead < MORE_HEADS && HeadLines.secondHead(line)) {
      head.add(line);
    } else if (inRows && line.pieces().size() == 1) {
      parent = line.text();
    }
    above.add(line);
    last = null;
  }

  /** A cell of a year's column holds a number among words: "71% (France only)". */
  private boolean underYears(Line line) {
    return line.inTable()
        && line.pieces().stream().anyMatch(p -> ValuePieces.leads(p) && head.yearOver(p.column()));
  }

  private static boolean prose(Line line) {
    return line.text().indexOf('。') >= 0 && !line.inTable();
  }

  private String titleAbove() {
    List<String> words =
        above.subList(Math.max(0, above.size() - TITLE_LINES), above.size()).stream()
            .map(Line::text)
            .filter(Titles::titleLike)
            .toList();
    above.clear();
    return String.join(" ; ", words);
  }

  private static String captionBelow(@Nullable Line next) {
    return next != null && next.text().length() < CAPTION_UNITS && next.text().matches(".*[表图]$")
        ? next.text()
        : "";
  }

  private void add(Line line, String caption) {
    List<Piece> words = new ArrayList<>();
    List<Piece> values = new ArrayList<>();
    int segment = 0;
    for (Piece piece : line.pieces()) {
      String over = line.inTable() ? head.over(piece.column()) : "";
      boolean ofYear = Years.any(over);
      boolean value =
          piece.value() || ValuePieces.amountOnly(piece) || (ofYear && ValuePieces.leads(piece));
      boolean unit = !value && RowLabels.unit(piece, head);
      if (!value && (ofYear || ReportWords.OTHER_COLUMNS.in(over)) && !unit) {
        continue;
      }
      if (!value && values.size() > 1 && !unit) {
        emit(new Draft(line, words, values, caption), segment++, true);
        words = new ArrayList<>();
        values = new ArrayList<>();
      }
      if (value && !(words.isEmpty() && values.isEmpty() && ValuePieces.ordinal(piece, line))) {
        values.add(piece);
      } else if (!value && (values.isEmpty() || !line.inTable() || unit)) {
        words.add(piece);
      }
    }
    Draft before = last;
    Draft draft = new Draft(line, words, values, caption);
    if (before != null && words.isEmpty() && !line.inTable() && !before.line().inTable()) {
      draft = goingOn(before, values);
      rows.removeLast();
    }
    boolean alone = segment == 0;
    last = emit(draft, segment, !alone) && alone ? draft : null;
  }

  /** Numbers of one row that stand on two lines, as in flattened text. */
  private static Draft goingOn(Draft before, List<Piece> more) {
    List<Piece> values = new ArrayList<>(before.values());
    values.addAll(more);
    return new Draft(before.line(), before.labels(), values, before.caption());
  }

  /** Whether the draft became a row. */
  private boolean emit(Draft draft, int segment, boolean sideBySide) {
    List<Piece> values = draft.values();
    if (values.isEmpty()) {
      return false;
    }
    RowLabels.Read words = labels.read(draft.labels(), head);
    String label = open(parent) ? parent + words.label() : words.label();
    String corner = head.corner();
    if (ReportWords.MEASURE_COLUMNS.is(RowUnits.without(label))) {
      label = corner + label; // 密度 below 温室气体排放
    }
    if (values.stream().allMatch(v -> Cells.empty(v.text()))) {
      parent = values.stream().anyMatch(v -> v.text().startsWith("n")) ? parent : label;
      return false;
    }
    List<Piece> counted =
        values.stream().anyMatch(v -> !Cells.bracketed(v.text()))
            ? values.stream().filter(v -> !Cells.bracketed(v.text())).toList()
            : values;
    String around = titleOf(segment, sideBySide) + " ; " + draft.caption() + " ; " + corner;
    rows.add(
        new Row(
            draft.line().page(),
            span(draft),
            RowUnits.without(label),
            words.group(),
            parent,
            around,
            words.unit().isEmpty() ? unitAround(label, around) : words.unit(),
            head.cells(counted),
            table,
            words.part()));
    return true;
  }

  private static Span span(Draft draft) {
    Span line = draft.line().span();
    return new Span(line.start(), Math.max(line.end(), draft.values().getLast().span().end()));
  }

  private static String unitAround(String label, String title) {
    String unit = RowUnits.ofLabel(label);
    unit = unit.isEmpty() ? RowUnits.of(title) : unit;
    return unit.isEmpty() ? RowUnits.countedIn(label) : unit;
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
}
