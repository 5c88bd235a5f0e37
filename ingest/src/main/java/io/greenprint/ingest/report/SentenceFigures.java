package io.greenprint.ingest.report;

import io.greenprint.graph.report.Boundary;
import io.greenprint.graph.report.Evidence;
import io.greenprint.graph.report.Figure;
import io.greenprint.graph.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Looks for figures in sentences: a number with a fitting unit near the words that name it. */
final class SentenceFigures {

  private static final int AFTER_CHINESE = 26;
  private static final int AFTER_LATIN = 70;
  private static final int BEFORE_CHINESE = 10;
  private static final int BEFORE_LATIN = 40;
  private static final int CHANGE_REACH = 12;
  private static final int CHANGE_REACH_LATIN = 14;

  private static final Pattern TARGETS_ABOVE = Pattern.compile("目标|指标计划|target|goal");
  private static final Pattern AND = Pattern.compile(" and |以及|(?<![涉触遍波顾普])及|和|与|、");

  /** "90%的报废率": the share is of the rate named after it. */
  private static final Pattern OF_RATE = Pattern.compile("的[^，。、]{1,6}率");

  private static final Pattern OF_SHARE = Pattern.compile("\\G ?的?[^，。、]{0,12}?(?:以及|及|和|与|、)");

  /** What a plant can do is not what it did. */
  private static final Pattern CAPACITY = Pattern.compile("能力|产能|capacity|装机");

  private static final Pattern RATE =
      Pattern.compile("(?:率|强度|rate|ratio|intensity|[lt]t?[ir]+f?r)$");
  private static final Pattern IS = Pattern.compile(" ?(?:为|是|达|达到|of|was|is|:|：)? ?");

  private static final int CAPACITY_REACH = 10;

  private final @Nullable Integer reportYear;

  SentenceFigures(@Nullable Integer reportYear) {
    this.reportYear = reportYear;
  }

  /** Figures of a point in a sentence with the amounts that it holds. */
  List<Hit> find(Point point, Passage passage, List<Amount> amounts) {
    List<Hit> found = new ArrayList<>();
    String text = passage.text();
    if (amounts.isEmpty() || FigureFit.lacksContext(point, text, passage.topic())) {
      return found;
    }
    for (Words.Hit label : point.any().hits(text)) {
      for (Amount amount : amounts) {
        boolean inIndex = passage.index() && (amount.bare() || amount.kinds().contains("percent"));
        if (!inIndex
            && fits(point, text, label, amount)
            && near(point, text, label, amount, amounts)
            && ofThePoint(point, passage, label, amount, amounts)
            && !countsOtherThings(text, amount, label)) {
          found.add(
              hit(
                  point,
                  passage,
                  label,
                  amount,
                  !point.splits() && partOfOne(text, amount, found)));
        }
      }
    }
    return found;
  }

  private static boolean fits(Point point, String text, Words.Hit label, Amount amount) {
    return amount.bare()
        ? counts(point, text, label, amount)
            || (rate(text, label, amount) && FigureFit.unit(point, amount, label.word()))
        : FigureFit.unit(point, amount, label.word());
  }

  /** "可记录事故率为0.31": a rate may be told without a unit, right after its name. */
  private static boolean rate(String text, Words.Hit label, Amount amount) {
    return RATE.matcher(label.word()).find()
        && amount.start() >= label.end()
        && IS.matcher(text.substring(label.end(), amount.start())).matches()
        && (amount.end() == text.length()
            || "，。；、,;.()（） ".indexOf(text.charAt(amount.end())) >= 0);
  }

  /** "214 customer complaints": what the label names is what was counted. */
  private static boolean counts(Point point, String text, Words.Hit label, Amount amount) {
    return text.charAt(label.start()) < 0x80
        && label.start() == amount.end() + 1
        && FigureFit.counted(point);
  }

  /** Whether label and amount stand close, with no other candidate and no break between them. */
  private static boolean near(
      Point point, String text, Words.Hit label, Amount amount, List<Amount> all) {
    boolean after = amount.start() >= label.end();
    boolean isUnit = label.start() > amount.numberStart() && label.start() < amount.end();
    if (!after && !isUnit && amount.end() > label.start()) {
      return false;
    }
    int from = after ? label.end() : amount.end();
    int to = after ? amount.start() : Math.max(from, label.start());
    int reach = reach(text, label, amount, after);
    if (to - from > reach || Clauses.parted(text, from, to, after ? 1 : 0)) {
      return false;
    }
    if (listed(text, from, to) || ProseYear.besideItsYear(text, amount)) {
      return true;
    }
    return all.stream()
        .noneMatch(
            other -> other.start() >= from && other.end() <= to && other.fits(point.units()));
  }

