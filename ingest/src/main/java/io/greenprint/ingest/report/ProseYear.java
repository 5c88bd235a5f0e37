package io.greenprint.ingest.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The year that a number in a sentence is for: the one in its own brackets, else in its clause,
 * else said before in the sentence, else the reporting year. Years that a change is measured from
 * (较2020年, compared with 2020) are none of these.
 */
final class ProseYear {

  private static final Pattern YEAR =
      Pattern.compile("(?<![\\d.])((?:19|20)\\d{2})(?=年|[^\\d.,]|, ?(?!\\d{3})|[.]|$)");
  private static final Pattern BASE =
      Pattern.compile(
          "(?:比|较|自|从|相较|比较|对比|相比|同|与|以|基于|than|from|vs\\.?|versus|against"
              + "|compared (?:with|to)|since|base year|baseline) ?(?:于|the year )?$");
  private static final Pattern LAST_YEAR =
      Pattern.compile("上一?年度?|去年|prior year|previous year|last year");
  private static final Pattern RIGHT_AFTER =
      Pattern.compile(
          "\\G ?(?:in|for|during|as of|at end)? ?[(（]?((?:19|20)\\d{2})(?!\\d|年?度?[:：])");

  /** "比2021年的13.8%", "(2022: 4,655": the level of another year, told beside that of this one. */
  private static final Pattern OWN_YEAR =
      Pattern.compile(
          "(?:(?:比|较|相比|对比|而)于? ?|[(（;；,，] ?)((?:19|20)\\d{2})年?度?(?:的|[:：为]) ?(?:约 ?)?$");

  private static final Pattern THEN =
      Pattern.compile("(?:compared (?:with|to)|against|versus|vs\\.?) (?:[a-z$€]{1,4} ?)?$");

  private static final Pattern SPAN =
      Pattern.compile("((?:19|20)\\d{2})年?(?:[-—–~～]+|至|到| to )((?:19|20)\\d{2})");

  private static final Pattern NOTE = Pattern.compile("[(（][^()（）]*[)）]");

  private ProseYear() {}

  /** Whether a year stands at the amount that is its own and not the one of the sentence. */
  static boolean besideItsYear(String text, Amount amount) {
    String before = text.substring(0, amount.start());
    return OWN_YEAR.matcher(before).find()
        || (THEN.matcher(before).find()
            && RIGHT_AFTER.matcher(text).region(amount.end(), text.length()).lookingAt());
  }

  static int of(String text, Words.Hit label, Amount amount, @Nullable Integer reportYear) {
    int fallback = reportYear == null ? 0 : reportYear;
    Integer listed = listed(text, label, amount);
    if (listed != null) {
      return listed;
    }
    Integer bracketed = bracketed(text, amount, reportYear);
    if (bracketed != null) {
      return bracketed;
    }
    Matcher own = OWN_YEAR.matcher(text.substring(0, amount.start()));
    if (own.find()) {
      return Integer.parseInt(own.group(1));
    }
    int clause = Clauses.start(text, amount.start());
    List<Integer> near = years(text, clause, amount.start());
    if (!near.isEmpty()) {
      return near.getLast();
    }
    Matcher after = RIGHT_AFTER.matcher(text).region(amount.end(), text.length());
    if (after.lookingAt()) {
      return Integer.parseInt(after.group(1));
    }
    List<Integer> before = years(withoutNotes(text.substring(0, clause)), 0, clause);
    return before.isEmpty() || (reportYear != null && before.contains(reportYear))
        ? fallback
        : before.getLast();
  }

  /** "2015、2016年…分别为2.124和2.1": the years of a list in its order. */
  private static @Nullable Integer listed(String text, Words.Hit label, Amount amount) {
    if (label.end() > amount.start()) {
      return null;
    }
    String between = text.substring(label.end(), amount.start());
    List<Integer> years = listedYears(text.substring(0, amount.start()));
    if (years.size() < 2 || !(between.contains("分别") || between.contains("respectively"))) {
      return null;
    }
    int before =
        (int) ReportWords.AMOUNTS.amounts(between).stream().filter(other -> !other.bare()).count();
    return years.get(Math.min(years.size() - 1, before));
  }

  /** The years that a list of amounts is for: the last span of years, or the last years named. */
  private static List<Integer> listedYears(String before) {
    Matcher span = SPAN.matcher(before);
    int first = 0;
    int last = 0;
    while (span.find()) {
      first = Integer.parseInt(span.group(1));
      last = Integer.parseInt(span.group(2));
    }
    List<Integer> named = years(before, 0, before.length());
    return last > first
        ? IntStream.rangeClosed(first, last).boxed().toList()
        : named.subList(Math.max(0, named.size() - 2), named.size());
  }

  /** "90 tonnes (2022: 100 tonnes)", "90吨（上年：100吨）". */
  private static @Nullable Integer bracketed(
      String text, Amount amount, @Nullable Integer reportYear) {
    int open =
        Math.max(text.lastIndexOf('(', amount.start()), text.lastIndexOf('（', amount.start()));
    int closed =
        Math.max(text.lastIndexOf(')', amount.start()), text.lastIndexOf('）', amount.start()));
    if (open < 0 || closed > open) {
      return null;
    }
    List<Integer> years = years(text, open, Math.min(text.length(), amount.end() + 16));
    if (!years.isEmpty()) {
      return years.getFirst();
    }
    return reportYear != null && LAST_YEAR.matcher(text.substring(open, amount.start())).find()
        ? Integer.valueOf(reportYear - 1)
        : null;
  }

  /** What stands in brackets tells of another year, blanked out so that places stay. */
  private static String withoutNotes(String text) {
    return NOTE.matcher(text).replaceAll(note -> " ".repeat(note.group().length()));
  }

  private static List<Integer> years(String text, int from, int to) {
    List<Integer> years = new ArrayList<>();
    Matcher year = YEAR.matcher(text).region(from, to).useTransparentBounds(true);
    while (year.find()) {
      if (!BASE.matcher(text.substring(0, year.start())).find()) {
        years.add(Integer.valueOf(year.group(1)));
      }
    }
    return years;
  }
}
