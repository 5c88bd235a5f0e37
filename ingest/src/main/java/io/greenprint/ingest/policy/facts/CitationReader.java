package io.greenprint.ingest.policy.facts;

import io.greenprint.graph.policy.Citation;
import io.greenprint.graph.policy.Citation.Role;
import io.greenprint.graph.text.Span;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the documents that a document names: 《》 with what number stands after it, and titles
 * without 《》 where a 文号 says that they are documents.
 */
public final class CitationReader {

  private static final String BRACKETED_YEAR = "[〔﹝\\[［（(【]\\s*(?:19|20)\\d{2}\\s*[〕﹞\\]］)）】]";
  private static final String ISSUE =
      "[\\p{IsHan}]{1,14}(?:[（(][\\p{IsHan}]{1,4}[）)])?\\s*"
          + BRACKETED_YEAR
          + "\\s*第?\\s*\\d+\\s*号";
  private static final String ANNOUNCEMENT =
      "(?:[\\p{IsHan}]{0,20}?(?:公告|令))?\\s*(?:19|20)\\d{2}\\s*年?\\s*第\\s*\\d+\\s*号(?:公告|令)?";
  private static final String ORDER = "[\\p{IsHan}]{0,20}?令?\\s*第\\s*[0-9〇零一二三四五六七八九十百]+\\s*号令?";
  private static final String STANDARD =
      Words.any("standard-code")
          + "\\d{0,4}(?:\\s*[/／]\\s*[A-Z]+)?\\s*\\d[\\d.]*(?:\\s*[-—－–]\\s*\\d{2,4})?";
  private static final String NUMBER =
      String.join("|", ISSUE, ANNOUNCEMENT, ORDER, STANDARD, "T/[A-Z]+\\s*\\d[\\d.]*-\\d{4}");
  private static final Pattern AFTER = Pattern.compile("^\\s*[（(〔﹝]\\s*(?<number>" + NUMBER + ")");

  /** 城镇污水处理厂污染物排放标准（GB18918-2002）, all of it within 《》. */
  private static final Pattern STANDARD_INSIDE =
      Pattern.compile("(?<title>.{2,})[（(]\\s*(?<number>" + STANDARD + ")\\s*[）)]");

  private static final Pattern BARE =
      Pattern.compile(
          "(?<title>(?:[\\p{IsHan}、]{2,24})?关于[^，。；《》（）()]{4,60}?的"
              + Words.any("bare-title")
              + ")\\s*[（(](?<number>"
              + NUMBER
              + ")[^（）()]{0,20}[）)]");
  private static final Pattern BARE_AHEAD =
      Pattern.compile("^(?:.*?" + Words.any("basis", "bare-ahead") + ")+");
  private static final Pattern ALIAS = Pattern.compile(Words.any("alias") + "[“\"'‘]?$");
  private static final Pattern BASIS = Pattern.compile(Words.any("basis"));
  private static final Pattern BASIS_SECTION = Pattern.compile(Words.any("basis-section"));
  private static final Pattern RESULT = Pattern.compile(Words.any("basis-result"));
  private static final Pattern REPEALS = Pattern.compile(Words.any("repeal"));
  private static final Pattern OWN = Pattern.compile(Words.any("own-before") + "\\s*$");
  private static final Pattern ANNOUNCED = Pattern.compile(Words.any("own-announced") + "[^《》。]*$");
  private static final Pattern OWN_BEHIND =
      Pattern.compile("^[^《》。；]{0,30}?" + Words.any("own-behind"));
  private static final Pattern TITLE_END = Pattern.compile(Words.any("title-end") + "$");
  private static final int SHORT_TITLE = 6;
  private static final Pattern CARRIED = Pattern.compile("(?:印发|发布|公布)[^《》]{0,4}《(?<title>[^》]+)》");
  private static final Pattern FORM = Pattern.compile(Words.any("form") + "(?:[（(].*[）)])?$");
  private static final Pattern ATTACHED =
      Pattern.compile(
          "(?:^\\s*(?:附件|附表|附)\\s*[0-9一二三四五六七八九十]*\\s*[：:.．、]?\\s*(?:\\d+\\s*[.．、])?|"
              + Words.any("attached")
              + ")\\s*$");

