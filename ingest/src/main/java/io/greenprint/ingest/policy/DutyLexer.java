package io.greenprint.ingest.policy;

import io.greenprint.ingest.policy.DutyToken.Weight;
import io.greenprint.ingest.policy.DutyWords.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a responsibility group into labels, words, verbs and marks. */
final class DutyLexer {

  private static final Pattern OPEN_LIST =
      Pattern.compile(
          "等(?:[0-9一二三四五六七八九十多几数]+[个家])?"
              + "(?:有关|相关|各|其他|市级|省级|区级|县级|市直|省直|责任|职能|主管|成员|国家|中央|地方|对口|市)*"
              + "(?:部门|单位|委办局|机构|企业|方面|高校|院校|地区)?(?:[（(]单位[）)])?");

  private final String text;
  private final int to;
  private final List<DutyToken> tokens = new ArrayList<>();
  private int at;
  private int runStart;

  private DutyLexer(String text, int from, int to) {
    this.text = text;
    this.to = to;
    this.at = from;
    this.runStart = from;
  }

  static List<DutyToken> tokens(String text, int from, int to) {
    return new DutyLexer(text, from, to).tokens();
  }

  private List<DutyToken> tokens() {
    while (at < to) {
      char c = text.charAt(at);
      if (!mark(c) && !label() && !verb() && !join() && !openList(c)) {
        at++;
      }
    }
    endRun(to);
    return tokens;
  }

  /** Separators and brackets. */
  private boolean mark(char c) {
    if (c == '、' || c == '/' || c == '／') {
      int end = c == '、' ? LocalBodies.sharedEnding(text, runStart, at, to) : -1;
      return end < 0 ? separate(Weight.LIST, 1) : skip(end - at);
    }
    if (c == '，' || c == ',') {
      return separate(Weight.COMMA, 1);
    }
    if (c == '；' || c == ';' || c == '。' || c == '\n' || c == '\t') {
      return separate(Weight.STOP, 1);
    }
    if (c == ' ' || c == '\u3000') {
      boolean parts = run().isEmpty() || BodyForms.isListed(run());
      return parts ? separate(Weight.LIST, 1) : skip(1);
    }
    if (Brackets.closes(c)) {
      return separate(Weight.STOP, 1);
    }
    return Brackets.opens(c) && bracket();
  }

  /** A bracket is part of a name, a role of the name before it, or stands around a group. */
  private boolean bracket() {
    int close = Brackets.closeOf(text, at, to);
    String inner = text.substring(at + 1, close < 0 ? to : close);
    if (run().isEmpty() || close < 0 || DutyWords.label(inner, 0) != null) {
      return separate(Weight.STOP, 1);
    }
    Found phrase = roleOf(inner);
    if (phrase != null) {
      endRun(at);
      tokens.add(new DutyToken.Mark(phrase.sense(), at, close + 1));
      at = close + 1;
      runStart = at;
      return true;
    }
    return skip(close + 1 - at);
  }

  private static @org.jspecify.annotations.Nullable Found roleOf(String inner) {
    Found label = DutyWords.label(inner + "：", 0);
    if (label != null && label.end() == inner.length() + 1) {
      return label;
    }
    Found phrase = DutyWords.phrase(inner, 0);
    return phrase != null && phrase.end() == inner.length() ? phrase : null;
  }

  private boolean label() {
    if (!run().isEmpty()) {
      return false;
    }
    Found found = DutyWords.label(text, at);
    if (found == null || found.end() > to) {
      return false;
    }
    tokens.add(new DutyToken.Label(found.sense(), at, found.end()));
    at = found.end();
    runStart = at;
    return true;
  }

  /** A verb stands after a name or a list, or fills its clause to the end. */
  private boolean verb() {
    Found found = DutyWords.phrase(text, at);
    if (found == null || found.end() > to) {
      return false;
    }
    boolean atBoundary = found.end() == to || isBoundary(text.charAt(found.end()));
    String run = run();
    boolean afterName = run.isEmpty() ? afterList() : BodyForms.isListed(bare(run));
    if (!afterName && !atBoundary) {
      return false;
    }
    endRun(at);
    tokens.add(new DutyToken.Verb(found.sense(), found.plain(), at, found.end()));
    at = found.end();
    runStart = at;
    return true;
  }

  private boolean afterList() {
    return !tokens.isEmpty()
        && !(tokens.getLast() instanceof DutyToken.Separator)
        && !(tokens.getLast() instanceof DutyToken.Label);
  }

  private boolean join() {
    int end = DutyWords.join(text, at);
    if (end < 0 || !BodyForms.isListed(bare(run()))) {
      return false;
    }
    endRun(at);
    tokens.add(new DutyToken.Join(at, end));
    at = end;
    runStart = at;
    return true;
  }

  private boolean openList(char c) {
    if (c != '等' || !(run().isEmpty() ? afterList() : BodyForms.isListed(bare(run())))) {
      boolean ofKnownList = c == '等' && endsClause() && run().length() > 1;
      if (!ofKnownList) {
        return false;
      }
    }
    Matcher matcher = OPEN_LIST.matcher(text).region(at, to);
    if (!matcher.lookingAt()) {
      return false;
    }
    endRun(at);
    tokens.add(new DutyToken.Open(at, matcher.end()));
    at = matcher.end();
    runStart = at;
    return true;
  }

  /** Whether 等 is followed by a verb or the end. */
  private boolean endsClause() {
    return at + 1 >= to
        || isBoundary(text.charAt(at + 1))
        || DutyWords.phrase(text, at + 1) != null;
  }

  private static boolean isBoundary(char c) {
    return "，,；;。、\n\t ）)〕］]〉】".indexOf(c) >= 0;
  }

  private boolean separate(Weight weight, int length) {
    endRun(at);
    tokens.add(new DutyToken.Separator(weight, at, at + length));
    at += length;
    runStart = at;
    return true;
  }

  private boolean skip(int length) {
    at += length;
    return true;
  }

  private String run() {
    return text.substring(runStart, at);
  }

  private static String bare(String run) {
    return run.substring(BodyForms.nameStart(run));
  }

  private void endRun(int end) {
    int start = runStart;
    int stop = end;
    while (start < stop && Character.isSpaceChar(text.charAt(start))) {
      start++;
    }
    while (stop > start && Character.isSpaceChar(text.charAt(stop - 1))) {
      stop--;
    }
    if (stop > start) {
      tokens.add(new DutyToken.Words(text.substring(start, stop), start, stop));
    }
    runStart = end;
  }
}
