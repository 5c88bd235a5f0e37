package io.greenprint.ingest.text;

import io.greenprint.graph.text.Block;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Decides whether a line runs on into the next. In text that is wrapped at one width, full lines
 * run on; else only sentences that a page break cut.
 */
final class Wrap {

  private static final double LONG_LINE = 15;
  private static final int LONGEST_GROUP = 400;
  private static final double WELL_BEFORE_MARGIN = 0.85;
  private static final double WIDEST_PRINT = 62;

  /** What a new item or box begins with. */
  private static final Pattern ITEM =
      Pattern.compile(
          "第[一二三四五六七八九十百零〇0-9]{1,5}[编篇章节条款].*"
              + "|[一二三四五六七八九十]{1,3}[、．.].*"
              + "|[（(][一二三四五六七八九十]{1,3}[）)].*"
              + "|[0-9０-９]{1,3}\\s?(、|[．.](?![0-9０-９])).*"
              + "|[（(][0-9０-９]{1,2}[）)].*"
              + "|[①-⑳].*"
              + "|专栏\\s?[0-9一二三四五六七八九十]*.*"
              + "|附\\s?[件表录图]\\s?[0-9一二三四五六七八九十]*[:：]?.*"
              + "|(抄送|主送)[:：∶].*");

  private static final Pattern DIVISION =
      Pattern.compile("第[一二三四五六七八九十百零〇0-9]{1,5}[编篇章节](?![^，。]{0,3}[的规])");

  /** What a line of responsibility begins with, unless it stands inside a bracket. */
  private static final Pattern LABEL =
      Pattern.compile(
          "[（(]?(责任|牵头|配合|负责|主管|实施|参与|参加|协办|主办|承办|指导|协同|落实|支持)(单位|部门|处室)[:：∶].*"
              + "|完成(时限|时间|期限)[:：∶].*");

  private static final Pattern HEADING =
      Pattern.compile(
          "(第[一二三四五六七八九十百零〇0-9]{1,5}[编篇章节条款]|[一二三四五六七八九十]{1,3}[、．.]"
              + "|[（(][一二三四五六七八九十0-9]{1,3}[）)]|[0-9]{1,3}\\s?[、．.]).{0,45}");

  /** A responsibility group in brackets ends its paragraph. */
  private static final Pattern GROUP_END =
      Pattern.compile(
          ".*(?:。[（(〔［〈][^。]*|[（(〔［〈][^（(〔［〈]*(?:牵头|负责|配合|落实|参与|参加)[^（(〔［〈。]{0,8})[）)〕］〉]");

  /** What a title ends with; the words of a heading or title hold no other mark of a sentence. */
  private static final Pattern TITLE =
      Pattern.compile(
          "(?!为|根据|依据|按照|近日|日前|现将)[^。，；：]{6,120}(?:通知|公告|通告|意见|方案|计划|规划|措施|举措|办法|函|决定|要点)(?:[（(][^（）()]{1,12}[）)])?》?");

  private static final Pattern ABOUT = Pattern.compile("关于|印发");

  private static final Pattern QUOTED_TITLE = Pattern.compile("《[^《》]{6,}》");

  /** What follows a title: addressees, an opening phrase, a number or a date in brackets. */
  private static final Pattern AFTER_TITLE =
      Pattern.compile(
          "各[^，。]{1,}.*|\\p{IsHan}{2,14}[局委厅部院行]、.*|[^。《]{2,200}(?:[局委厅部]|政府|单位|部门|公司|委员会)：|(?:为|根据|依据|按照|近日|日前|经|现将).*"
              + "|[（(](?:19|20)[0-9]{2}\\s?年.*|[（(][^（）()]{2,16}〔.*");

  private static final Pattern NUMBER_LINE =
      Pattern.compile(
          "[（(]?\\p{IsHan}{2,16}\\s?〔\\s?(?:19|20)[0-9]{2}\\s?〕\\s?第?\\s?[0-9]{1,5}\\s?号[）)]?");

  /** Units by which a second printing of a title is told. */
  private static final int SAME_START = 10;

  private final double width;
  private final Set<Line> setIn;

  private Wrap(double width, Set<Line> setIn) {
    this.width = width;
    this.setIn = setIn;
  }

  /** Finds the width at which the lines are wrapped; none where they are paragraphs. */
  static Wrap of(List<Line> lines) {
    double[] widths =
        lines.stream()
            .filter(line -> line.words().indexOf('\t') < 0)
            .mapToDouble(Line::width)
            .filter(w -> w >= LONG_LINE)
            .sorted()
            .toArray();
    if (widths.length < 8) {
      return new Wrap(0, Set.of());
    }
    double wide = widths[(int) (widths.length * 0.9)];
    long full = Arrays.stream(widths).filter(w -> w >= wide - 3 && w <= wide + 2).count();
    boolean wrapped = wide <= WIDEST_PRINT && full * 2 >= widths.length;
    return new Wrap(wrapped ? wide : 0, wrapped ? Margins.setIn(lines) : Set.of());
  }