  /** How far apart they may stand; "100% of our employees … training" speaks of all between. */
  private static int reach(String text, Words.Hit label, Amount amount, boolean after) {
    if (text.charAt(label.start()) >= 0x80) {
      return after ? AFTER_CHINESE : BEFORE_CHINESE;
    }
    return after || text.startsWith(" of ", amount.end()) ? AFTER_LATIN : BEFORE_LATIN;
  }

  /** Whether the clause says a level of the point, and not a change, a target or another thing. */
  private static boolean ofThePoint(
      Point point, Passage passage, Words.Hit label, Amount amount, List<Amount> all) {
    String text = passage.text();
    boolean after = amount.start() >= label.end();
    boolean latin = text.charAt(label.start()) < 0x80;
    int clauseStart = Clauses.start(text, Math.min(label.start(), amount.start()));
    int clauseEnd = Clauses.end(text, Math.max(label.end(), amount.end()));
    int saidEnd = Math.min(clauseEnd, nextThing(text, label, amount, all));
    int subject = Clauses.subject(text, clauseStart);
    boolean summed =
        point.any().in(text, subject, clauseStart); // It is one of those added up there.
    if (point.not().in(text, summed ? clauseStart : subject, saidEnd)) {
      return false;
    }
    if (!amount.kinds().contains("power")
        && CAPACITY
            .matcher(text.substring(Math.max(0, amount.start() - CAPACITY_REACH), amount.start()))
            .find()
        && !CAPACITY.matcher(label.word()).find()) {
      return false;
    }
    boolean change =
        ReportWords.CHANGE.in(
                text,
                Math.max(after ? label.end() : clauseStart, amount.start() - CHANGE_REACH),
                amount.start())
            || (latin
                && ReportWords.CHANGE.in(
                    text,
                    amount.end(),
                    Math.min(text.length(), amount.end() + CHANGE_REACH_LATIN)));
    boolean target =
        ReportWords.TARGET.in(text, clauseStart, clauseEnd)
            || TARGETS_ABOVE.matcher(lastHeading(passage.topic())).find();
    return change == point.change() && (!target || point.change());
  }

  /** Where a second amount of the clause begins to be introduced: "52% of all and 75% of …". */
  private static int nextThing(String text, Words.Hit label, Amount amount, List<Amount> all) {
    int from = Math.max(label.end(), amount.end());
    for (Amount other : all) {
      if (other.start() > from) {
        Matcher and = AND.matcher(text).region(from, other.start());
        return and.find() ? and.start() : text.length();
      }
    }
    return text.length();
  }

  /**
   * "从12个维度对供应商…": a general counter takes the noun after it; and "90%的报废率以及供应商": a share is of the
   * noun that follows.
   */
  private static boolean countsOtherThings(String text, Amount amount, Words.Hit label) {
    if (ReportWords.OTHER_COUNTED.startsAt(text, amount.end())) {
      return true;
    }
    if (amount.kinds().contains("percent")
        && OF_RATE.matcher(text).region(amount.end(), text.length()).lookingAt()) {
      return true;
    }
    if (amount.kinds().contains("percent") && label.start() >= amount.end()) {
      Matcher share = OF_SHARE.matcher(text).region(amount.end(), label.start());
      return share.lookingAt();
    }
    return false;
  }

  private static String lastHeading(String topic) {
    String headings = topic.strip();
    int end = headings.endsWith(";") ? headings.length() - 1 : headings.length();
    return headings.substring(headings.lastIndexOf(" ; ", Math.max(0, end - 2)) + 1, end);
  }

  /** "分别为2.124t/t和2.1t/t": several amounts of one label. */
  private static boolean listed(String text, int from, int to) {
    String between = text.substring(from, to);
    return between.contains("分别") || between.contains("respectively");
  }

  /** "新增专利412件，其中发明专利203件": what the second counts is in the first. */
  private static boolean partOfOne(String text, Amount amount, List<Hit> before) {
    int clause = Clauses.start(text, amount.start());
    return Clauses.subject(text, clause) < clause
        && before.stream()
            .map(Hit::figure)
            .anyMatch(f -> f != null && !f.boundary().narrow() && f.unit().equals(amount.unit()));
  }

  private Hit hit(Point point, Passage passage, Words.Hit label, Amount amount, boolean part) {
    String text = passage.text();
    Boundary boundary =
        part
            ? Boundaries.named(label.word())
            : Boundaries.ofClause(
                text.substring(
                    Clauses.start(text, Math.min(label.start(), amount.start())),
                    Clauses.end(text, Math.max(label.end(), amount.end()))));
    Span span = passage.folded().origin(amount.start(), amount.end());
    Figure figure =
        Figures.of(
            point,
            label.word(),
            ProseYear.of(text, label, amount, reportYear),
            boundary,
            amount,
            passage.page(),
            span);
    Evidence evidence =
        StatementFinder.evidence(point.id(), passage, Math.min(label.start(), amount.start()));
    return new Hit(point, evidence, figure);
  }
}
