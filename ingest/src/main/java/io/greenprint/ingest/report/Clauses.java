package io.greenprint.ingest.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the clauses of a folded sentence begin and end. */
final class Clauses {

  private static final Pattern BREAK = Pattern.compile("[，。；：:;！]|, (?!\\d)|\\. ");
  private static final Pattern OF_WHICH =
      Pattern.compile("\\G ?(?:其中|当中|in which|of which|of whom|including)");

  private Clauses() {}

  /** Start of the clause that holds {@code at}. */
  static int start(String text, int at) {
    int start = 0;
    Matcher stop = BREAK.matcher(text).region(0, at);
    while (stop.find()) {
      start = stop.end();
    }
    return start;
  }

  /** End of the clause that holds {@code at}, before its punctuation. */
  static int end(String text, int at) {
    Matcher stop = BREAK.matcher(text).region(Math.min(at, text.length()), text.length());
    return stop.find() ? stop.start() : text.length();
  }

  /**
   * Start of what a clause speaks of: a clause that says 其中 (of which), or stands in a list after
   * one, speaks of parts of what the clause before named.
   */
  static int subject(String text, int clauseStart) {
    int start = clauseStart;
    int from = clauseStart;
    for (int back = 0; back < 3 && from > 0; back++) {
      if (OF_WHICH.matcher(text).region(from, text.length()).lookingAt()) {
        start = start(text, from - 1);
        if (from - start > 1 && text.substring(start, from).length() > 3) {
          return start;
        }
      }
      from = start(text, from - 1);
    }
    return start;
  }

  /** Whether sentence marks, or more commas than allowed, stand between. */
  static boolean parted(String text, int from, int to, int allowedCommas) {
    int commas = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if ("。；;！".indexOf(c) >= 0) {
        return true;
      }
      boolean comma = c == '，' || (c == ',' && i + 1 < text.length() && text.charAt(i + 1) == ' ');
      if (comma && ++commas > allowedCommas) {
        return true;
      }
    }
    return false;
  }
}
