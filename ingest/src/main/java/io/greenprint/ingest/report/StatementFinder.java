package io.greenprint.ingest.report;

import io.greenprint.graph.report.Evidence;
import io.greenprint.graph.text.Span;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Looks for statements in sentences: words together, "none of it happened", and dated targets. */
final class StatementFinder {

  private static final int NEAR_CHINESE = 16;
  private static final int NEAR_LATIN = 60;
  private static final int SHORT_NEAR = 8;
  private static final int AROUND_CHINESE = 80;
  private static final int AROUND_LATIN = 400;
  private static final int QUOTE = 60;
  private static final Pattern FUTURE = Pattern.compile("20([2-6]\\d)");
  private static final Pattern LEVEL =
      Pattern.compile(
          "\\d+(?:\\.\\d+)?(?: ?%|个百分点| ?吨)|碳中和|净零|零碳|零排放|net[- ]zero|carbon[- ]neutral(?:ity)?");

  private StatementFinder() {}

  /** The evidence for a point in a passage, or null. */
  static @Nullable Evidence find(Point point, Passage passage, @Nullable Integer reportYear) {
    String text = passage.text();
    if (!point.topic().isEmpty()
        && !point.topic().in(text)
        && !(point.topic().in(passage.topic()) && !passage.index())) {
      return null;
    }
    int at = -1;
    if (!point.none().isEmpty()) {
      at = noneOf(point.none(), text);
    } else if (!point.target().isEmpty()) {
      at = passage.index() ? -1 : target(point, text, reportYear);
    } else if (!passage.index()) {
      at = together(point, text);
    }
    if (at < 0 || point.not().in(text)) {
      return null;
    }
    return evidence(point.id(), passage, at);
  }

  static Evidence evidence(String point, Passage passage, int at) {
    String text = passage.text();
    int start = Math.max(0, at - QUOTE / 3);
    int end = Math.min(text.length(), start + QUOTE);
    Span span = contiguous(passage, at, start, end);
    return new Evidence(
        point, passage.page(), span, text.substring(at, Math.min(end, at + 30)), passage.index());
  }

  /** The part of start to end around {@code at} that is one stretch of the stored text. */
  private static Span contiguous(Passage passage, int at, int start, int end) {
    int from = at;
    while (from > start && gap(passage, from - 1) <= 4) {
      from--;
    }
    int to = Math.min(end, at + 1);
    while (to < end && gap(passage, to - 1) <= 4) {
      to++;
    }
    return passage.folded().origin(from, to);
  }

  private static int gap(Passage passage, int i) {
    return passage.folded().origin(i + 1, i + 2).start() - passage.folded().origin(i, i + 1).end();
  }

  /** A word of the first group with one of each other group around it. */
  private static int together(Point point, String text) {
    List<Words> groups = point.all().isEmpty() ? List.of(point.any()) : point.all();
    for (Words.Hit hit : groups.getFirst().hits(text)) {
      int around = latin(text, hit) ? AROUND_LATIN : AROUND_CHINESE;
      int from = Math.max(0, hit.start() - around);
      int to = Math.min(text.length(), hit.end() + around);
      if (groups.stream().skip(1).allMatch(group -> group.in(text, from, to))
          && !Omissions.besides(text, hit)) {
        return hit.start();
      }
    }
    return -1;
  }

  private static boolean latin(String text, Words.Hit hit) {
    return Character.isLetter(text.charAt(hit.start())) && text.charAt(hit.start()) < 0x80;
  }

  /** A word for none before the thing, or after it, close enough to speak of it. */
  private static int noneOf(Words things, String text) {
    for (Words.Hit thing : things.hits(text)) {
      int near = latin(text, thing) ? NEAR_LATIN : NEAR_CHINESE;
      int from = Math.max(0, thing.start() - near);
      for (Words.Hit none : ReportWords.NONE_BEFORE.hits(text, from, thing.end())) {
        int gap = thing.start() - none.end();
        boolean inside = none.start() >= thing.start();
        boolean brief = none.word().length() <= 1 || none.word().equals("0");
        if (!inside
            && gap >= 0
            && gap <= (brief ? SHORT_NEAR : near)
            && unbroken(text, none.end(), thing.start())
            && !partOfNumber(text, none)) {
          return none.start();
        }
      }
      int to = Math.min(text.length(), thing.end() + near);
      for (Words.Hit none : ReportWords.NONE_AFTER.hits(text, thing.end(), to)) {
        boolean brief =
            none.word().length() <= 1 || none.word().equals("nil") || none.word().equals("none");
        boolean endsCell =
            none.end() >= text.length() || " 。，；;,.".indexOf(text.charAt(none.end())) >= 0;
        if (unbroken(text, thing.end(), none.start())
            && (!brief || endsCell)
            && !partOfNumber(text, none)) {
          return thing.start();
        }
      }
    }
    return -1;
  }

  private static boolean partOfNumber(String text, Words.Hit hit) {
    if (!Character.isDigit(hit.word().charAt(0))) {
      return false;
    }
    boolean before =
        hit.start() > 0
            && (Character.isDigit(text.charAt(hit.start() - 1))
                || ".,".indexOf(text.charAt(hit.start() - 1)) >= 0);
    boolean after =
        hit.end() < text.length()
            && (Character.isDigit(text.charAt(hit.end())) || text.charAt(hit.end()) == '.');
    return before || after;
  }

  private static boolean unbroken(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if ("。；;".indexOf(text.charAt(i)) >= 0) {
        return false;
      }
    }
    return true;
  }

  /** A future year, a level or change, and what it is of, in one sentence. */
  private static int target(Point point, String text, @Nullable Integer reportYear) {
    List<Words.Hit> things = point.target().hits(text);
    if (things.isEmpty() || !LEVEL.matcher(text).find()) {
      return -1;
    }
    Matcher year = FUTURE.matcher(text);
    while (year.find()) {
      int value = Integer.parseInt(year.group());
      if (reportYear == null || value > reportYear) {
        return things.getFirst().start();
      }
    }
    return -1;
  }
}
