package io.greenprint.ingest.report;

import io.greenprint.graph.report.Period;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The twelve months of a reporting year. A report that says its period, or the day on which its
 * year ends, is believed; any other has the calendar year.
 */
final class ReportPeriod {

  private static final String CHINESE_DAY = "(\\d{4})年(\\d{1,2})月(\\d{1,2})日";
  private static final String MONTHS =
      "january|february|march|april|may|june|july|august|september|october|november|december";
  private static final Pattern CHINESE =
      Pattern.compile(CHINESE_DAY + "(?:起)?(?:至|到|—+|–|-|~)" + CHINESE_DAY);
  private static final Pattern CHINESE_END =
      Pattern.compile("截至" + CHINESE_DAY + "止(?:的)?(?:财政|财务|会计)?年度");
  private static final Pattern ENGLISH_END =
      Pattern.compile(
          "(?:year|period|months) end(?:ed|ing) (?:on )?(?:(\\d{1,2})(?:st|nd|rd|th)? ("
              + MONTHS
              + ")|("
              + MONTHS
              + ") (\\d{1,2})),? (\\d{4})");
  private static final Pattern ENGLISH =
      Pattern.compile(
          "(?:(\\d{1,2}) ("
              + MONTHS
              + ")|("
              + MONTHS
              + ") (\\d{1,2})),? (?:\\d{4} )?(?:to|through|until|–|-) "
              + "(?:(\\d{1,2}) ("
              + MONTHS
              + ")|("
              + MONTHS
              + ") (\\d{1,2})),? (\\d{4})");
  private static final List<String> MONTH_NAMES = List.of(MONTHS.split("\\|", -1));

  private ReportPeriod() {}

  /** The period of each year that figures may be for, by the reporting year's own. */
  interface OfYear {
    @Nullable Period period(int year);
  }

  static OfYear of(List<Passage> passages, @Nullable Integer reportYear) {
    LocalDate end = reportYear == null ? null : yearEnd(passages, reportYear);
    if (end == null || reportYear == null) {
      return year -> year == 0 ? null : Period.ofYear(year);
    }
    LocalDate last = end;
    int own = reportYear;
    return year -> year == 0 ? null : Period.endingOn(last.plusYears(year - own));
  }

  /** The day on which most of the statements of a whole year say that the reporting year ends. */
  private static @Nullable LocalDate yearEnd(List<Passage> passages, int reportYear) {
    Map<LocalDate, Integer> votes = new HashMap<>();
    for (Passage passage : passages) {
      LocalDate end = said(passage.text());
      if (end != null
          && (end.getYear() == reportYear || end.minusYears(1).getYear() == reportYear)) {
        votes.merge(end, 1, Integer::sum);
      }
    }
    return votes.entrySet().stream()
        .max(
            Map.Entry.<LocalDate, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  private static @Nullable LocalDate said(String text) {
    Matcher chinese = CHINESE.matcher(text);
    if (chinese.find()) {
      return wholeYear(
          date(chinese.group(1), chinese.group(2), chinese.group(3)),
          date(chinese.group(4), chinese.group(5), chinese.group(6)));
    }
    Matcher ends = CHINESE_END.matcher(text);
    if (ends.find()) {
      return date(ends.group(1), ends.group(2), ends.group(3));
    }
    Matcher english = ENGLISH.matcher(text);
    if (english.find()) {
      LocalDate to = day(english, 5, english.group(9));
      LocalDate from = to == null ? null : day(english, 1, String.valueOf(to.getYear()));
      if (from != null && to != null && from.isAfter(to)) {
        from = from.minusYears(1);
      }
      return wholeYear(from, to);
    }
    Matcher englishEnd = ENGLISH_END.matcher(text);
    return englishEnd.find() ? day(englishEnd, 1, englishEnd.group(5)) : null;
  }

  private static @Nullable LocalDate wholeYear(@Nullable LocalDate from, @Nullable LocalDate to) {
    return from != null && to != null && !to.isBefore(from) && new Period(from, to).wholeYear()
        ? to
        : null;
  }

  /** The day whose groups, day before month or month before day, begin at {@code group}. */
  private static @Nullable LocalDate day(Matcher matcher, int group, String year) {
    boolean dayFirst = matcher.group(group) != null;
    String day = matcher.group(dayFirst ? group : group + 3);
    String month = matcher.group(dayFirst ? group + 1 : group + 2).toLowerCase(Locale.ROOT);
    return date(year, String.valueOf(MONTH_NAMES.indexOf(month) + 1), day);
  }

  private static @Nullable LocalDate date(String year, String month, String day) {
    try {
      return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    } catch (DateTimeException e) {
      return null; // 2月30日: a slip of recognition, not a day.
    }
  }
}
