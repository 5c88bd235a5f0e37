package io.greenprint.ingest.policy.facts;

import io.greenprint.graph.policy.Register;
import io.greenprint.graph.text.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lists, pools, accounts and platforms that a document sets up or uses. A name runs from
 * the verb that sets it up to the word that says what it is: 建立｜绿色技改项目储备｜库.
 */
public final class RegisterReader {

  private static final List<String> KINDS = List.of("库", "清单", "平台", "账户", "目录", "名单");
  private static final Pattern HEAD = head();
  private static final Pattern VERB =
      Pattern.compile(Words.any("register-verb") + "(?!" + Words.any("register-attributive") + ")");
  private static final Pattern LEAD =
      Pattern.compile("^(?:[\\s、]|[（(][^（）()]*[）)]|" + Words.any("register-lead") + ")");
  private static final Pattern AREA_SYSTEM =
      Pattern.compile("^(?:" + Words.any("area") + "|国家|省|市).+系统$");
  private static final Pattern MANAGED =
      Pattern.compile("对(?<whom>[^，。；]{2,30}?)" + Words.any("done") + "清单(?:化|制|式)?管理");
  private static final Pattern SET_UP_AFTER =
      Pattern.compile("^(?:的)?(?:" + Words.any("register-verb-after") + "|（|\\()");

  /** 工程研究中心、…平台: what else is set up beside it is no part of its name. */
  private static final Pattern OTHER =
      Pattern.compile("^.*" + Words.any("register-other") + "(?:[（(][^（）()]*[）)])?(?:[、和与及]|以及)");

  private static final Set<String> GENERIC = Set.copyOf(Words.of("register-generic"));
  private static final Pattern BARE =
      Pattern.compile(
          "[和与及、等]" + Words.any("register-平台", "register-清单", "register-名单", "register-目录") + "$");
  private static final int SHORTEST = 4;
  private static final int LONGEST = 40;

  private final Source source;
  private final Map<String, Register> found = new LinkedHashMap<>();

  private RegisterReader(Source source) {
    this.source = source;
  }

  /** All registers, each name once, in the order of the text. */
  public static List<Register> read(Source source) {
    RegisterReader reader = new RegisterReader(source);
    source.passages().forEach(reader::passage);
    return List.copyOf(reader.found.values());
  }

  private void passage(Passage passage) {
    for (Sentences.Part sentence : Sentences.of(passage.text())) {
      for (Sentences.Part clause : Sentences.clauses(sentence.text())) {
        clause(passage, sentence.start() + clause.start(), clause.text());
      }
    }
  }

  private void clause(Passage passage, int offset, String text) {
    Matcher managed = MANAGED.matcher(text);
    if (managed.find()) {
      add(
          passage,
          managed.group("whom") + "清单",
          "清单",
          offset + managed.start(),
          offset + managed.end());
      return;
    }
    Matcher head = HEAD.matcher(text);
    int from = 0;
    boolean listed = false;
    while (head.find()) {
      int start = nameStart(text, from, head.end());
      String name = start < 0 ? "" : text.substring(start, head.end());
      boolean ordered =
          listed
              || hasVerb(text, from, start)
              || SET_UP_AFTER.matcher(text.substring(head.end())).find();
      String kind = kind(head);
      if (kind != null
          && ordered
          && isName(name, head.group())
          && !inTitle(text, head.start())
          && isKind(name, head)) {
        add(passage, name, kind, offset + quoteStart(text, from, start), offset + head.end());
        listed = true;
      }
      from = head.end();
    }
  }

  private static boolean isKind(String name, Matcher head) {
    return head.group("system") == null || AREA_SYSTEM.matcher(name).matches();
  }

  private static boolean inTitle(String text, int at) {
    return text.lastIndexOf('《', at) > text.lastIndexOf('》', at);
  }

  /** After the last verb before the head, the list before it and the words that are no name. */
  private static int nameStart(String text, int from, int end) {
    int start = from;
    Matcher verb = VERB.matcher(text).region(from, end);
    while (verb.find()) {
      if (end - verb.end() >= 3) {
        start = verb.end();
      }
    }
    Matcher other = OTHER.matcher(text.substring(start, end - 2));
    if (other.find()) {
      start += other.end();
    }
    int such = text.lastIndexOf("等", end - SHORTEST);
    if (such >= start) {
      start = such + 1;
    }
    int bracket = Math.max(text.lastIndexOf('（', end - 1), text.lastIndexOf('(', end - 1));
    if (bracket >= start
        && text.substring(bracket, end).chars().noneMatch(c -> c == '）' || c == ')')) {
      start = bracket + 1;
    }
    Matcher lead = LEAD.matcher(text).region(start, end);
    while (lead.lookingAt() && end - lead.end() >= 3) {
      start = lead.end();
      lead.region(start, end);
    }
    return quoted(text, start, end);
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

  private static boolean hasVerb(String text, int from, int start) {
    return start > from && VERB.matcher(text.substring(from, start)).find();
  }

  private static int quoteStart(String text, int from, int start) {
    Matcher verb = VERB.matcher(text).region(from, Math.max(from, start));
    return verb.find() ? verb.start() : start;
  }

  private static boolean isName(String name, String head) {
    String words = name.replaceAll("[\\s、]", "");
    return words.length() >= SHORTEST
        && !GENERIC.contains(words)
        && !BARE.matcher(name).find()
        && words.length() <= LONGEST
        && words.length() - head.length() >= (head.length() > 2 ? 1 : 2)
        && words.indexOf('《') < 0
        && words.chars().filter(c -> c == '（' || c == '(').count()
            == words.chars().filter(c -> c == '）' || c == ')').count();
  }

  private static @Nullable String kind(Matcher head) {
    if (head.group("system") != null) {
      return "平台";
    }
    for (int i = 0; i < KINDS.size(); i++) {
      if (head.group("k" + i) != null) {
        return KINDS.get(i);
      }
    }
    return null;
  }

  private void add(Passage passage, String name, String kind, int start, int end) {
    Span span = source.origin(passage, start, end);
    String words = name.replaceAll("\\s+", "");
    found.putIfAbsent(
        words, new Register(passage.section(), passage.task(), passage.path(), words, kind, span));
  }

  private static Pattern head() {
    StringBuilder heads = new StringBuilder("(?:");
    for (int i = 0; i < KINDS.size(); i++) {
      heads
          .append("(?<k")
          .append(i)
          .append('>')
          .append(Words.any("register-" + KINDS.get(i)))
          .append(")|");
    }
    heads.append("(?<system>").append(Words.any("register-system")).append("))");
    return Pattern.compile(heads + "(?!" + Words.any("register-not-after") + ")");
  }
}
