package io.greenprint.ingest.policy.facts;

import io.greenprint.graph.policy.Target.Operator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How an amount is to be met: the words before and after it that are operators and hedges.
 *
 * @param operator the strongest of them; null where there is none
 * @param hedge 力争, 原则上 as written; null where there is none
 * @param start where they begin, before the amount
 * @param end where they end, after the amount
 * @param spoken whether words before the amount say how (达到, 不低于, 力争), not only one after it
 * @param spokenOperator whether one of these words is an operator, not only a hedge
 */
record Measure(
    @Nullable Operator operator,
    @Nullable String hedge,
    int start,
    int end,
    boolean spoken,
    boolean spokenOperator) {

  private static final Pattern BEFORE =
      Pattern.compile(
          "(?:(?<least>"
              + Words.any("at-least")
              + ")|(?<more>"
              + Words.any("more-than")
              + ")|(?<most>"
              + Words.any("at-most", "down-to")
              + ")|(?<less>"
              + Words.any("less-than")
              + ")|(?<about>"
              + Words.any("about")
              + ")|(?<equal>"
              + Words.any("equal")
              + ")|(?<up>"
              + Words.any("increase")
              + ")|(?<down>"
              + Words.any("decrease")
              + ")|(?<hedge>"
              + Words.any("hedge")
              + ")|(?<alike>"
              + Words.any("alike")
              + "))[\\s：:]*$");
  private static final Pattern AFTER =
      Pattern.compile(
          "\\s*(?:[（(][0-9][^（）()]{1,14}[）)](?=以上|以下|以内|左右))?(?:(?<least>"
              + Words.any("at-least-after")
              + ")|(?<most>"
              + Words.any("at-most-after")
              + ")|(?<about>"
              + Words.any("about-after")
              + "))");

  /** Longest word that {@link #BEFORE} knows; a window of it is enough to look at. */
  private static final int WINDOW = 12;

  /** Reads around {@code amount}, not before {@code from}. */
  static Measure around(String sentence, int from, Amount amount) {
    Operator level = null;
    Operator change = null;
    boolean down = false;
    boolean equal = false;
    String hedge = null;
    int start = amount.start();
    while (true) {
      int window = Math.max(from, start - WINDOW);
      Matcher before = BEFORE.matcher(sentence.substring(window, start));
      if (!before.find()) {
        break;
      }
      String word = before.group().strip();
      if (isPartOfWord(sentence, from, window + before.start(), word)) {
        break;
      }
      if (before.group("least") != null) {
        level = level == null ? Operator.AT_LEAST : level;
      } else if (before.group("more") != null) {
        level = level == null ? Operator.MORE_THAN : level;
      } else if (before.group("most") != null) {
        down = true;
      } else if (before.group("less") != null) {
        level = level == null ? Operator.LESS_THAN : level;
      } else if (before.group("about") != null) {
        level = level == null ? Operator.ABOUT : level;
      } else if (before.group("equal") != null) {
        equal = true;
      } else if (before.group("up") != null) {
        change = change == null ? Operator.INCREASE : change;
      } else if (before.group("down") != null) {
        change = change == null ? Operator.DECREASE : change;
      } else if (before.group("hedge") != null) {
        hedge = word;
      }
      start = window + before.start();
      if (equal && change != null) {
        break; // 达到…增长: the level word belongs to the metric
      }
    }
    boolean spoken = start < amount.start();
    Matcher after = AFTER.matcher(sentence).region(amount.end(), sentence.length());
    int end = amount.end();
    Operator closing = null;
    if (after.lookingAt()) {
      end = after.end();
      closing =
          after.group("least") != null
              ? Operator.AT_LEAST
              : after.group("most") != null ? Operator.AT_MOST : Operator.ABOUT;
    }
    boolean spokenOperator = level != null || change != null || down || equal;
    return new Measure(
        settle(level, change, down, equal, closing), hedge, start, end, spoken, spokenOperator);
  }

  /** A drop by 14% 以上 stays a drop; 控制在10%左右 is about. */
  private static @Nullable Operator settle(
      @Nullable Operator level,
      @Nullable Operator change,
      boolean down,
      boolean equal,
      @Nullable Operator closing) {
    if (change != null) {
      return change;
    }
    if (level != null) {
      return level;
    }
    if (closing != null) {
      return closing;
    }
    if (down) {
      return Operator.AT_MOST;
    }
    return equal ? Operator.EQUAL : null;
  }

  /** 新增 is no 增, 产值为 no 为 where it closes a noun: single characters only after a full word. */
  private static boolean isPartOfWord(String sentence, int from, int at, String word) {
    if (at <= from) {
      return false;
    }
    char before = sentence.charAt(at - 1);
    return switch (word) {
      case "为" -> "作分成行认".indexOf(before) >= 0;
      case "应" -> "供适响效反对".indexOf(before) >= 0;
      case "要" -> "主重需纪摘".indexOf(before) >= 0;
      case "须", "需" -> "必无供急内刚".indexOf(before) >= 0;
      case "近" -> "附临邻（(".indexOf(before) >= 0;
      case "在" -> "存潜现".indexOf(before) >= 0;
      case "至" -> "甚乃".indexOf(before) >= 0;
      case "约" -> "节条公集".indexOf(before) >= 0;
      case "是" -> "于但".indexOf(before) >= 0;
      case "到" -> "受得看找".indexOf(before) >= 0;
      default -> false;
    };
  }
}