  /**
   * @param paragraph what the lines above make together, {@code above} being the last of them
   */
  boolean runsOn(CharSequence paragraph, Line above, Line below) {
    if (isOwn(above) || isOwn(below)) {
      return false;
    }
    if (GROUP_END.matcher(above.words()).matches() || titleAbove(paragraph, above, below)) {
      return false;
    }
    boolean open = opensBracket(paragraph);
    if (!open && setIn.contains(below)) {
      return false;
    }
    if (ITEM.matcher(below.words()).matches()
        || (!open && LABEL.matcher(below.words()).matches())) {
      return false;
    }
    return width > 0 ? runsOnWrapped(paragraph, above, below, open) : runsOnCut(above, below, open);
  }

  private boolean runsOnWrapped(CharSequence paragraph, Line above, Line below, boolean open) {
    boolean full = above.width() >= width - 3.5;
    if (full) {
      return !(ends(above.last()) && below.indent() >= 2 && above.indent() < below.indent());
    }
    if (ends(above.last()) || isHeading(paragraph, above)) {
      return false;
    }
    boolean inSentence =
        paragraph.length() > above.words().length()
            && (has(paragraph, "。") || !ITEM.matcher(paragraph).matches());
    return (open && above.width() > LONG_LINE)
        || (inSentence && above.width() > LONG_LINE / 2)
        || (above.width() >= width * 0.6 && has(above.words(), "，。；"))
        || (below.cut() && above.width() >= width * 0.7);
  }

  /** A numbered line of its own that ends well before the margin: a heading over its text. */
  private boolean isHeading(CharSequence paragraph, Line above) {
    if (has(paragraph, "。；") || has(above.words().substring(above.words().length() - 1), "，、")) {
      return false;
    }
    return DIVISION.matcher(paragraph).lookingAt()
        || (ITEM.matcher(paragraph).matches()
            && paragraph.length() == above.words().length()
            && above.width() < width * WELL_BEFORE_MARGIN);
  }

  private static boolean runsOnCut(Line above, Line below, boolean open) {
    String words = above.words();
    if (ends(above.last())) {
      return false;
    }
    if (open && words.length() > LONG_LINE) {
      return true;
    }
    boolean sentence = words.length() > 30 && has(words, "，。、；");
    return sentence && !HEADING.matcher(words).matches() && !below.words().isEmpty();
  }

  /**
   * Whether the lines above are a title, or the number under it, and the line below begins anew.
   */
  private static boolean titleAbove(CharSequence paragraph, Line above, Line below) {
    if (NUMBER_LINE.matcher(above.words()).matches()
        && paragraph.length() <= above.words().length()) {
      return true;
    }
    boolean twice =
        paragraph.length() >= SAME_START
            && !has(paragraph, "。，")
            && ABOUT.matcher(paragraph).find()
            && below.words().startsWith(paragraph.subSequence(0, SAME_START).toString());
    return twice
        || QUOTED_TITLE.matcher(paragraph).matches()
        || (TITLE.matcher(paragraph).matches()
            && (AFTER_TITLE.matcher(below.words()).matches()
                || NUMBER_LINE.matcher(below.words()).matches()));
  }

  private static boolean isOwn(Line line) {
    return line.words().indexOf('\t') >= 0
        || line.isKind(Block.Kind.TABLE_CELL)
        || line.isKind(Block.Kind.HEADING)
        || line.isKind(Block.Kind.FOOTNOTE)
        || line.isLetterSpaced();
  }

  private static boolean ends(char c) {
    return "。！？；：".indexOf(c) >= 0;
  }

  private static boolean has(CharSequence words, String marks) {
    return words.chars().anyMatch(c -> marks.indexOf(c) >= 0);
  }

  /** Whether a bracket or title mark is left open at the end of the line. */
  private static boolean opensBracket(CharSequence words) {
    int depth = 0;
    int first = Math.max(0, words.length() - LONGEST_GROUP);
    for (int i = words.length() - 1; i >= first; i--) {
      char c = words.charAt(i);
      if ("）)〕］】》〉".indexOf(c) >= 0) {
        depth++;
      } else if ("（(〔［【《〈".indexOf(c) >= 0) {
        if (depth == 0) {
          return true;
        }
        depth--;
      } else if (c == '。' && depth == 0) {
        return false;
      }
    }
    return false;
  }
}
