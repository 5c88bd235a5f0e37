package io.greenprint.ingest.policy;

import static io.greenprint.ingest.policy.HeaderLine.WORDS;
import static io.greenprint.ingest.policy.HeaderLine.any;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the title of a document, and that of the plan which a notice carries. */
final class Titles {

  /** A title and the paragraphs that it fills. */
  record Title(String words, int first, int last) {}

  private static final Pattern TITLE =
      Pattern.compile(
          ".*(?:"
              + any(WORDS.kinds())
              + "(?:[0-9]{4})?|"
              + any(WORDS.tables())
              + "(?:清单|一览)?表)"
              + "(?:[（(][^（）()]{1,30}[）)]|[0-9]{4}(?:[-—－][0-9]{4})?年?(?:版)?|的通知)*》?");
  private static final Pattern CARRIES = Pattern.compile("(?:关于|联合)" + any(WORDS.carries()) + ".*");
  private static final Pattern NOTICE = Pattern.compile(".*(?:通知|公告|函)");
  private static final Pattern LIST = Pattern.compile(".*(?:通知|分工|清单|目录|表)");
  private static final Pattern ANNEX = Pattern.compile("附\\s?件\\s?[0-9一二三四五六七八九十]{0,2}\\s?[:：.、]?");
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern NAMED =
      Pattern.compile(".*?关于(?:印发|转发|发布|下发)(?:《(?<quoted>[^》]+)》.*|(?<title>[^《》]+))的通知");
  private static final Pattern QUOTED = Pattern.compile("(?<who>[^《》]*)《(?<title>[^《》]+)》");
  private static final Pattern DRAFT = Pattern.compile("[（(]" + any(WORDS.drafts()) + "[）)]");
  private static final Pattern GAP = Pattern.compile("(?<=\\p{IsHan})\\s+(?=\\p{IsHan})");

  /** What the first sentence of a text begins with, and no title does. */
  private static final Pattern FIRST_WORDS = Pattern.compile("为(?!民|企)|" + any(WORDS.firstWords()));

  /** Other lines of a head: contents, a month, a letterhead, a sentence, copies. */
  private static final Pattern NO_TITLE =
      Pattern.compile(
          "目\\s*[录次]|.{4,9}年.{1,3}月|前\\s*言|序\\s*号|.*日\\s?印发|.*文\\s?件|.*[。；：:]|\\(此件.*|（此件.*|抄送.*");

  /** A title that is whole: what follows begins another. */
  private static final Pattern WHOLE = Pattern.compile(".*的(?:通知|意见|决定|公告|通告|批复|函)");

  private static final Pattern ISSUES = Pattern.compile("关于|印发|发布");

  /** 我市印发《…》: a page that tells of a plan instead of showing its title. */
  private static final Pattern TOLD = Pattern.compile("(?:印发|发布|出台|公布)了?《(?<title>[^》]{6,})》");

  private static final int TOLD_WITHIN = 3;
  private static final int HEAD = 40;
  private static final int LONGEST = 90;
  private static final int MOST_LINES = 6;

  /** Lines under the end of a notice in which a title is the plan's, whatever its words. */
  private static final int NEAR = 8;

  private final List<Paragraph> paragraphs;

  Titles(List<Paragraph> paragraphs) {
    this.paragraphs = paragraphs;
  }

  /** The first title of the file, the official one where a web page gives its own above it. */
  @Nullable Title first() {
    return official(title(0, Math.min(paragraphs.size(), HEAD)));
  }

  /** The plan that a notice of this title carries; null where it is no such notice. */
  @Nullable Title plan(Title first) {
    Title annexed = annexed(first);
    return annexed == null ? named(first) : annexed;
  }

  /** The first lines that together read as a title. */
  private @Nullable Title title(int start, int end) {
    for (int i = start; i < end; i++) {
      String line = paragraphs.get(i).text();
      if (!canBeTitle(line) || ANNEX.matcher(line).matches()) {
        continue;
      }
      Title longest = null;
      StringBuilder words = new StringBuilder();
      for (int k = i; k < Math.min(i + MOST_LINES, paragraphs.size()); k++) {
        String next = paragraphs.get(k).text();
        if (k > i
            && (!canBeTitle(next)
                || startsAnew(words, next)
                || isIssuer(paragraphs.get(k - 1).text(), next))) {
          break;
        }
        words.append(next.strip());
        if (TITLE.matcher(BLANKS.matcher(words).replaceAll("")).matches()) {
          longest = new Title(words.toString().strip(), i, k);
        }
      }
      if (longest != null) {
        return longest;
      }
    }
    return null;
  }

