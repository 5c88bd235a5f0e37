package io.greenprint.ingest.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
      Pattern.compile("\\G ?(?:in|for|during|as of|at end)? ?[(（]?((?:19|20)\\d{2})(?!\\d)");

  private ProseYear() {}

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
    int clause = Clauses.start(text, amount.start());
    List<Integer> near = years(text, clause, amount.start());
    if (!near.isEmpty()) {
      return near.getLast();
    }
    Matcher after = RIGHT_AFTER.matcher(text).region(amount.end(), text.length());
    if (after.lookingAt()) {
      return Integer.parseInt(after.group(1));
    }
    List<Integer> before = years(text, 0, clause);
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
    List<Integer> years = years(text, 0, amount.start());
    if (years.size() < 2 || !(between.contains("分别") || between.contains("respectively"))) {
      return null;
    }
    long before =
        ReportWords.AMOUNTS.amounts(between).stream().filter(other -> !other.bare()).count();
    return years.get((int) Math.min(years.size() - 1, years.size() - 2 + before));
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
