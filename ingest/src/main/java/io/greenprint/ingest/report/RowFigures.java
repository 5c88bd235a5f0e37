package io.greenprint.ingest.report;

import io.greenprint.graph.report.Boundary;
import io.greenprint.graph.report.Evidence;
import io.greenprint.graph.report.Figure;
import io.greenprint.graph.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Looks for figures in rows of numbers. */
final class RowFigures {

  /** A number that would be a year in prose. */
  private static final Pattern FOUR_DIGITS = Pattern.compile("\\d{4}");

  private static final Pattern NEGATIVE = Pattern.compile("[(（] ?\\d[\\d,，.]* ?%?[)）]");

  private final @Nullable Integer reportYear;

  RowFigures(@Nullable Integer reportYear) {
    this.reportYear = reportYear;
  }

  /** Figures of a point in a row. */
  List<Hit> find(Point point, Row row, String topic) {
    List<Hit> found = new ArrayList<>();
    if (FigureFit.lacksContext(point, row.words(), topic)) {
      return found;
    }
    boolean general = Boundaries.whole(row.label());
    String naming = naming(point, row, general);
    if (point.not().in(row.label()) || point.not().in(naming)) {
      return found;
    }
    Words.Hit name = first(point, naming);
    if (name != null
        && ReportWords.CHANGE.in(row.label().replace(name.word(), "")) != point.change()) {
      return found;
    }
    boolean inLabel = point.any().in(row.label());
    boolean headsName = !inLabel && row.cells().stream().anyMatch(c -> headNames(point, c));
    for (Row.Cell cell : row.cells()) {
      Words.Hit head = first(point, cell.head());
      Words.Hit label = headsName ? head : name;
      if (label == null || skipped(point, cell)) {
        continue;
      }
      for (Amount amount : amounts(cell, row)) {
        if (FigureFit.unit(point, amount, label.word())) {
          found.add(hit(point, row, cell, label, amount, inLabel || general));
        }
      }
    }
    return found;
  }

  /** Whether the head of a column names the point, and not a part of the firm called after it. */
  private static boolean headNames(Point point, Row.Cell cell) {
    return point.any().in(cell.head()) && !ReportWords.PART_COLUMNS.in(cell.head());
  }

  /** The words that name what a row is of: its label, else a column before it or words above. */
  private static String naming(Point point, Row row, boolean general) {
    if (point.any().in(row.label())) {
      return row.label();
    }
    if (point.any().in(row.group() + row.label())) {
      return row.group() + row.label();
    }
    boolean part = !Boundaries.part(row.label()).isEmpty() || general;
    if (part && point.any().in(row.parent())) {
      return row.parent();
    }
    return part && point.any().in(row.title()) ? row.title() : "";
  }

  private static Words.@Nullable Hit first(Point point, String words) {
    List<Words.Hit> hits = point.any().hits(words);
    return hits.isEmpty() ? null : hits.getFirst();
  }

  private boolean skipped(Point point, Row.Cell cell) {
    return Cells.empty(cell.text())
        || (negative(cell.text()) && !point.change())
        || ReportWords.OTHER_COLUMNS.in(cell.head())
        || point.not().in(cell.head())
        || (cell.year() != null && reportYear != null && cell.year() > reportYear);
  }

  /** A minus, or brackets around the number as accounts have it. */
  private static boolean negative(String text) {
    return text.startsWith("-") || NEGATIVE.matcher(text).matches();
  }

  /** The levels that a cell holds; "1,069 or +4%" has one. */
  private static List<Amount> amounts(Row.Cell cell, Row row) {
    String text = cell.text();
    if (text.equals("零") || text.equals("无") || text.equals("nil")) {
      return List.of(new Amount(0, text.length(), 0, "0", row.unit(), kinds(row, cell), false));
    }
    List<Amount> found = new ArrayList<>();
    for (Amount amount : ReportWords.AMOUNTS.amounts(text.replace("~", " ").replace("-", " "))) {
      boolean signed = amount.start() > 0 && "+-↑↓".indexOf(text.charAt(amount.start() - 1)) >= 0;
      if (found.isEmpty() || (!signed && !amount.bare())) {
        found.add(amount.bare() ? withUnit(amount, row, cell) : amount);
      }
    }
    if (found.isEmpty() && FOUR_DIGITS.matcher(text).matches()) {
      found.add(new Amount(0, 4, 0, text, row.unit(), kinds(row, cell), false));
    }
    return found;
  }

