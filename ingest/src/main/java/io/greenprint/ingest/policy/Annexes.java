package io.greenprint.ingest.policy;

import io.greenprint.graph.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind a document's own text: the list of its annexes, signatures, and the annexes
 * themselves. An annexed plan or task table orders work like the document; forms, outlines to fill
 * in, definitions, lists and explanations order none, and no heading of theirs is an item.
 */
final class Annexes {

  private record Words(List<String> annexedWork, List<String> annexedForms) {}

  private static final Words WORDS = Vocabulary.read("outline-words.yaml", Words.class);

  private static final Pattern MARK =
      Pattern.compile(
          "附\\s?[件录表]\\s?(?<number>[0-9一二三四五六七八九十A-Z]{0,3})\\s?(?<stop>[:：.、]?)[\\s"
              + "　]*(?<rest>[^。；]{0,80})");
  private static final Pattern WORK =
      Pattern.compile(".*(?:" + String.join("|", WORDS.annexedWork()) + ")");
  private static final Pattern FORM =
      Pattern.compile(".*(?:" + String.join("|", WORDS.annexedForms()) + ").*");

  /** What stands under the end of a document: copies, and when it was printed. */
  private static final Pattern IMPRINT =
      Pattern.compile("抄\\s?送\\s?[:：].*|[^，。；]{4,40}[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日\\s?印发");

  private static final Pattern IN_BRACKETS = Pattern.compile("[（(][^（）()]*[）)]");

  /** Lines that a title may fill. */
  private static final int TITLE_LINES = 4;

  private static final int LONGEST_LINE = 50;

  private Annexes() {}

  /**
   * The stretches of a document that order work: its own text up to the list of annexes, and each
   * annex that is a plan or gives out work by groups or tables.
   *
   * @param tables task tables of the document
   */
  static List<Span> workIn(String mended, int from, int to, List<TaskTable> tables) {
    List<Paragraph> paragraphs = Paragraph.of(mended, from, to);
    List<Span> stretches = new ArrayList<>();
    int start = from;
    boolean works = true;
    Set<Integer> contents = Contents.of(paragraphs);
    for (int i = 0; i < paragraphs.size(); i++) {
      if (contents.contains(i) || !isMark(paragraphs, i)) {
        continue;
      }
      if (works) {
        stretches.add(new Span(start, paragraphs.get(i).start()));
      }
      start = paragraphs.get(i).end();
      works = ordersWork(mended, paragraphs, i, end(paragraphs, i, to), tables);
    }
    if (works) {
      stretches.add(new Span(start, to));
    }
    return stretches;
  }

  /** Whether the title says that the annex is to be filled in or explains (编制大纲, 申报书, 说明). */
  static boolean isForm(String title) {
    return FORM.matcher(title).matches();
  }

  /** The title of the annex whose mark is paragraph {@code mark}; empty where it has none. */
  static String title(List<Paragraph> paragraphs, int mark) {
    Matcher matcher = MARK.matcher(paragraphs.get(mark).text());
    StringBuilder title = new StringBuilder(matcher.matches() ? matcher.group("rest") : "");
    int last = Math.min(paragraphs.size(), mark + 1 + TITLE_LINES);
    for (int i = mark + 1; i < last; i++) {
      Paragraph line = paragraphs.get(i);
      boolean text =
          Marker.at(line.text()) != null
              || line.isRow()
              || line.isSentence()
              || line.text().length() > LONGEST_LINE
              || (WORK.matcher(bare(title.toString())).matches()
                  && !line.text().matches("[（(].*[）)]"));
      if (text) {
        break;
      }
      title.append(line.text().strip());
    }
    return title.toString();
  }

  private static int end(List<Paragraph> paragraphs, int mark, int to) {
    for (int i = mark + 1; i < paragraphs.size(); i++) {
      if (isMark(paragraphs, i)) {
        return paragraphs.get(i).start();
      }
    }
    return to;
  }

  /** A mark or an imprint fills its line, and what follows counts its items from one. */
  private static boolean isMark(List<Paragraph> paragraphs, int at) {
    Matcher matcher = MARK.matcher(paragraphs.get(at).text());
    if (!matcher.matches()) {
      return IMPRINT.matcher(paragraphs.get(at).text()).matches() && startsAnew(paragraphs, at + 1);
    }
    boolean alone = matcher.group("rest").isEmpty();
    boolean marked = !matcher.group("number").isEmpty() || !matcher.group("stop").isEmpty();
    return (alone || marked) && startsAnew(paragraphs, at + 1);
  }

  private static boolean startsAnew(List<Paragraph> paragraphs, int from) {
    for (int i = from; i < paragraphs.size(); i++) {
      Marker marker = Marker.at(paragraphs.get(i).text());
      if (marker != null && marker.kind().compareTo(Marker.Kind.CHINESE_BRACKETED) <= 0) {
        return marker.value() <= 1;
      }
    }
    return true;
  }

  private static boolean ordersWork(
      String mended, List<Paragraph> paragraphs, int mark, int end, List<TaskTable> tables) {
    Paragraph line = paragraphs.get(mark);
    if (IMPRINT.matcher(line.text()).matches()) {
      return planFollows(paragraphs, mark, end) || givesOutWork(mended, line, end, tables);
    }
    String title = title(paragraphs, mark);
    Marker listed = Marker.at(title);
    if (listed != null || (title.isEmpty() && startsList(paragraphs, mark + 1))) {
      return false;
    }
    if (isForm(title)) {
      return false;
    }
    return WORK.matcher(bare(title)).matches() || givesOutWork(mended, line, end, tables);
  }

  /** A notice has its imprint on its own page at times, and the plan begins on the next. */
  private static boolean planFollows(List<Paragraph> paragraphs, int imprint, int end) {
    return paragraphs.stream()
        .skip(imprint)
        .takeWhile(line -> line.start() < end)
        .limit(1 + TITLE_LINES)
        .map(line -> bare(line.text().substring(line.text().lastIndexOf('。') + 1)))
        .anyMatch(line -> line.length() <= LONGEST_LINE && WORK.matcher(line).matches());
  }

  private static boolean givesOutWork(
      String mended, Paragraph mark, int end, List<TaskTable> tables) {
    return tables.stream().anyMatch(t -> t.start() >= mark.start() && t.start() < end)
        || !Groups.in(DocumentRules.blank(mended), mark.end(), end).isEmpty();
  }

  private static boolean startsList(List<Paragraph> paragraphs, int at) {
    @Nullable Marker marker = at < paragraphs.size() ? Marker.at(paragraphs.get(at).text()) : null;
    return marker != null && marker.kind() == Marker.Kind.NUMBER && marker.value() == 1;
  }

  private static String bare(String title) {
    return IN_BRACKETS.matcher(title).replaceAll("").strip();
  }
}
