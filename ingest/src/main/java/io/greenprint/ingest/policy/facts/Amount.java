package io.greenprint.ingest.policy.facts;

import io.greenprint.ingest.values.ChineseNumber;
import io.greenprint.ingest.values.Units;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number with its unit in a sentence: 480兆瓦, 100-130万千瓦, 百分之五.
 *
 * @param start where it begins
 * @param end after its unit
 * @param value the number, or the lower bound of a range
 * @param upper upper bound of a range; null where it is none
 * @param unit as written, 万 and 亿 included; empty where there is none
 * @param words whether the number is written in characters, as names often are
 */
record Amount(
    int start, int end, BigDecimal value, @Nullable BigDecimal upper, String unit, boolean words) {

  private static final Pattern RANGE = Pattern.compile("\\s*(?:[-－—–~～]{1,2}|至|到)\\s*");
  private static final Pattern PERCENT_WORDS = Pattern.compile("百分之");
  private static final BigDecimal SMALLEST_WORDS = BigDecimal.TEN;

  boolean isPercent() {
    return unit.equals("%") || unit.equals("％");
  }

  /** Whether it is a share or percentage points. */
  boolean isRate() {
    return isPercent() || unit.equals("个百分点");
  }

  /** Whether things are counted rather than measured. */
  boolean isCount() {
    return Units.standard()
        .find(unit)
        .map(
            u ->
                List.of("count", "people", "households", "vehicle trips", "racks")
                    .contains(u.dimension()))
        .orElse(false);
  }

  boolean isMoney() {
    return Units.standard().find(unit).map(u -> u.dimension().contains("money")).orElse(false);
  }

  /** Whether it says how long, how far or how hot, which is seldom what has to be reached. */
  boolean isCircumstance() {
    return Units.standard()
        .find(unit)
        .map(u -> List.of("time", "days", "months", "years", "temperature").contains(u.dimension()))
        .orElse(false);
  }

  /** The same amount, {@code by} units further on. */
  Amount shifted(int by) {
    return new Amount(start + by, end + by, value, upper, unit, words);
  }

  /**
   * All amounts of a sentence, in order.
   *
   * @param taken places that are something else already (dates, titles)
   */
  static List<Amount> find(String sentence, IntPredicate taken) {
    List<Amount> amounts = new ArrayList<>();
    int i = 0;
    while (i < sentence.length()) {
      Amount amount = taken.test(i) || insideWord(sentence, i) ? null : at(sentence, i);
      if (amount != null) {
        amounts.add(amount);
        i = amount.end;
      } else {
        i++;
      }
    }
    return amounts;
  }

  /** PM2.5, GB12345, 2.5 from its second digit on. */
  private static boolean insideWord(String sentence, int at) {
    if (at == 0) {
      return false;
    }
    char before = sentence.charAt(at - 1);
    return isDigit(before)
        || (isDigit(sentence.charAt(at))
            && (before == '.'
                || before == '－'
                || before == '-'
                || isLatin(before)
                || before == '〔'));
  }

  private static @Nullable Amount at(String sentence, int start) {
    Matcher percent = PERCENT_WORDS.matcher(sentence).region(start, sentence.length());
    if (percent.lookingAt()) {
      ChineseNumber.Found part = ChineseNumber.at(sentence, percent.end());
      return part == null ? null : new Amount(start, part.end(), part.total(), null, "%", false);
    }
    ChineseNumber.Found number = ChineseNumber.at(sentence, start);
    if (number == null) {
      return null;
    }
    boolean words = !isDigit(sentence.charAt(start));
    Amount range = words ? null : range(sentence, number);
    if (range != null) {
      return range;
    }
    int unitEnd = unitEnd(sentence, number.end());
    String unit = unit(sentence, number.end(), unitEnd);
    if (words && (unit.isEmpty() || number.total().compareTo(SMALLEST_WORDS) < 0)) {
      return null;
    }
    return new Amount(start, unitEnd, number.value(), null, unit, words);
  }

  /** 100-130万千瓦, 80%—90%: both bounds in the unit of the second. */
  private static @Nullable Amount range(String sentence, ChineseNumber.Found low) {
    int lowEnd = unitEnd(sentence, low.end());
    Matcher dash = RANGE.matcher(sentence).region(lowEnd, sentence.length());
    if (!dash.lookingAt()) {
      return null;
    }
    ChineseNumber.Found high =
        dash.end() < sentence.length() && isDigit(sentence.charAt(dash.end()))
            ? ChineseNumber.at(sentence, dash.end())
            : null;
    if (high == null || high.value().compareTo(low.value()) <= 0) {
      return null;
    }
    int highEnd = unitEnd(sentence, high.end());
    String unit = unit(sentence, high.end(), highEnd);
    String lowUnit = unit(sentence, low.end(), lowEnd);
    return !unit.isEmpty() && (lowUnit.isEmpty() || lowUnit.equals(unit))
        ? new Amount(low.start(), highEnd, low.value(), high.value(), unit, false)
        : null;
  }

  private static int unitEnd(String sentence, int numberEnd) {
    int at = numberEnd;
    while (at < sentence.length() && sentence.charAt(at) == ' ') {
      at++;
    }
    int end = Units.standard().endAt(sentence, at);
    return end > at ? end : numberEnd;
  }

  private static String unit(String sentence, int from, int to) {
    return sentence.substring(from, to).replace(" ", "");
  }

  static boolean isDigit(char c) {
    return (c >= '0' && c <= '9') || (c >= '０' && c <= '９');
  }

  private static boolean isLatin(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
