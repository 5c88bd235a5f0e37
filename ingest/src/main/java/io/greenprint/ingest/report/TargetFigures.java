package io.greenprint.ingest.report;

import io.greenprint.graph.report.Boundary;
import io.greenprint.graph.report.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The level of a dated target: the share beside the year by which it is to be reached. "By 2030,
 * -39 %", "到2030年较2020年下降40%", "a reduction of 42 % by 2030".
 */
final class TargetFigures {

  private static final int REACH = 40;
  private static final int REACH_CHINESE = 26;
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)20[2-6]\\d(?!\\d)");

  private TargetFigures() {}

  /**
   * The figures of a target that a passage states.
   *
   * @param evidence the words by which it was found
   */
  static List<Hit> of(
      Point point,
      Evidence evidence,
      Passage passage,
      List<Amount> amounts,
      @Nullable Integer reportYear) {
    List<Hit> found = new ArrayList<>();
    String text = passage.text();
    Matcher year = YEAR.matcher(text);
    while (year.find()) {
      int by = Integer.parseInt(year.group());
      Amount level = reportYear == null || by <= reportYear ? null : level(text, year, amounts);
      if (level != null) {
        found.add(
            new Hit(
                point,
                evidence,
                Figures.of(
                    point,
                    evidence.trigger(),
                    by,
                    Boundary.FIRM,
                    level,
                    passage.page(),
                    passage.folded().origin(level.start(), level.end()))));
      }
    }
    return found;
  }

  /** The first share after the year, else the last before it in the same sentence part. */
  private static @Nullable Amount level(String text, Matcher year, List<Amount> amounts) {
    int reach = text.charAt(Math.max(0, year.start() - 1)) < 0x80 ? REACH : REACH_CHINESE;
    for (Amount amount : amounts) {
      if (share(amount)
          && amount.start() >= year.end()
          && amount.start() - year.end() <= reach
          && !Clauses.parted(text, year.end(), amount.start(), 1)
          && !laterYear(text, year.end(), amount.start())) {
        return amount;
      }
    }
    Amount before = null;
    for (Amount amount : amounts) {
      if (share(amount)
          && amount.end() <= year.start()
          && year.start() - amount.end() <= reach
          && !Clauses.parted(text, amount.end(), year.start(), 0)) {
        before = amount;
      }
    }
    return before;
  }

  private static boolean share(Amount amount) {
    return amount.kinds().contains("percent");
  }

  /** A second target year between; a base year before the first is none. */
  private static boolean laterYear(String text, int from, int to) {
    Matcher first = YEAR.matcher(text);
    first.region(0, from);
    int own = 0;
    while (first.find()) {
      own = Integer.parseInt(first.group());
    }
    Matcher other = YEAR.matcher(text).region(from, to);
    while (other.find()) {
      if (Integer.parseInt(other.group()) > own) {
        return true;
      }
    }
    return false;
  }
}