  /** （2021—2025年）, （征求意见稿） at the end of a title. */
  private static final Pattern EDITION = Pattern.compile("[（(][^（）()]*[）)]$");

  /** Share of common pairs of characters from which two titles are the same work. */
  private static final double SAME_WORK = 0.8;

  private static final Set<String> GENERIC = Set.copyOf(Words.of("title-generic"));

  private final Source source;
  private final Set<String> own = new HashSet<>();
  private final Set<String> aliases = new HashSet<>();
  private final Map<String, Citation> found = new LinkedHashMap<>();

  private CitationReader(Source source) {
    this.source = source;
    addOwn(source.document().title());
    String notice = source.document().noticeTitle();
    if (notice != null) {
      addOwn(notice);
    }
  }

  /** A title, and the one in 《》 that it carries (关于印发《…》的通知). */
  private void addOwn(String title) {
    own.add(key(title));
    Matcher carried = CARRIED.matcher(title);
    while (carried.find()) {
      own.add(key(carried.group("title")));
    }
  }

  /** All documents named, each once, in the order of the text. */
  public static List<Citation> read(Source source) {
    CitationReader reader = new CitationReader(source);
    source.passages().forEach(reader::passage);
    return List.copyOf(reader.found.values());
  }

  private void passage(Passage passage) {
    for (Sentences.Part sentence : Sentences.of(passage.text())) {
      titles(passage, sentence);
      bare(passage, sentence);
    }
  }

  private void titles(Passage passage, Sentences.Part sentence) {
    String text = sentence.text();
    int at = text.indexOf('《');
    while (at >= 0) {
      int close = closing(text, at);
      if (close < 0) {
        return;
      }
      String title = text.substring(at + 1, close).strip();
      Matcher number = AFTER.matcher(text.substring(close + 1));
      String written = number.find() ? number.group("number").replaceAll("\\s+", "") : null;
      int end = written == null ? close + 1 : close + 1 + number.end("number");
      Matcher inside = STANDARD_INSIDE.matcher(title);
      if (inside.matches()) {
        title = inside.group("title");
        written = written == null ? inside.group("number").replaceAll("\\s+", "") : written;
      }
      String ahead = text.substring(0, at);
      if (ALIAS.matcher(ahead).find()) {
        aliases.add(key(title));
      } else if (isDocument(passage, title, ahead, text.substring(close + 1), written)) {
        add(passage, sentence, title, written, at, end);
      }
      at = text.indexOf('《', close);
    }
  }

  /**
   * Where the title that opens at {@code at} closes, inner 《》 held together; -1 where it does not.
   */
  private static int closing(String text, int at) {
    int depth = 0;
    for (int i = at; i < text.length(); i++) {
      if (text.charAt(i) == '《') {
        depth++;
      } else if (text.charAt(i) == '》' && --depth == 0) {
        return i;
      }
    }
    int first = text.indexOf('》', at);
    int next = text.indexOf('《', at + 1);
    return first >= 0 && (next < 0 || first < next) ? first : -1;
  }

  private boolean isDocument(
      Passage passage, String title, String ahead, String behind, @Nullable String number) {
    String key = key(title);
    if (key.length() < 2 || GENERIC.contains(key) || own.contains(key) || aliases.contains(key)) {
      return false;
    }
    return number != null
        || !((key.length() <= SHORT_TITLE && !TITLE_END.matcher(key).find())
            || isOwn(passage, key(EDITION.matcher(title).replaceFirst("")), ahead, behind)
            || FORM.matcher(title).find()
            || ATTACHED.matcher(ahead).find());
  }

