package io.greenprint.ingest.report;

import io.greenprint.ingest.report.Line.Piece;
import io.greenprint.ingest.text.Folding;
import io.greenprint.ingest.text.Mended;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Divides a line into the pieces that stand in columns. */
final class Cells {

  private static final String NUMBER = "[<>≤≥~≈约超逾近+-]{0,2} ?(?:[$€¥￥] ?)?\\d[\\d,，.]*(?: ?%| ?‰)?";
  private static final Pattern VALUE =
      Pattern.compile(
          "(?:[个it↑↓]? ?)?(?:"
              + NUMBER
              + "(?:, ?\\d{3})*(?:\\. ?\\d+)?(?: ?%)?(?:\\d\\))?(?: ?[(（][^()（）]{0,8}[)）])?"
              + "|n/?a\\.?|[-—–―]+|\\\\|/|无|零|nil|未发生)"
              + "(?:吨|万吨|人|小时|%|万元|亿元|元|件|次|起|家)?");
  private static final Pattern BRACKETED = Pattern.compile("[个it↑↓]? ?[(（][\\d,，.]+[)）]?");
  private static final Pattern GAP = Pattern.compile("\\t|[ \\u00A0\\u3000]{2,}");
  private static final Pattern TOKEN = Pattern.compile("\\S+");
  private static final Pattern SINGLE_VALUE =
      Pattern.compile("[<>~+-]?\\d[\\d,]*(?:\\.\\d+)?%?|n/?a|[-—–]", Pattern.CASE_INSENSITIVE);

  private Cells() {}

  /** Whether folded words are a number, or a sign that there is none, and nothing else. */
  static boolean value(String folded) {
    return VALUE.matcher(folded).matches() || BRACKETED.matcher(folded).matches();
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

  /** Two numbers in a row, one blank apart, are two cells: "Total 450 787". */
  private static void tokens(String content, int start, int end, List<Piece> pieces) {
    List<int[]> tokens = new ArrayList<>();
    Matcher token = TOKEN.matcher(content).region(start, end);
    while (token.find()) {
      tokens.add(new int[] {token.start(), token.end()});
    }
    boolean[] value = new boolean[tokens.size()];
    for (int i = 0; i < value.length; i++) {
      value[i] = SINGLE_VALUE.matcher(content).region(tokens.get(i)[0], tokens.get(i)[1]).matches();
    }
    int from = start;
    for (int i = 0; i < value.length; i++) {
      boolean neighbour = (i > 0 && value[i - 1]) || (i + 1 < value.length && value[i + 1]);
      boolean only = value.length == 1;
      if (value[i] && (neighbour || only) && !brokenNumber(content, tokens, i)) {
        add(content, from, tokens.get(i)[0], pieces);
        add(content, tokens.get(i)[0], tokens.get(i)[1], pieces);
        from = tokens.get(i)[1];
      }
    }
    add(content, from, end, pieces);
  }

  /** "3, 339" and "0. 066" are one number each. */
  private static boolean brokenNumber(String content, List<int[]> tokens, int i) {
    char last = content.charAt(tokens.get(i)[1] - 1);
    boolean goesOn = last == ',' || last == '.' || last == '，';
    char before = i > 0 ? content.charAt(tokens.get(i - 1)[1] - 1) : ' ';
    return goesOn || before == ',' || before == '.' || before == '，';
  }

  private static void add(String content, int start, int end, List<Piece> pieces) {
    Mended folded = Folding.fold(content, start, end);
    if (!folded.text().isEmpty()) {
      pieces.add(new Piece(folded, -1));
    }
  }
}
