package io.greenprint.ingest.report;

import io.greenprint.ingest.report.Line.Piece;
import io.greenprint.ingest.text.Folding;
import io.greenprint.ingest.text.Mended;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Divides a line into the pieces that stand in columns. */
final class Cells {

  private static final String NUMBER =
      "[<>≤≥~≈约超逾近+-]{0,2} ?(?:[$€£¥￥] ?)?\\d[\\d,，.]*(?: ?%| ?‰)?";
  private static final Pattern VALUE =
      Pattern.compile(
          "(?:[个it↑↓]? ?)?(?:"
              + NUMBER
              + "(?:, ?\\d{3})*(?:\\. ?\\d+)?(?: ?%)?(?:\\d\\))?(?: ?[(（][^()（）]{0,8}[)）])?"
              + "|n/?a\\.?|[-—–―]+|\\\\|/|无|零|nil|未发生)"
              + "(?:吨|万吨|人|小时|%|万元|亿元|元|件|次|起|家)?");
  private static final Pattern NUMBERED_WORD =
      Pattern.compile(
          ".*(?:scope|scopes|level|tier|phase|category|type|class|范围|範圍|范畴|範疇|类别|類別)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern BRACKETED = Pattern.compile("[个Iit↑↓]? ?[(（][\\d,，. ]+[)）]?");
  private static final Pattern GAP = Pattern.compile("\\t|[ \\u00A0\\u3000]{2,}");
  private static final Pattern TOKEN = Pattern.compile("\\S+");
  private static final Pattern SINGLE_VALUE =
      Pattern.compile("[<>~+-]?\\d[\\d,，]*(?:\\.\\d+)?%?|n/?a|[-—–]|零|无", Pattern.CASE_INSENSITIVE);

  private static final Pattern LATIN_WORD = Pattern.compile("[a-z]{3,}|\\bof\\b|\\bor\\b");
  private static final Pattern MONTH =
      Pattern.compile(
          "(?:january|february|march|april|may|june|july|august|september|october|november|december)",
          Pattern.CASE_INSENSITIVE);

  /** Kinds of units that are words of a label as well: lost days, total employees. */
  private static final Set<String> COUNTED =
      Set.of("people", "times", "hours", "days", "cases", "pieces", "firms");

  private Cells() {}

  /** Whether folded words are a number, or a sign that there is none, and nothing else. */
  static boolean value(String folded) {
    return (VALUE.matcher(folded).matches() && ",，".indexOf(folded.charAt(folded.length() - 1)) < 0)
        || BRACKETED.matcher(folded).matches();
  }

  /** A value of another year or a note in brackets, beside the value that counts. */
  static boolean bracketed(String folded) {
    return BRACKETED.matcher(folded).matches();
  }

  /** A sign that there is no number. */
  static boolean empty(String folded) {
    return folded.isEmpty() || folded.matches("n/?a\\.?|[-—–―]+|\\\\|/");
  }

  /** The pieces of the line of {@code content} from {@code start} to {@code end}. */
  static List<Piece> pieces(String content, int start, int end) {
    List<Piece> pieces = new ArrayList<>();
    Matcher gap = GAP.matcher(content).region(start, end);
    int from = start;
    while (gap.find()) {
      tokens(content, from, gap.start(), pieces);
      from = gap.end();
    }
    tokens(content, from, end, pieces);
    return pieces;
  }

  /**
   * Numbers one blank apart are cells of their own ("Total 450 787"), and so is the last word
   * before them where it is a unit ("COD kg/t 0.096 0.066").
   */
  private static void tokens(String content, int start, int end, List<Piece> pieces) {
    List<int[]> tokens = tokens(content, start, end);
    boolean[] value = new boolean[tokens.size()];
    for (int i = 0; i < value.length; i++) {
      value[i] = value(content, tokens, i);
    }
    if (prose(content, tokens, value)) {
      add(content, start, end, pieces);
      return;
    }
    boolean brief = tokens.size() <= 3 && value.length > 0 && value[value.length - 1];
    int from = start;
    for (int i = 0; i < value.length; i++) {
      boolean neighbour = (i > 0 && value[i - 1]) || (i + 1 < value.length && value[i + 1]);
      if (value[i] && (neighbour || brief)) {
        int unit = i > 1 && !value[i - 1] ? unitStart(content, tokens, i - 1) : -1;
        if (unit > from) {
          add(content, from, unit, pieces);
          from = unit;
        }
        add(content, from, tokens.get(i)[0], pieces);
        add(content, tokens.get(i)[0], tokens.get(i)[1], pieces);
        from = tokens.get(i)[1];
      }
    }
    add(content, from, end, pieces);
  }

  /** "in 2022, 100% of our trustees": numbers with words of Latin letters after them. */
  private static boolean prose(String content, List<int[]> tokens, boolean[] value) {
    int last = value.length - 1;
    while (last >= 0 && !value[last]) {
      last--;
    }
    if (last < 0 || last + 1 >= value.length) {
      return last >= 0 && dated(content, tokens, last);
    }
    String after =
        content.substring(tokens.get(last + 1)[0], tokens.getLast()[1]).toLowerCase(Locale.ROOT);
    return LATIN_WORD.matcher(after).find() && ReportWords.AMOUNTS.kindsOf(after).isEmpty();
  }

  /** A date at the end of a stretch of words: "year ended december 31, 2022". */
  private static boolean dated(String content, List<int[]> tokens, int last) {
    return last >= 2
        && content.charAt(tokens.get(last - 1)[1] - 1) == ','
        && MONTH
            .matcher(content.substring(tokens.get(last - 2)[0], tokens.get(last - 2)[1]))
            .matches();
  }

  /** Words between blanks, numbers that a blank broke put together again ("3, 339", "0. 066"). */
  private static List<int[]> tokens(String content, int start, int end) {
    List<int[]> tokens = new ArrayList<>();
    Matcher token = TOKEN.matcher(content).region(start, end);
    while (token.find()) {
      int[] last = tokens.isEmpty() ? null : tokens.getLast();
      if (last != null && goesOn(content, last, token.start(), token.end())) {
        last[1] = token.end();
      } else {
        tokens.add(new int[] {token.start(), token.end()});
      }
    }
    return tokens;
  }

  private static boolean goesOn(String content, int[] before, int start, int end) {
    String word = content.substring(start, end);
    String number = content.substring(before[0], before[1]);
    return (number.matches("[+-]?\\d+\\.") && word.matches("\\d{1,4}%?"))
        || (number.matches("\\d{1,3}(?:[,，]\\d{3})*[,，]") && word.matches("\\d{3}(?:[,，.].*)?"))
        || (number.matches("[(（]\\d[\\d,，]*[,，]") && word.matches("\\d{3}(?:[,，.].*)?[)）]"))
        || (number.matches("[(（]\\d[\\d,，.]*") && word.matches("[)）]"))
        || (number.matches("[个Iit↑↓]") && BRACKETED.matcher(word).matches());
  }

  private static boolean value(String content, List<int[]> tokens, int i) {
    int[] token = tokens.get(i);
    String word = content.substring(token[0], token[1]).replaceAll("(?<=[,，.])\\s+", "");
    boolean number = SINGLE_VALUE.matcher(word).matches() || BRACKETED.matcher(word).matches();
    return number && !(i > 0 && ordinal(content, tokens.get(i - 1), token));
  }

  private static int unitStart(String content, List<int[]> tokens, int i) {
    String word = content.substring(tokens.get(i)[0], tokens.get(i)[1]);
    Set<String> kinds = ReportWords.AMOUNTS.kindsOf(Folding.fold(word));
    return kinds.isEmpty() || COUNTED.containsAll(kinds) ? -1 : tokens.get(i)[0];
  }

  /** The digit of "Scope 1" or "Level 2" belongs to the word before it. */
  private static boolean ordinal(String content, int[] word, int[] digit) {
    return digit[1] - digit[0] == 1
        && NUMBERED_WORD.matcher(content.substring(word[0], word[1])).matches();
  }

  private static void add(String content, int start, int end, List<Piece> pieces) {
    Mended folded = Folding.fold(content, start, end);
    if (!folded.text().isEmpty()) {
      pieces.add(new Piece(folded, -1));
    }
  }
}