  private static Amount withUnit(Amount amount, Row row, Row.Cell cell) {
    return new Amount(
        amount.start(),
        amount.end(),
        amount.numberStart(),
        amount.value(),
        unit(row, cell),
        kinds(row, cell),
        amount.approximate());
  }

  /** The unit of the row, else of the head of the column. */
  private static String unit(Row row, Row.Cell cell) {
    return row.unit().isEmpty() ? RowUnits.of(cell.head()) : row.unit();
  }

  private static Set<String> kinds(Row row, Row.Cell cell) {
    Set<String> kinds = RowUnits.kinds(unit(row, cell));
    return kinds.isEmpty() ? new TreeSet<>(Set.of(AmountReader.BARE)) : kinds;
  }

  private Hit hit(
      Point point, Row row, Row.Cell cell, Words.Hit label, Amount amount, boolean named) {
    int year = cell.year() != null ? cell.year() : reportYear == null ? 0 : reportYear;
    Span span = cell.folded().origin(0, cell.text().length());
    Figure figure =
        Figures.of(
            point,
            row.label().isEmpty() ? label.word() : row.label(),
            year,
            boundary(point, row, cell, amount, named),
            amount,
            row.page(),
            span);
    Evidence evidence = new Evidence(point.id(), row.page(), row.span(), label.word(), false);
    return new Hit(point, evidence, figure, row.table(), cell.head());
  }

  /** The part of the entity that a cell is of: by its row, its column, or the rows above. */
  private Boundary boundary(Point point, Row row, Row.Cell cell, Amount amount, boolean named) {
    boolean general = Boundaries.whole(row.label());
    String words = otherBasis(row.label() + " ; " + row.title());
    if (words.isEmpty()) {
      words = Boundaries.part(row.label());
    }
    if (words.isEmpty()) {
      words = columnPart(point, row, cell);
    }
    if (words.isEmpty() && named && !row.parent().isEmpty() && !point.any().in(row.parent())) {
      words = Boundaries.part(row.parent());
    }
    if (words.isEmpty() && !general) {
      words = row.part();
    }
    if (words.isEmpty()) {
      words = Boundaries.part(cell.text().substring(amount.end()).split("\\d", 2)[0]);
    }
    boolean years = row.cells().stream().anyMatch(c -> c.year() != null);
    if (words.isEmpty() && !named && !general && years) {
      words = row.label();
    }
    return Boundaries.named(words);
  }

  /** Words that say that figures leave parts out to be comparable; empty where none do. */
  private static String otherBasis(String words) {
    List<Words.Hit> hits = ReportWords.OTHER_BASIS.hits(words);
    return hits.isEmpty() ? "" : hits.getFirst().word();
  }

  /**
   * What tells a column from the others of its year: the words of its head beside the year, unless
   * they name the point or the whole.
   */
  private String columnPart(Point point, Row row, Row.Cell cell) {
    String head = Years.without(cell.head());
    if (ReportWords.PART_COLUMNS.in(head) && !ReportWords.WHOLE.in(head)) {
      return head;
    }
    String part = cell.year() == null ? Boundaries.part(head) : "";
    if (!part.isEmpty()) {
      return part;
    }
    long beside =
        row.cells().stream()
            .filter(c -> Objects.equals(c.year(), cell.year()) && !skipped(point, c))
            .count();
    return beside < 2
            || head.length() < 2
            || ReportWords.WHOLE.in(head)
            || ReportWords.MEASURE_COLUMNS.in(head)
            || headNames(point, cell)
            || RowUnits.unit(head)
        ? ""
        : head;
  }
}
