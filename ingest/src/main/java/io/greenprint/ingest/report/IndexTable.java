package io.greenprint.ingest.report;

import io.greenprint.graph.report.Coverage;
import io.greenprint.graph.report.Disclosure;
import io.greenprint.graph.report.Evidence;
import io.greenprint.ingest.text.Folding;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of a report's index tables say of each indicator: that it is disclosed, on which
 * pages, or why it is not. A row is a claim, never content.
 */
final class IndexTable {

  /** A code of GRI or HKEX as index tables print it. */
  static final Pattern CODE =
      Pattern.compile(
          "(?<![\\w.-])(?:gri ?|kpi"
              + " ?|esrs (?:2 )?)?((?:[1-4]\\d{2}|[23])-\\d{1,2}|[ab]\\d\\.\\d{1,2}"
              + "|(?:[esg]\\d|bp|gov|sbm|iro)-\\d{1,2})(?![\\w.]|-\\d)"
              + "|(?<![\\w.-])[a-z]{2}-[a-z]{2}-(\\d{3})[a-z]\\.\\d(?!\\d)"
              + "|(第[一二三四五六七八九十]{1,4}条)");

  /**
   * The guidelines of the exchanges on sustainability reports, whose articles an index may list.
   */
  private static final Pattern GUIDELINES =
      Pattern.compile("(?:上市公司|监管指引).{0,30}可持续发展报告|可持续发展报告.{0,12}指引");

  private static final Pattern PAGES =
      Pattern.compile("(?:pp?\\.? ?|第)?(\\d{1,3})(?: ?[-–—~至] ?(?:p\\.? ?)?(\\d{1,3}))? ?页?");

  private static final int LONGEST_RANGE = 20;
  private static final int SHORT_ROW = 120;
  private static final int NAME = 4;

  private static final Map<String, Set<String>> INDICATORS = load();

  private final Map<String, Named> rows = new LinkedHashMap<>();

  /**
   * A row that names an indicator.
   *
   * @param trigger words by which it does
   * @param pages of the file that it points to
   */
  private record Named(Passage passage, String trigger, Set<Integer> pages, boolean explained) {}

  /** Reads the rows of index tables among the passages. */
  IndexTable(List<Passage> passages, PrintedPages printed) {
    boolean guidelines =
        passages.stream()
            .anyMatch(
                p -> GUIDELINES.matcher(p.text()).find() || GUIDELINES.matcher(p.topic()).find());
    for (Passage passage : passages) {
      if (!passage.index()) {
        continue;
      }
      Set<Integer> pages = pages(passage.text(), printed);
      boolean explained = ReportWords.EXPLAINED.in(passage.text());
      Matcher code = CODE.matcher(passage.text());
      while (code.find()) {
        if (code.group(3) != null && !guidelines) {
          continue;
        }
        for (String indicator : INDICATORS.getOrDefault(key(code), Set.of())) {
          put(indicator, new Named(passage, code.group(), pages, explained));
        }
      }
      for (IndicatorLibrary.Entry entry : named(passage.text())) {
        String trigger = Objects.requireNonNull(name(entry, passage.text()));
        put(entry.indicator().id(), new Named(passage, trigger, pages, explained));
      }
    }
  }

  /** The code as {@code index-codes.tsv} has it; of a SASB code the digits of its category. */
  private static String key(Matcher code) {
    if (code.group(1) != null) {
      return code.group(1);
    }
    return code.group(2) != null ? "sasb " + code.group(2) : code.group(3);
  }

  /** Whether a row is a code, a title and the page where it stands, and so gives no figure. */
  static boolean points(Row row) {
    return row.cells().size() == 1
        && row.unit().isEmpty()
        && (CODE.matcher(row.label()).lookingAt() || CODE.matcher(row.group()).lookingAt());
  }

  /** Codes that index tables print, for tests. */
  static Map<String, Set<String>> codes() {
    return INDICATORS;
  }

  /** Pages of the file where the index says that an indicator stands; empty where it does not. */
  Set<Integer> pages(String indicator) {
    Named row = rows.get(indicator);
    return row == null ? Set.of() : row.pages();
  }

  /**
   * What the index says of an indicator of which no content was found anywhere, the pages that it
   * points to included; null where it does not name it.
   */
  @Nullable Disclosure claim(String indicator) {
    Named row = rows.get(indicator);
    if (row == null) {
      return null;
    }
    String trigger = row.pages().isEmpty() ? row.trigger() : row.trigger() + " → " + row.pages();
    Evidence words = StatementFinder.evidence("index", row.passage(), 0);
    return new Disclosure(
        indicator,
        row.explained() ? Disclosure.Status.EXPLAINED : Disclosure.Status.CLAIMED,
        Coverage.MISSING,
        Set.of(),
        null,
        List.of(new Evidence("index", words.page(), words.span(), trigger, true)),
        List.of());
  }

  /** A reason wins over a bare mention, the first row over later ones. */
  private void put(String indicator, Named row) {
    Named before = rows.get(indicator);
    if (before == null || (row.explained() && !before.explained() && before.pages().isEmpty())) {
      rows.put(indicator, row);
    }
  }

  /** Indicators whose own words stand in a short row. */
  private static List<IndicatorLibrary.Entry> named(String text) {
    return text.length() > SHORT_ROW
        ? List.of()
        : IndicatorLibrary.standard().entries().stream()
            .filter(entry -> name(entry, text) != null)
            .toList();
  }

  private static @Nullable String name(IndicatorLibrary.Entry entry, String text) {
    for (Point point : entry.points()) {
      if (point.figure() && !point.silent()) {
        for (Words.Hit hit : point.any().hits(text)) {
          if (hit.word().length() >= NAME && !point.not().in(text)) {
            return hit.word();
          }
        }
      }
    }
    return null;
  }

  /** Page numbers at the end of a row. */
  private static Set<Integer> pages(String text, PrintedPages printed) {
    Set<Integer> pages = new TreeSet<>();
    String rest = CODE.matcher(text).replaceAll(" ");
    Matcher number = PAGES.matcher(rest);
    while (number.find()) {
      if (!tail(rest, number.start())) {
        continue;
      }
      int from = Integer.parseInt(number.group(1));
      int to = number.group(2) == null ? from : Integer.parseInt(number.group(2));
      for (int page = from; page <= to && page - from <= LONGEST_RANGE; page++) {
        if (printed.inFile(page) > 0) {
          pages.add(printed.inFile(page));
        }
      }
    }
    return pages;
  }

  /** Whether only page numbers follow. */
  private static boolean tail(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isDigit(c) && "p.第页-–—~至,、，; ".indexOf(c) < 0) {
        return false;
      }
    }
    return from == 0
        || !Character.isLetterOrDigit(text.charAt(from - 1))
        || Folding.chinese(text.charAt(from - 1));
  }

  private static Map<String, Set<String>> load() {
    Map<String, Set<String>> indicators = new HashMap<>();
    try (InputStream in =
            Objects.requireNonNull(IndexTable.class.getResourceAsStream("index-codes.tsv"));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line : lines.lines().filter(l -> !l.startsWith("#")).toList()) {
        String[] fields = line.split("\t", -1);
        indicators.put(fields[0], new TreeSet<>(Arrays.asList(fields[1].split("\\|", -1))));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return indicators;
  }
}
