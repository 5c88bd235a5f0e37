package io.greenprint.ingest.policy.facts;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far the name of a register reaches back from its head noun: to the last verb, past the list
 * of other things before it and the words that are no part of it. A verb that is part of a longer
 * word (建设用地, 在线) ends nothing.
 *
 * @param words the name
 * @param start where it begins in its clause
 * @param verb where the first verb before it begins; -1 where there is none
 * @param head its head noun
 */
record RegisterName(String words, int start, int verb, String head) {

  private static final Pattern VERB =
      Pattern.compile(Words.any("register-verb") + "(?!" + Words.any("register-attributive") + ")");
  private static final Pattern WHOLE = Pattern.compile(Words.any("register-whole"));
  private static final Pattern COUNT = Pattern.compile("[0-9一二三四五六七八九十百两—-]+(?:个|家|批|项|套|类|处|座|份)");
  private static final Pattern LEAD =
      Pattern.compile(
          "^(?:[\\s、；;]|[（(][^（）()]*[）)]|" + COUNT + "|" + Words.any("register-lead") + ")");

  /** 工程研究中心、…平台: what else is set up beside it is no part of its name. */
  private static final Pattern OTHER =
      Pattern.compile("^.*" + Words.any("register-other") + "(?:[（(][^（）()]*[）)])?(?:[、和与及]|以及)");

  private static final Pattern CLAUSE =
      Pattern.compile(
          "^(?:"
              + Words.any("register-clause")
              + "[^，。；]*|[^，。；、]{2,10}"
              + Words.any("register-made")
              + ")的(?=.{4,}$)");
  private static final Pattern SUCH_OTHER =
      Pattern.compile(Words.any("register-other", "register-such") + "$");
  private static final Pattern SUCH = Pattern.compile("(?<![中高初同平对优])等(?![级效离待])");
  private static final Pattern CLASS = Pattern.compile("^的?" + Words.any("register-class"));
  private static final Pattern PLAIN =
      Pattern.compile("(?:" + Words.any("register-plain") + "){0,2}");
  private static final List<String> ALONE = Words.of("register-alone");
  private static final Pattern NOT_IN = Pattern.compile(Words.any("register-not-in"));
  private static final Pattern LIST_END = Pattern.compile("(?:(?<![中共调缓饱])和|[与及、等])$");
  private static final int SHORTEST = 4;
  private static final int LONGEST = 40;

  /**
   * The name whose head noun stands at {@code head} to {@code end}; nothing before {@code from}.
   */
  static RegisterName before(String text, int from, int head, int end) {
    boolean[] inside = insideWords(text);
    int start = from;
    Matcher verb = VERB.matcher(text).region(from, head);
    while (verb.find()) {
      if (!inside[verb.start()] && head > verb.end()) {
        start = verb.end();
      }
    }
    start = afterOthers(text, start, head, end);
    start = afterBracket(text, start, end);
    start = afterLeads(text, start, head);
    Matcher clause = CLAUSE.matcher(text.substring(start, end));
    if (clause.find() && !isPlain(text.substring(start + clause.end(), head))) {
      start += clause.end();
    }
    start = afterList(text, start, head, end);
    start = quoted(text, afterLeads(text, start, head), end);
    return new RegisterName(
        text.substring(start, end),
        start,
        firstVerb(text, from, start, inside),
        text.substring(head, end));
  }

  private static int firstVerb(String text, int from, int to, boolean[] inside) {
    Matcher verb = VERB.matcher(text.substring(0, Math.max(from, to)));
    int at = from;
    while (verb.find(at)) {
      if (!inside[verb.start()]) {
        return verb.start();
      }
      at = verb.end();
    }
    return -1;
  }

  /** Places at which a longer word begins or goes on, so that no verb or lead begins there. */
  private static boolean[] insideWords(String text) {
    boolean[] inside = new boolean[text.length() + 1];
    Matcher whole = WHOLE.matcher(text);
    while (whole.find()) {
      for (int i = whole.start(); i < whole.end(); i++) {
        inside[i] = true;
      }
    }
    return inside;
  }

  private static int afterOthers(String text, int start, int head, int end) {
    Matcher other = OTHER.matcher(text.substring(start, Math.max(start, Math.min(head, end - 2))));
    return other.find() ? start + other.end() : start;
  }

  private static int afterBracket(String text, int start, int end) {
    int bracket = Math.max(text.lastIndexOf('（', end - 1), text.lastIndexOf('(', end - 1));
    boolean open =
        bracket >= start
            && text.substring(bracket, end).chars().noneMatch(c -> c == '）' || c == ')');
    return open ? bracket + 1 : start;
  }

  private static int afterLeads(String text, int start, int head) {
    int at = start;
    Matcher lead = LEAD.matcher(text).region(at, head);
    while (!startsWhole(text, at) && lead.lookingAt()) {
      at = lead.end();
      lead.region(at, head);
    }
    return at;
  }

  private static boolean startsWhole(String text, int at) {
    return WHOLE.matcher(text).region(at, text.length()).lookingAt();
  }

  /**
   * 甲、乙等丙平台 names 丙平台, unless the list only qualifies it (钢铁、石化等重点行业…平台) or nothing of its own is
   * left (检验、检测等服务平台).
   */
  private static int afterList(String text, int start, int head, int end) {
    int at = -1;
    Matcher such = SUCH.matcher(text).region(start, head);
    while (such.find()) {
      at = such.start();
    }
    if (at < 0) {
      return start;
    }
    boolean beside = SUCH_OTHER.matcher(text.substring(start, at)).find();
    boolean qualifies =
        CLASS.matcher(text.substring(at + 1, end)).find()
            || (!beside && isPlain(text.substring(at + 1, head)));
    return qualifies ? start : at + 1;
  }

  private static boolean isPlain(String modifier) {
    return PLAIN.matcher(modifier.replaceAll("[\\s“”]", "")).matches();
  }

  /** A quotation mark belongs to the name where its partner does. */
  private static int quoted(String text, int start, int end) {
    boolean opens = text.charAt(start) == '“';
    boolean closed = text.substring(start, end).indexOf('”') >= 0;
    if (opens && !closed) {
      return start + 1;
    }
    boolean before = start > 0 && text.charAt(start - 1) == '“';
    return !opens && closed && before && text.substring(start, end).indexOf('“') < 0
        ? start - 1
        : start;
  }

  /** Whether it says of what it is a register: 公共服务平台 and 工作台账 do not. */
  boolean isName() {
    String bare = words.replaceAll("[\\s、]", "");
    String modifier = words.substring(0, words.length() - head.length());
    if (ALONE.contains(bare)) {
      return true;
    }
    return bare.length() >= Math.min(SHORTEST, head.length() + 2)
        && bare.length() <= LONGEST
        && (head.length() > 2 ? !modifier.equals("“") : modifier.strip().length() >= 1)
        && !isPlain(modifier)
        && !LIST_END.matcher(modifier).find()
        && !NOT_IN.matcher(words).find()
        && words.indexOf('《') < 0
        && balanced();
  }

  private boolean balanced() {
    return words.chars().filter(c -> c == '（' || c == '(').count()
        == words.chars().filter(c -> c == '）' || c == ')').count();
  }
}
