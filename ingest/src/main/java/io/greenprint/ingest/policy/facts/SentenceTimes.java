package io.greenprint.ingest.policy.facts;

import io.greenprint.ingest.values.Deadlines;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The times of a sentence, told apart: when something is due, and the years that changes count from
 * (比2020年下降). What has begun already (自2021年起) and what stands in a title is neither.
 */
final class SentenceTimes {

  private static final Pattern COMPARED =
      Pattern.compile("(?<!" + Words.any("not-compared") + ")" + Words.any("compared") + "\\s*$");
  private static final Pattern COMPARED_AFTER =
      Pattern.compile("^\\s*(?:年?底?末?)?(?:的)?" + Words.any("compared-after"));
  private static final Pattern SINCE = Pattern.compile(Words.any("since") + "$");
  private static final int LONGEST_COMPARED = 4;

  private final String text;
  private final List<Deadlines.Time> all;
  private final List<Deadlines.Time> due = new ArrayList<>();
  private final List<Deadlines.Time> bases = new ArrayList<>();

  SentenceTimes(String text, @Nullable Integer documentYear) {
    this.text = text;
    this.all =
        Deadlines.find(text, documentYear).stream()
            .filter(time -> !text.startsWith("当年", time.start())) // of the time before it
            .toList();
    all.forEach(this::sort);
  }

  private void sort(Deadlines.Time time) {
    String ahead = text.substring(Math.max(0, time.start() - LONGEST_COMPARED), time.start());
    if (inTitle(time) || SINCE.matcher(text.substring(time.start(), time.end())).find()) {
      return;
    }
    if (COMPARED.matcher(ahead).find()
        || COMPARED_AFTER.matcher(text.substring(time.end())).find()) {
      if (time.to() != null) {
        bases.add(time);
      }
    } else {
      due.add(time);
    }
  }

  private boolean inTitle(Deadlines.Time time) {
    int open = text.lastIndexOf('《', time.start());
    return open >= 0 && text.indexOf('》', open) > time.start();
  }

  List<Deadlines.Time> all() {
    return all;
  }

  List<Deadlines.Time> due() {
    return due;
  }

  /** The time that holds before {@code to}: the last one; 每年 only within its own clause. */
  Deadlines.@Nullable Time before(int to, int clauseStart) {
    Deadlines.Time last = null;
    for (Deadlines.Time time : due) {
      if (time.start() < to
          && (time.to() != null || (time.recurs() && time.start() >= clauseStart))) {
        last = time;
      }
    }
    return last;
  }

  /** The year that a change before {@code to} counts from: the last named, else the first. */
  @Nullable Integer baseline(int to) {
    Integer year = null;
    for (Deadlines.Time base : bases) {
      if (base.to() != null && (year == null || base.start() < to)) {
        year = base.to().getYear();
      }
    }
    return year;
  }

  /** The words from {@code from} to {@code to} without times and comparisons. */
  String without(int from, int to) {
    StringBuilder words = new StringBuilder();
    int i = from;
    while (i < to) {
      Deadlines.Time time = at(i);
      if (time != null && time.end() <= to) {
        i = time.end();
        Matcher compared = COMPARED.matcher(words);
        if (compared.find()) {
          words.setLength(compared.start());
        }
        Matcher rest = COMPARED_AFTER.matcher(text.substring(i, to));
        if (rest.find()) {
          i += rest.end();
        }
        if (i < to && "底末".indexOf(text.charAt(i)) >= 0) {
          i++;
        }
      } else {
        words.append(text.charAt(i++));
      }
    }
    return words.toString();
  }

  private Deadlines.@Nullable Time at(int start) {
    return all.stream().filter(t -> t.start() == start && !inTitle(t)).findFirst().orElse(null);
  }
}
