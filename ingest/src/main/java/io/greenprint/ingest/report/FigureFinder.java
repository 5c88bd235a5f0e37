package io.greenprint.ingest.report;

import io.greenprint.graph.policy.Quantity;
import io.greenprint.graph.report.Boundary;
import io.greenprint.graph.report.Evidence;
import io.greenprint.graph.report.Figure;
import io.greenprint.graph.text.Span;
import io.greenprint.ingest.values.Units;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Looks for figures in sentences and in rows of numbers. */
final class FigureFinder {

  private static final int AFTER_CHINESE = 26;
  private static final int AFTER_LATIN = 70;
  private static final int BEFORE_CHINESE = 10;
  private static final int BEFORE_LATIN = 40;
  private static final int CHANGE_REACH = 12;
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)((?:19|20)\\d{2})(?=年|[^\\d.,]|$)");
  private static final Pattern CARBON =
      Pattern.compile("co2|二氧化碳|温室气体|碳排放|碳强度|ghg|carbon|greenhouse");
  private static final Pattern PER_LABEL =
      Pattern.compile("单位|万元|吨钢|吨产品|人均|每|强度|密度|intensity|\\bper\\b");
  private static final Pattern BASE_YEAR =
      Pattern.compile("(?:比|较|自|相较|比较|than|from|vs\\.?|compared (?:with|to)|since) ?$");
  private static final Pattern TARGETS_ABOVE = Pattern.compile("目标|指标计划|target|goal");

  private static final Pattern NOTE = Pattern.compile("(?U)[(（][^()（）]*[)）]|\\W");

  /** A number that would be a year in prose. */
  private static final Pattern FOUR_DIGITS = Pattern.compile("\\d{4}");

  private static final Pattern CLAUSE_BREAK = Pattern.compile("[，。；：:;！]|, (?!\\d)|\\. ");

  private final @Nullable Integer reportYear;

  FigureFinder(@Nullable Integer reportYear) {
    this.reportYear = reportYear;
  }

  /** Figures of a point in a sentence. */
  List<Hit> inSentence(Point point, Passage passage, List<Amount> amounts) {
    List<Hit> found = new ArrayList<>();
    String text = passage.text();
    if (amounts.isEmpty() || lacksContext(point, text, passage.topic())) {
      return found;
    }
    for (Words.Hit label : point.any().hits(text)) {
      for (int i = 0; i < amounts.size(); i++) {
        Amount amount = amounts.get(i);
        if (fits(point, amount, label.word(), true)
            && belongs(point, passage, label, amount, amounts)
            && (!passage.index() || (!amount.bare() && !amount.kinds().contains("percent")))) {
          found.add(hit(point, passage, label, amount));
        }
      }
    }
    return found;
  }

  private static boolean lacksContext(Point point, String text, String topic) {
    return (!point.with().isEmpty() && !point.with().in(text))
        || (!point.topic().isEmpty() && !point.topic().in(text) && !point.topic().in(topic));
  }

  private static boolean fits(Point point, Amount amount, String label, boolean sentence) {
    if (sentence && amount.bare()) {
      return false;
    }
    if (amount.fits(point.units())) {
      return true;
    }
    if (CARBON.matcher(label).find()
        && amount.kinds().stream()
            .anyMatch(k -> point.units().contains(k.replace("mass", "co2")))) {
      return true;
    }
    return PER_LABEL.matcher(label).find()
        && amount.kinds().stream().anyMatch(k -> point.units().contains(k + "/"));
  }

  private boolean belongs(
      Point point, Passage passage, Words.Hit label, Amount amount, List<Amount> all) {
    String text = passage.text();
    boolean after = amount.start() >= label.end();
    boolean isUnit = label.start() > amount.numberStart() && label.end() <= amount.end();
    boolean before = isUnit || amount.end() <= label.start();
    if (!after && !before) {
      return false;
    }
    int from = after ? label.end() : amount.end();
    int to = after ? amount.start() : Math.max(from, label.start());
    boolean latin = text.charAt(label.start()) < 0x80;
    int reach =
        after ? (latin ? AFTER_LATIN : AFTER_CHINESE) : latin ? BEFORE_LATIN : BEFORE_CHINESE;
    if (to - from > reach || crosses(text, from, to, after ? 1 : 0)) {
      return false;
    }
    for (Amount other : all) {
      if (other.start() >= from
          && other.end() <= to
          && other.fits(point.units())
          && !listed(text, from, to)) {
        return false;
      }
    }
    int clauseStart = clauseStart(text, Math.min(label.start(), amount.start()));
    int clauseEnd = clauseEnd(text, Math.max(label.end(), amount.end()));
    if (point.not().in(text, clauseStart, clauseEnd)) {
      return false;
    }
    boolean change =
        ReportWords.CHANGE.in(
                text,
                Math.max(after ? label.end() : clauseStart, amount.start() - CHANGE_REACH),
                amount.start())
            || (latin
                && ReportWords.CHANGE.in(
                    text, amount.end(), Math.min(text.length(), amount.end() + 14)));
    boolean target =
        ReportWords.TARGET.in(text, clauseStart, clauseEnd)
            || TARGETS_ABOVE.matcher(lastHeading(passage.topic())).find();
    return change == point.change() && (!target || point.change());
  }

  private static String lastHeading(String topic) {
    String headings = topic.strip();
    int end = headings.endsWith(";") ? headings.length() - 1 : headings.length();
    return headings.substring(headings.lastIndexOf(" ; ", Math.max(0, end - 2)) + 1, end);
  }

  /** "分别为2.124t/t和2.1t/t": several amounts of one label. */
  private static boolean listed(String text, int from, int to) {
    String between = text.substring(from, to);
    return between.contains("分别") || between.contains("respectively");
  }

  private static boolean crosses(String text, int from, int to, int allowedCommas) {
    int commas = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if ("。；;！".indexOf(c) >= 0) {
        return true;
      }
      boolean comma = c == '，' || (c == ',' && i + 1 < text.length() && text.charAt(i + 1) == ' ');
      if (comma && ++commas > allowedCommas) {
        return true;
      }
    }
    return false;
  }

  private static int clauseStart(String text, int at) {
    int start = 0;
    Matcher stop = CLAUSE_BREAK.matcher(text).region(0, at);
    while (stop.find()) {
      start = stop.end();
    }
    return start;
  }

  private static int clauseEnd(String text, int at) {
    Matcher stop = CLAUSE_BREAK.matcher(text).region(Math.min(at, text.length()), text.length());
    return stop.find() ? stop.start() : text.length();
  }

  private Hit hit(Point point, Passage passage, Words.Hit label, Amount amount) {
    String text = passage.text();
    Boundary boundary =
        boundary(
            text.substring(
                clauseStart(text, Math.min(label.start(), amount.start())),
                clauseEnd(text, Math.max(label.end(), amount.end()))));
    Span span = passage.folded().origin(amount.start(), amount.end());
    Figure figure =
        figure(
            point, label.word(), year(text, label, amount), boundary, amount, passage.page(), span);
    Evidence evidence =
        StatementFinder.evidence(point.id(), passage, Math.min(label.start(), amount.start()));
    return new Hit(point, evidence, figure);
  }

  private int year(String text, Words.Hit label, Amount amount) {
    int fallback = reportYear == null ? 0 : reportYear;
    List<Integer> years = new ArrayList<>();
    Matcher year = YEAR.matcher(text).region(0, amount.start());
    while (year.find()) {
      if (!BASE_YEAR.matcher(text.substring(0, year.start())).find()) {
        years.add(Integer.valueOf(year.group(1)));
      }
    }
    if (years.isEmpty()) {
      return fallback;
    }
    if (text.substring(label.end(), Math.max(label.end(), amount.start())).contains("分别")
        && years.size() >= 2) {
      int before = 0;
      for (Amount other :
          ReportWords.AMOUNTS.amounts(text.substring(label.end(), amount.start()))) {
        before += other.bare() ? 0 : 1;
      }
      return years.get(Math.min(years.size() - 1, Math.max(0, years.size() - 2 + before)));
    }
    return reportYear != null && years.contains(reportYear) ? fallback : years.getLast();
  }

  private static Boundary boundary(String clause) {
    List<Words.Hit> place = ReportWords.PLACES.hits(clause);
    List<Words.Hit> site = place.isEmpty() ? ReportWords.SITE.hits(clause) : place;
    if (!site.isEmpty()) {
      return new Boundary(Boundary.Kind.SITE, site.getFirst().word());
    }
    List<Words.Hit> segment = ReportWords.SEGMENT.hits(clause);
    return segment.isEmpty()
        ? Boundary.FIRM
        : new Boundary(Boundary.Kind.SEGMENT, segment.getFirst().word());
  }

  /** "None of it happened" is a zero of the reporting year. */
  static Figure none(Point point, Evidence evidence, @Nullable Integer year) {
    return new Figure(
        point.id(),
        evidence.trigger(),
        year == null ? 0 : year,
        Boundary.FIRM,
        "0",
        "",
        null,
        false,
        evidence.page(),
        evidence.span());
  }

  /** Figures of a point in a row of numbers. */
  List<Hit> inRow(Point point, Row row, String topic) {
    List<Hit> found = new ArrayList<>();
    String around = row.label() + " ; " + row.group() + " ; " + row.parent() + " ; " + row.title();
    if (lacksContext(point, around, topic)) {
      return found;
    }
    boolean general = general(row.label());
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
    boolean headsName = !inLabel && row.cells().stream().anyMatch(c -> point.any().in(c.head()));
    boolean years = row.cells().stream().anyMatch(c -> c.year() != null);
    for (Row.Cell cell : row.cells()) {
      Words.Hit head = first(point, cell.head());
      Words.Hit label = headsName ? head : name;
      if (label == null || skipped(point, cell)) {
        continue;
      }
      for (Amount amount : amounts(cell, row)) {
        if (fits(point, amount, label.word(), false)) {
          found.add(rowHit(point, row, cell, label, amount, inLabel || general, years));
        }
      }
    }
    return found;
  }

  /** The words that name what a row is of: its label, else a column before it or words above. */
  private static String naming(Point point, Row row, boolean general) {
    if (point.any().in(row.label())) {
      return row.label();
    }
    if (point.any().in(row.group() + row.label())) {
      return row.group() + row.label();
    }
    boolean part = !boundaryWords(row.label()).isEmpty() || general;
    if (part && point.any().in(row.parent())) {
      return row.parent();
    }
    return part && point.any().in(row.title()) ? row.title() : "";
  }

  /** A label that names no thing of its own: 合计, total, or a note in brackets. */
  private static boolean general(String label) {
    String left = label;
    for (Words.Hit hit : ReportWords.WHOLE.hits(label)) {
      left = left.replace(hit.word(), "");
    }
    left = NOTE.matcher(left).replaceAll("");
    return left.length() <= 1 && left.length() < label.length();
  }

  private static Words.@Nullable Hit first(Point point, String words) {
    List<Words.Hit> hits = point.any().hits(words);
    return hits.isEmpty() ? null : hits.getFirst();
  }

  private boolean skipped(Point point, Row.Cell cell) {
    return Cells.empty(cell.text())
        || (cell.text().startsWith("-") && !point.change())
        || ReportWords.OTHER_COLUMNS.in(cell.head())
        || point.not().in(cell.head())
        || (cell.year() != null && reportYear != null && cell.year() > reportYear);
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
    String unit = row.unit().isEmpty() ? RowUnits.of(cell.head()) : row.unit();
    return new Amount(
        amount.start(),
        amount.end(),
        amount.numberStart(),
        amount.value(),
        unit,
        kinds(row, cell),
        amount.approximate());
  }

  private static Set<String> kinds(Row row, Row.Cell cell) {
    String unit = row.unit().isEmpty() ? RowUnits.of(cell.head()) : row.unit();
    Set<String> kinds = ReportWords.AMOUNTS.kindsOf(unit);
    return kinds.isEmpty() ? new TreeSet<>(Set.of(AmountReader.BARE)) : kinds;
  }

  private Hit rowHit(
      Point point,
      Row row,
      Row.Cell cell,
      Words.Hit label,
      Amount amount,
      boolean named,
      boolean years) {
    String words = boundaryWords(row.label());
    if (words.isEmpty() && !years) {
      words = boundaryWords(cell.head());
      if (words.isEmpty()
          && row.cells().size() > 1
          && !cell.head().isEmpty()
          && !ReportWords.WHOLE.in(cell.head())
          && !point.any().in(cell.head())) {
        words = cell.head();
      }
    }
    if (words.isEmpty() && named && !row.parent().isEmpty() && !point.any().in(row.parent())) {
      words = boundaryWords(row.parent());
    }
    if (words.isEmpty() && !general(row.label())) {
      words = row.part();
    }
    if (words.isEmpty()) {
      words = boundaryWords(cell.text().substring(amount.end()).split("\\d", 2)[0]);
    }
    if (words.isEmpty() && !named && !general(row.label()) && years) {
      words = row.label();
    }
    Boundary boundary =
        words.isEmpty()
            ? Boundary.FIRM
            : new Boundary(
                ReportWords.PLACES.in(words) ? Boundary.Kind.SITE : Boundary.Kind.SEGMENT, words);
    int year = cell.year() != null ? cell.year() : reportYear == null ? 0 : reportYear;
    Span span = cell.folded().origin(0, cell.text().length());
    Figure figure =
        figure(
            point,
            row.label().isEmpty() ? label.word() : row.label(),
            year,
            boundary,
            amount,
            row.page(),
            span);
    Evidence evidence = new Evidence(point.id(), row.page(), row.span(), label.word(), false);
    return new Hit(point, evidence, figure, row.table(), cell.head());
  }

  private static String boundaryWords(String words) {
    for (Words kind : List.of(ReportWords.PLACES, ReportWords.SITE, ReportWords.SEGMENT)) {
      List<Words.Hit> hits = kind.hits(words);
      if (!hits.isEmpty()) {
        return hits.getFirst().word();
      }
    }
    return "";
  }

  private static Figure figure(
      Point point,
      String label,
      int year,
      Boundary boundary,
      Amount amount,
      @Nullable Integer page,
      Span span) {
    String unit = amount.unit();
    return new Figure(
        point.id(),
        label,
        year,
        boundary,
        amount.value(),
        unit,
        quantity(amount),
        amount.approximate(),
        page,
        span);
  }

  private static @Nullable Quantity quantity(Amount amount) {
    return amount.unit().isEmpty()
        ? null
        : Units.standard().normalise(new BigDecimal(amount.value()), amount.unit());
  }
}
