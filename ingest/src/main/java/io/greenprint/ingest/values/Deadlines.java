package io.greenprint.ingest.values;

import io.greenprint.graph.policy.Deadline;
import io.greenprint.graph.policy.Deadline.Precision;
import io.greenprint.graph.text.Span;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Words that say when something is due: 到2025年, 2025年底前, “十四五”末, 2021—2023年, 每年, 年内, 长期. Years that
 * the words leave out (年底前, 四季度) are the document's.
 */
public final class Deadlines {

  private static final String NUMBER = "[0-9０-９〇○零一二三四五六七八九十]";
  private static final String YEAR = "[12１２一二][0-9０-９〇○零一二三四五六七八九]{3}";

  private static final Pattern TIME =
      Pattern.compile(
          """
          (?<lead>到|至|截至|截止到?|于|力争到|在)?\\s*
          (?:
            (?<range1>Y)\\s*年?\\s*(?:[-－—–~～]+|至|到)\\s*(?<range2>Y)\\s*年(?:期间)?
          | [“"‘']?(?<plan>十[二三四五六七]五)[”"’']?(?<planTail>期?末(?:期)?|期间|时期|规划期(?:内|末)?|规划期间|以来|中后期|前期|初期)?
          | (?:(?<year>Y)\\s*年度?|(?<relative>今年|当年|本年度?|明年|次年|翌年))(?:\\s*第?(?<quarter>[一二三四1234])\\s*季度末?|\\s*(?<half>上半年|下半年)|\\s*(?:年\\s*)?(?<yearEnd>底|末|年终)|\\s*(?<month>N{1,3})\\s*月份?(?:\\s*(?<day>N{1,3})\\s*[日号]|\\s*(?<monthEnd>底|末)|(?<monthPart>上旬|中旬|下旬))?)?(?<before>之?以?前|之前|内)?(?<since>起|开始|以来|之?后)?
          | (?<![0-9０-９年])(?<bareMonth>N{1,3})\\s*月份?(?:\\s*(?<bareDay>N{1,3})\\s*[日号]|\\s*(?<bareMonthEnd>底|末))(?:之?以?前|之前)?
          | (?<![年每])第?(?<bareQuarter>[一二三四1234])\\s*季度末?(?:之?前)?
          | (?<![0-9０-９每])(?<within>年内|年底|年末|上半年|下半年)(?:之?以?前|之前|止)?
          | (?<every>每年度?|逐年|每个?年度)
          )\
          """
              .replace("Y", YEAR)
              .replace("N", NUMBER),
          Pattern.COMMENTS);

  /**
   * Words about time in a text.
   *
   * @param start where they begin, 到 and 至 included
   * @param end after them
   * @param from first day; null where open
   * @param to last day; null where the words give no date
   * @param precision null where they give no date
   * @param recurs each year
   */
  public record Time(
      int start,
      int end,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable Precision precision,
      boolean recurs) {

    /** The deadline that these words say, standing at {@code span} of the stored text. */
    public Deadline deadline(String words, Span span) {
      return new Deadline(words, span, from, to, precision, recurs);
    }
  }

  private Deadlines() {}

  /** All words about time hold one of these characters; most sentences hold none. */
  private static boolean mayTellTime(String text) {
    for (int i = 0; i < text.length(); i++) {
      if ("年月季五".indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /**
   * All words about time, in order.
   *
   * @param documentYear year that words without one mean; null where unknown, they then give no
   *     date
   */
  public static List<Time> find(String text, @Nullable Integer documentYear) {
    if (!mayTellTime(text)) {
      return List.of();
    }
    List<Time> times = new ArrayList<>();
    Matcher matcher = TIME.matcher(text);
    while (matcher.find()) {
      times.add(time(matcher, documentYear));
    }
    return List.copyOf(times);
  }

  /**
   * The deadline of words that are one, such as a cell 完成时限: the last time in them; the words alone
   * where they give none (持续推进).
   */
  public static Deadline read(String words, Span span, @Nullable Integer documentYear) {
    List<Time> times = find(words, documentYear);
    return times.isEmpty()
        ? new Deadline(words, span, null, null, null, false)
        : times.getLast().deadline(words, span);
  }

  private static Time time(Matcher m, @Nullable Integer documentYear) {
    if (m.group("range1") != null) {
      return years(m, Dates.number(m.group("range1")), Dates.number(m.group("range2")));
    }
    if (m.group("plan") != null) {
      int last = 1955 + 5 * planNumber(m.group("plan"));
      return years(m, last - 4, last);
    }
    if (m.group("every") != null) {
      return new Time(m.start(), m.end(), null, null, null, true);
    }
    Integer year = year(m, documentYear);
    if (year == null) {
      return new Time(m.start(), m.end(), null, null, null, false);
    }
    String month = either(m, "month", "bareMonth");
    if (month != null) {
      return month(m, year, Dates.number(month));
    }
    String quarter = either(m, "quarter", "bareQuarter");
    if (quarter != null) {
      int last = 3 * Dates.number(quarter);
      return months(m, YearMonth.of(year, last - 2), YearMonth.of(year, last));
    }
    String within = m.group("half") != null ? m.group("half") : m.group("within");
    if ("上半年".equals(within)) {
      return months(m, YearMonth.of(year, 1), YearMonth.of(year, 6));
    }
    if ("下半年".equals(within)) {
      return months(m, YearMonth.of(year, 7), YearMonth.of(year, 12));
    }
    if (m.group("yearEnd") != null || "年底".equals(within) || "年末".equals(within)) {
      return new Time(m.start(), m.end(), null, LocalDate.of(year, 12, 31), Precision.DAY, false);
    }
    return years(m, year, year);
  }

  /** 十四五 is the fourteenth plan. They run five years each; the fourteenth ends with 2025. */
  private static int planNumber(String plan) {
    return Dates.number(plan.substring(0, 2));
  }

  private static @Nullable Integer year(Matcher m, @Nullable Integer documentYear) {
    String year = m.group("year");
    if (year != null) {
      return Dates.number(year);
    }
    String relative = m.group("relative");
    boolean next = relative != null && "明年次年翌年".contains(relative);
    return documentYear == null ? null : Integer.valueOf(documentYear + (next ? 1 : 0));
  }

  private static Time month(Matcher m, int year, int month) {
    if (month < 1 || month > 12) {
      return new Time(m.start(), m.end(), null, null, null, false);
    }
    YearMonth whole = YearMonth.of(year, month);
    String day = either(m, "day", "bareDay");
    if (day != null) {
      LocalDate date = Dates.of(year, month, Dates.number(day)).orElse(null);
      return new Time(m.start(), m.end(), null, date, date == null ? null : Precision.DAY, false);
    }
    return either(m, "monthEnd", "bareMonthEnd") == null
        ? months(m, whole, whole)
        : new Time(m.start(), m.end(), null, whole.atEndOfMonth(), Precision.DAY, false);
  }

  private static Time years(Matcher m, int first, int last) {
    return new Time(
        m.start(),
        m.end(),
        LocalDate.of(first, 1, 1),
        LocalDate.of(last, 12, 31),
        Precision.YEAR,
        false);
  }

  private static Time months(Matcher m, YearMonth first, YearMonth last) {
    return new Time(
        m.start(), m.end(), first.atDay(1), last.atEndOfMonth(), Precision.MONTH, false);
  }

  private static @Nullable String either(Matcher m, String one, String other) {
    String first = m.group(one);
    return first == null ? m.group(other) : first;
  }
}