  /**
   * 现将《…》印发给你们, or 制定《…》 of nearly the title: its own plan, though the title on its first page
   * differs. What others have issued (国务院印发《…》) is another's.
   */
  private boolean isOwn(Passage passage, String key, String ahead, String behind) {
    if (passage.section() < 0
        && (ANNOUNCED.matcher(ahead).find() || OWN_BEHIND.matcher(behind).find())) {
      return true;
    }
    return OWN.matcher(ahead).find()
        && own.stream().anyMatch(title -> sharesHead(title, key) && alike(title, key) >= SAME_WORK);
  }

  /** 江苏省… and 苏州市… are two works, however alike the rest is. */
  private static boolean sharesHead(String one, String other) {
    return one.length() > 1 && other.length() > 1 && one.regionMatches(0, other, 0, 2);
  }

  /** Dice similarity of pairs of characters, 0 to 1. */
  private static double alike(String one, String other) {
    Set<String> pairs = pairs(one);
    Set<String> others = pairs(other);
    long common = pairs.stream().filter(others::contains).count();
    return 2.0 * common / (pairs.size() + others.size());
  }

  private static Set<String> pairs(String words) {
    Set<String> pairs = new HashSet<>();
    for (int i = 0; i + 2 <= words.length(); i++) {
      pairs.add(words.substring(i, i + 2));
    }
    return pairs;
  }

  private void bare(Passage passage, Sentences.Part sentence) {
    Matcher bare = BARE.matcher(blank(sentence.text()));
    while (bare.find()) {
      String title = BARE_AHEAD.matcher(bare.group("title")).replaceFirst("");
      if (!own.contains(key(title)) && key(title).length() > 6) {
        add(
            passage,
            sentence,
            title,
            bare.group("number").replaceAll("\\s+", ""),
            bare.start("title"),
            bare.end("number"));
      }
    }
  }

  /** The words with 《…》 blanked, so that offsets stay. */
  private static String blank(String text) {
    StringBuilder blanked = new StringBuilder(text);
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '《' ? 1 : 0;
      if (depth > 0) {
        blanked.setCharAt(i, '》');
      }
      depth -= c == '》' && depth > 0 ? 1 : 0;
    }
    return blanked.toString();
  }

  private void add(
      Passage passage,
      Sentences.Part sentence,
      String title,
      @Nullable String number,
      int start,
      int end) {
    if (number != null && key(number).equals(key(ownNumber()))) {
      return;
    }
    Span span = source.origin(passage, sentence.start() + start, sentence.start() + end);
    Citation citation =
        new Citation(title, number, role(passage, sentence.text(), start, end), span);
    found.merge(key(title), citation, CitationReader::stronger);
  }

  private String ownNumber() {
    String number = source.document().docNumber();
    return number == null ? "" : number;
  }

  /** The same document twice is one citation: the number wherever it stands, the stronger role. */
  private static Citation stronger(Citation one, Citation other) {
    String number = one.docNumber() == null ? other.docNumber() : one.docNumber();
    Role role = one.role() == Role.MENTION ? other.role() : one.role();
    return new Citation(one.title(), number, role, one.span());
  }

  private Role role(Passage passage, String sentence, int start, int end) {
    String ahead = sentence.substring(0, start);
    String behind = sentence.substring(end);
    if (REPEALS.matcher(behind).find()) {
      return Role.REPEALS;
    }
    if (passage.path().stream().anyMatch(label -> BASIS_SECTION.matcher(label).find())) {
      return Role.BASIS;
    }
    boolean head = passage.section() < 0 || RESULT.matcher(behind).find();
    return head && BASIS.matcher(ahead).find() ? Role.BASIS : Role.MENTION;
  }

  private static String key(String words) {
    return words.replaceAll("[\\s\\p{Punct}\\p{IsPunctuation}]+", "");
  }
}
