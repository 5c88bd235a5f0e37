package io.greenprint.ingest.policy.facts;

import io.greenprint.graph.policy.Register;
import io.greenprint.graph.text.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lists, pools, accounts and platforms that a document sets up or uses. A head noun (库,
 * 清单, 平台…) is a register where a verb orders it set up or used, before it or after it; {@link
 * RegisterName} says how far its name reaches back. What a document tells of the past sets up
 * nothing.
 */
public final class RegisterReader {

  /** Kinds as the record names them, with the lists of their head nouns. */
  private static final Map<String, String> KINDS = kinds();

  private static final Pattern HEAD = head();
  private static final Pattern AREA_SYSTEM =
      Pattern.compile("^(?:" + Words.any("area") + "|国家|省|市).+系统$");
  private static final Pattern MANAGED =
      Pattern.compile(
          "对(?<whom>[^，。；]{2,30}?)"
              + Words.any("done")
              + "(?<how>"
              + Words.any("managed")
              + ")?清单(?:化|制|式)?管理");
  private static final Pattern SET_UP_AFTER =
      Pattern.compile("^[”’]?(?:的)?(?:" + Words.any("register-verb-after") + "|（|\\()");
  private static final Pattern ANNEX_LINE = Pattern.compile("^\\s*附\\s?件.*");

  private final Source source;
  private final Map<String, Register> found = new LinkedHashMap<>();

  private RegisterReader(Source source) {
    this.source = source;
  }

  /** All registers, each name once, in the order of the text. */
  public static List<Register> read(Source source) {
    RegisterReader reader = new RegisterReader(source);
    source.passages().stream()
        .filter(passage -> !LookingBack.is(passage))
        .filter(passage -> !ANNEX_LINE.matcher(passage.text()).matches())
        .forEach(reader::passage);
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
      String how = managed.group("how") == null ? "" : managed.group("how");
      int end = managed.end();
      add(
          passage,
          managed.group("whom") + how + "清单",
          "清单",
          offset + managed.start(),
          offset + end);
      return;
    }
    Matcher head = HEAD.matcher(text);
    int from = 0;
    boolean listed = false;
    while (head.find()) {
      RegisterName name = RegisterName.before(text, from, head.start(), head.end());
      boolean ordered =
          listed || name.verb() >= 0 || SET_UP_AFTER.matcher(text.substring(head.end())).find();
      String kind = kind(head);
      if (ordered
          && name.isName()
          && !inTitle(passage.text(), offset + head.start())
          && (kind != null || AREA_SYSTEM.matcher(name.words()).matches())) {
        int start = name.verb() >= 0 ? name.verb() : name.start();
        add(passage, name.words(), kind == null ? "平台" : kind, offset + start, offset + head.end());
        listed = true;
      }
      from = head.end();
    }
  }

  /** Between 《 and 》, also where a break has cut the first of them off. */
  private static boolean inTitle(String text, int at) {
    int close = text.indexOf('》', at);
    int open = text.indexOf('《', at);
    return text.lastIndexOf('《', at) > text.lastIndexOf('》', at)
        || (close >= 0 && (open < 0 || close < open));
  }

  /** The kind of a head; null where it is a system. */
  private static @Nullable String kind(Matcher head) {
    int group = 0;
    for (String kind : KINDS.values()) {
      if (head.group("k" + group++) != null) {
        return kind;
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

  private static Map<String, String> kinds() {
    Map<String, String> kinds = new LinkedHashMap<>();
    kinds.put("register-库", "库");
    kinds.put("register-清单", "清单");
    kinds.put("register-档案", "清单");
    kinds.put("register-平台", "平台");
    kinds.put("register-账户", "账户");
    kinds.put("register-目录", "目录");
    kinds.put("register-名单", "名单");
    return kinds;
  }

  private static Pattern head() {
    StringBuilder heads = new StringBuilder("(?:");
    int group = 0;
    for (Map.Entry<String, String> kind : KINDS.entrySet()) {
      heads.append("(?<k").append(group++).append('>');
      if (Words.all().containsKey("not-" + kind.getValue())) {
        heads.append("(?<!").append(Words.any("not-" + kind.getValue())).append(")");
      }
      heads.append(Words.any(kind.getKey())).append(")|");
    }
    heads.append("(?<system>").append(Words.any("register-system")).append("))");
    return Pattern.compile(heads + "(?!库|" + Words.any("register-not-after") + ")");
  }
}
