package io.greenprint.ingest.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Years that folded words name: 2022, 2022年度, FY2022, FY22, and the financial years 2022/23 and
 * 2022-2023, which are called by the year in which they end, as IFRS reporters call them.
 */
final class Years {

  private static final Pattern YEAR =
      Pattern.compile(
          "(?<![\\d.,])((?:19|20)\\d{2})(?:[/–—-]((?:20)?\\d{2})(?![\\d年月]|[-/.]\\d))?(?!\\d)"
              + "|(?<![a-z\\d])fy ?'?(\\d{2})(?:/(\\d{2}))?(?!\\d)");
  private static final int CENTURY = 100;

  private Years() {}

  /** All years in order. */
  static List<Integer> in(String words) {
    List<Integer> years = new ArrayList<>();
    Matcher matcher = YEAR.matcher(words);
    int from = 0;
    while (matcher.find(from)) {
      years.add(year(matcher));
      boolean span = matcher.group(2) != null && !follows(matcher.group(1), matcher.group(2));
      from = span ? matcher.end(1) : matcher.end();
    }
    return years;
  }

  /** The first year; null where there is none. */
  static @Nullable Integer first(String words) {
    Matcher matcher = YEAR.matcher(words);
    return matcher.find() ? Integer.valueOf(year(matcher)) : null;
  }

  static boolean any(String words) {
    return YEAR.matcher(words).find();
  }

  /** {@code words} without the years and what is glued to them. */
  static String without(String words) {
    return YEAR.matcher(words).replaceAll(" ").replaceAll("(?<= )(?:年度?|fy) ?", " ").strip();
  }

  private static int year(Matcher matcher) {
    if (matcher.group(1) == null) {
      String last = matcher.group(4) == null ? matcher.group(3) : matcher.group(4);
      return 2000 + Integer.parseInt(last);
    }
    int year = Integer.parseInt(matcher.group(1));
    return matcher.group(2) != null && follows(matcher.group(1), matcher.group(2))
        ? year + 1
        : year;
  }

  private static boolean follows(String first, String second) {
    return (Integer.parseInt(first) + 1) % CENTURY == Integer.parseInt(second) % CENTURY;
  }
}