  /**
   * A whole title does not go on with a name, a box, the same words a second time, or the head of
   * another title.
   */
  private static boolean startsAnew(StringBuilder words, String line) {
    boolean again = words.length() >= 8 && line.startsWith(words.substring(0, 8));
    String bare = BLANKS.matcher(words).replaceAll("");
    boolean another = WHOLE.matcher(bare).matches() && ISSUES.matcher(line).find();
    return TITLE.matcher(bare).matches()
        && (BodyForms.isName(line.strip()) || line.startsWith("专栏") || again || another);
  }

  /** 中共某市委 over 《关于…的实施方案》: who issues it, on lines of their own. */
  private static boolean isIssuer(String line, String next) {
    return next.startsWith("《") && !IssuerLines.names(line).isEmpty();
  }

  /**
   * Web pages give a title of their own above the official one (两部门关于印发…): the second is the
   * document's.
   */
  private @Nullable Title official(@Nullable Title first) {
    if (first == null || first.last() + 1 >= paragraphs.size()) {
      return first;
    }
    Title second = title(first.last() + 1, first.last() + 2);
    return second != null
            && ISSUES.matcher(first.words()).find()
            && subject(first.words()).equals(subject(second.words()))
        ? second
        : first;
  }

  /** What a title is about: after its issuers. */
  private static String subject(String title) {
    Matcher issues = ISSUES.matcher(title);
    return issues.find() ? plain(title.substring(issues.start())) : plain(title);
  }

  /** The plan that the first lines tell of, where none of them is a title. */
  String told() {
    for (Paragraph paragraph : paragraphs.subList(0, Math.min(TOLD_WITHIN, paragraphs.size()))) {
      Matcher told = TOLD.matcher(paragraph.text());
      if (told.find()) {
        return told.group("title");
      }
    }
    return "";
  }

  private static boolean canBeTitle(String line) {
    return line.length() <= LONGEST
        && !line.startsWith("专栏")
        && !NO_TITLE.matcher(line).matches()
        && !HeaderLine.isMeta(line)
        && !HeaderLine.isNumber(line)
        && !HeaderLine.isDate(line)
        && Marker.at(line) == null
        && !FIRST_WORDS.matcher(line).lookingAt()
        && line.indexOf('\t') < 0
        && line.indexOf('，') < 0;
  }

  /** The plan that a notice carries; null where the document is no such notice. */
  private @Nullable Title annexed(Title first) {
    boolean carries = CARRIES.matcher(first.words()).find();
    if (!carries && !NOTICE.matcher(first.words()).matches()) {
      return null;
    }
    boolean closed = false;
    int closings = 0;
    for (int i = first.last() + 1; i < paragraphs.size(); i++) {
      String line = paragraphs.get(i).text();
      closed |= HeaderLine.isDate(line) || line.matches(".*印发") || ANNEX.matcher(line).lookingAt();
      if (!closed || ANNEX.matcher(line).lookingAt() || line.startsWith("《")) {
        continue;
      }
      closings++;
      Title next = title(i, i + 1);
      if (next != null
          && !LIST.matcher(next.words()).matches()
          && ((carries && closings <= NEAR) || sameWork(first.words(), next.words()))) {
        return next;
      }
    }
    return null;
  }

  private static boolean sameWork(String notice, String plan) {
    return plain(notice).contains(plain(plan));
  }

  private static String plain(String words) {
    return words.replaceAll("[\\s《》“”（）()]", "");
  }

  /** The plan that 关于印发…的通知 names, where the file goes on with it but not with its title. */
  private @Nullable Title named(Title first) {
    Matcher matcher = NAMED.matcher(first.words());
    int signed = lastSigned(first.last() + 1);
    if (!matcher.matches() || signed < 0 || signed + 10 > paragraphs.size()) {
      return null;
    }
    String quoted = matcher.group("quoted");
    return new Title(quoted == null ? matcher.group("title") : quoted, signed + 1, signed);
  }

  /** The line of the date under the notice; -1 where there is none in its first lines. */
  private int lastSigned(int start) {
    for (int i = start; i < Math.min(start + HEAD, paragraphs.size()); i++) {
      if (HeaderLine.isDate(paragraphs.get(i).text())) {
        return i;
      }
    }
    return -1;
  }

  static String bare(String words) {
    Matcher quoted = QUOTED.matcher(words);
    String own = quoted.matches() ? quoted.group("title") : words;
    return GAP.matcher(DRAFT.matcher(own).replaceAll("")).replaceAll("").strip();
  }
}
