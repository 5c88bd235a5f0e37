package io.greenprint.ingest.report;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Units that the words of a label, a head or a title name, all folded. */
final class RowUnits {

  private static final Pattern IN_BRACKETS =
      Pattern.compile(
          "[(（\\[](?:单位[:：]?|unit:?|in )? ?([^()（）\\[\\]]{1,30}(?:[(（][^()（）]*[)）])?)[)）\\]]");
  private static final Pattern NAMED =
      Pattern.compile(
          "(?:单位|unit|units|in)[:：] ?(?:除[^,，)）]{1,12}外[,，]?(?:其余)?均?[为以]?)?([^\\s,，。;；)）]{1,20})");
  private static final Pattern AFTER_STROKE = Pattern.compile("[,，/|–—-] ?([^,，|–—]{1,24})$");
  private static final Pattern COUNTED =
      Pattern.compile(
          "(?:number|no\\.|total) (?:of"
              + " )?([a-z-]{4,})|(人次|小时|时|人|天|件|次|起|家)数?(?:[(（][^()（）]*[)）])?$");

  private RowUnits() {}

  /** Whether the words are a unit and nothing else. */
  static boolean unit(String words) {
    return !kinds(words).isEmpty();
  }

  /** Kinds of the unit that the words are; empty where they are none. */
  static Set<String> kinds(String words) {
    Set<String> kinds = ReportWords.AMOUNTS.kindsOf(words);
    return kinds.isEmpty() && ReportWords.COUNTS.is(words) ? Set.of(FigureFit.COUNT) : kinds;
  }

  /** The unit that words in brackets or after 单位 name; empty where none do. */
  static String of(String words) {
    Matcher named = NAMED.matcher(words);
    while (named.find()) {
      if (unit(named.group(1))) {
        return named.group(1);
      }
    }
    Matcher bracketed = IN_BRACKETS.matcher(words);
    while (bracketed.find()) {
      if (unit(bracketed.group(1))) {
        return bracketed.group(1);
      }
    }
    return "";
  }

  /** The unit of a label: in brackets, or after a comma or stroke at its end. */
  static String ofLabel(String label) {
    String named = of(label);
    if (!named.isEmpty()) {
      return named;
    }
    Matcher last = AFTER_STROKE.matcher(label);
    return last.find() && last.start() > 0 && unit(last.group(1).strip())
        ? last.group(1).strip()
        : "";
  }

  /** A label without the unit that it holds in brackets. */
  static String without(String label) {
    Matcher bracketed = IN_BRACKETS.matcher(label);
    StringBuilder left = new StringBuilder();
    while (bracketed.find()) {
      bracketed.appendReplacement(
          left, unit(bracketed.group(1)) ? "" : Matcher.quoteReplacement(bracketed.group()));
    }
    return bracketed.appendTail(left).toString().strip();
  }

  /** What a label counts: "number of hours of ...", 志愿服务人次; empty where it does not say. */
  static String countedIn(String label) {
    Matcher counted = COUNTED.matcher(label);
    while (counted.find()) {
      String unit = counted.group(1) == null ? counted.group(2) : counted.group(1);
      if (unit(unit)) {
        return unit;
      }
    }
    return "";
  }
}
