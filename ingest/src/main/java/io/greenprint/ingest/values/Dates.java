package io.greenprint.ingest.values;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Calendar dates as documents write them: 2024年6月11日, 二〇二四年六月十一日, 2024-06-11, 2024.6.11. */
public final class Dates {

  private static final String NUMBER = "[0-9０-９〇○零一二三四五六七八九十]";
  private static final Pattern DATE =
      Pattern.compile(
          "(?<year>%1$s{4})\\s*[年\\-/.．]\\s*(?<month>%1$s{1,3})\\s*[月\\-/.．]\\s*(?<day>%1$s{1,3})\\s*[日号]?"
              .formatted(NUMBER));

  private Dates() {}

  /** Reads words that are one date and nothing else. */
  public static Optional<LocalDate> parse(String words) {
    Matcher date = DATE.matcher(words.strip());
    return date.matches() ? of(date) : Optional.empty();
  }

  /** The first date in the words. */
  public static Optional<LocalDate> first(String words) {
    Matcher date = DATE.matcher(words);
    return date.find() ? of(date) : Optional.empty();
  }

  private static Optional<LocalDate> of(Matcher date) {
    return of(number(date.group("year")), number(date.group("month")), number(date.group("day")));
  }

  static Optional<LocalDate> of(int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException e) {
      return Optional.empty(); // 2月30日 is a slip of the document, not a date
    }
  }

  /** A small whole number; -1 where the words are none. */
  static int number(String words) {
    return ChineseNumber.parse(words).map(value -> value.intValue()).orElse(-1);
  }
}
