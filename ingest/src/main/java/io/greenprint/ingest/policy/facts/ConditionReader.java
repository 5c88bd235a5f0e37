package io.greenprint.ingest.policy.facts;

import io.greenprint.graph.policy.Condition;
import io.greenprint.graph.policy.Condition.Effect;
import io.greenprint.graph.policy.Target.Operator;
import io.greenprint.graph.text.Span;
import io.greenprint.ingest.values.Deadlines;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads whom a clause binds, benefits or exempts: by a threshold (年能耗1000吨标煤以上的企业应…), by a
 * description (对符合条件的项目给予补贴, 未纳入规划的，一律不得…), or by the support that those who meet conditions get
 * (支持符合条件的企业上市). What follows ends where the next 对… begins.
 */
public final class ConditionReader {

  private static final String BINDING =
      "(?:"
          + Words.any("binds")
          + "|(?!"
          + Words.any("binds-not")
          + ")"
          + Words.any("binds-short")
          + ")";
  private static final String CONSEQUENCE =
      "(?:" + Words.any("benefits", "exempts") + "|" + BINDING + ")";
  private static final String ADVERBS = "(?<adverbs>[^，。；对]{0,24}?)";

  /** The end of a consequence: a stop, or the next condition of the same sentence. */
  private static final String REST = "[^。；]*?(?=[。；]|$|[，,](?:并)?(?:对(?![标比照口接])|凡|对于))";

  private static final String GROUP = Words.any("bound", "bound-more");
  private static final Pattern BOUND_THEN =
      Pattern.compile(
          "^(?:(?<further>或[^，。；]{2,40}?)的|的)?(?<subject>[^，。；、或]{0,18}?"
              + Words.any("bound")
              + ")[，,]?(?<rest>"
              + REST
              + ")");
  private static final Pattern TOWARDS =
      Pattern.compile(
          "(?:^|[，；。：并、])\\s*(?:并)?(?:[^，。；]{2,20}?(?:资金|规定|要求))?(?:对于?(?![标比照口接])|凡)(?<subject>[^，。；]{2,60}?(?:的|"
              + GROUP
              + "))(?<comma>[，,])?"
              + ADVERBS
              + "(?<consequence>"
              + CONSEQUENCE
              + REST
              + ")");

  /** 未纳入规划的，一律不得新建. */
  private static final Pattern WHERE =
      Pattern.compile(
          "(?:^|[，；。：])\\s*(?<subject>"
              + Words.any("where-head")
              + "[^，。；]{2,40}?的)[，,](?<consequence>"
              + Words.any("where-then")
              + REST
              + ")");

  /** 支持符合条件的企业上市融资. */
  private static final Pattern ELIGIBLE =
      Pattern.compile(
          Words.any("supports")
              + "(?<subject>符合[^，。；]{0,16}?(?:条件|要求|规定)的[^，。；]{0,14}?"
              + GROUP
              + "+(?:[、和或][^，。；]{0,6}?"
              + GROUP
              + "+)*)(?<consequence>[^，。；]{3,60})");

  private static final Pattern GROUP_END = Pattern.compile(".*(?:的|" + GROUP + ")");
  private static final Pattern ADVERBIAL = Pattern.compile(Words.any("adverbial"));
  private static final Pattern BENEFITS = Pattern.compile(Words.any("benefits"));
  private static final Pattern EXEMPTS = Pattern.compile(Words.any("exempts"));
  private static final Pattern BINDS = Pattern.compile(BINDING);
  private static final Pattern FORBIDS = Pattern.compile(Words.any("forbids"));
  private static final Pattern UNITLESS = Pattern.compile(Words.any("unitless"));
  private static final Pattern LEAD =
      Pattern.compile("^(?:对于?|凡|将|推动|鼓励|支持|引导|组织|要求|加强|逐步|规模|或|[\\s、，])+");
  private static final int LONGEST_METRIC = 20;
  private static final int LONGEST_NOUN = 6;

  private final Source source;
  private final List<Condition> found = new ArrayList<>();

  private ConditionReader(Source source) {
    this.source = source;
  }

  /** All conditions, in reading order. */
  public static List<Condition> read(Source source) {
    ConditionReader reader = new ConditionReader(source);
    for (Passage passage : source.passages()) {
      for (Sentences.Part sentence : Sentences.of(passage.text())) {
        reader.sentence(passage, sentence);
      }
    }
    return List.copyOf(reader.found);
  }

  private void sentence(Passage passage, Sentences.Part sentence) {
    List<Span> taken = new ArrayList<>();
    thresholds(passage, sentence, taken);
    towards(passage, sentence, taken);
    described(passage, sentence, WHERE, taken);
    described(passage, sentence, ELIGIBLE, taken);
  }

  private void thresholds(Passage passage, Sentences.Part sentence, List<Span> taken) {
    String text = sentence.text();
    List<Deadlines.Time> times = Deadlines.find(text, source.year());
    for (Amount amount :
        Amount.find(text, i -> times.stream().anyMatch(t -> t.start() <= i && i < t.end()))) {
      Span threshold = threshold(passage, sentence, amount);
      if (threshold != null) {
        taken.add(threshold);
      }
    }
  }

  /** 对…的单位，…给予…: the subject ends with 的 or with a noun of those that can be bound. */
  private void towards(Passage passage, Sentences.Part sentence, List<Span> taken) {
    Matcher towards = TOWARDS.matcher(sentence.text());
    int at = 0;
    while (towards.find(at)) {
      String adverbs = towards.group("adverbs");
      String whole = towards.group("subject") + (towards.group("comma") == null ? adverbs : "");
      Matcher end = GROUP_END.matcher(whole);
      String subject = end.lookingAt() ? end.group() : towards.group("subject");
      String between = towards.group("comma") == null ? whole.substring(subject.length()) : adverbs;
      Span span = new Span(towards.start("subject"), towards.end());
      boolean adverbial = between.isEmpty() || ADVERBIAL.matcher(between).find();
      if (!adverbial && subject.endsWith("的") && between.length() <= LONGEST_NOUN) {
        subject += between;
        between = "";
        adverbial = true;
      }
      if (adverbial && taken.stream().noneMatch(span::overlaps)) {
        add(
            passage,
            sentence,
            subject,
            null,
            between + towards.group("consequence"),
            new Span(Math.max(0, span.start() - 1), span.end()));
        taken.add(span);
      }
      at = adverbial ? towards.end() : towards.end("subject");
    }
  }

  private void described(
      Passage passage, Sentences.Part sentence, Pattern pattern, List<Span> taken) {
    Matcher described = pattern.matcher(sentence.text());
    while (described.find()) {
      Span span = new Span(described.start("subject"), described.end());
      if (taken.stream().noneMatch(span::overlaps)) {
        Effect effect = pattern == ELIGIBLE ? Effect.BENEFITS : null;
        add(
            passage,
            sentence,
            described.group("subject"),
            effect,
            described.group("consequence"),
            span);
        taken.add(span);
      }
    }
  }

  /** A threshold and whom it bounds; null where the amount is none. */
  private @Nullable Span threshold(Passage passage, Sentences.Part sentence, Amount amount) {
    String text = sentence.text();
    int from = clauseStart(text, amount.start());
    Measure measure = Measure.around(text, from, amount);
    Operator operator = measure.operator();
    boolean bounds =
        operator == Operator.AT_LEAST
            || operator == Operator.AT_MOST
            || operator == Operator.MORE_THAN
            || operator == Operator.LESS_THAN;
    if (!bounds) {
      return null;
    }
    String metric =
        Metric.clean(LEAD.matcher(text.substring(from, measure.start())).replaceFirst(""));
    Matcher bound = BOUND_THEN.matcher(text.substring(measure.end()));
    if (!bound.find()
        || metric.length() > LONGEST_METRIC
        || !couldBound(amount, measure, metric, bound)) {
      return null;
    }
    String rest = bound.group("rest");
    if (rest.startsWith("、")) {
      return null; // one of a list of things, not of those that are bound
    }
    if (!BINDS.matcher(rest).find()
        && !BENEFITS.matcher(rest).find()
        && !EXEMPTS.matcher(rest).find()) {
      return null;
    }
    int end = measure.end() + bound.end();
    String subject = bound.group("subject");
    found.add(
        new Condition(
            passage.section(),
            passage.task(),
            subject.strip(),
            metric.isEmpty() ? null : metric,
            operator,
            amount.value(),
            amount.unit(),
            effect(rest),
            stripped(rest),
            source.origin(passage, sentence.start() + from, sentence.start() + end)));
    return new Span(from, end);
  }

  /** A share, a count or a bare number bounds only what a 的 ties to it (电能利用效率超过1.5的数据中心). */
  private static boolean couldBound(Amount amount, Measure measure, String metric, Matcher bound) {
    boolean tied = bound.group().startsWith("的") || bound.group("further") != null;
    if (amount.unit().isEmpty()) {
      return tied && UNITLESS.matcher(metric).find();
    }
    if (amount.isPercent() || amount.isCount()) {
      return tied && !metric.isEmpty() && measure.spoken();
    }
    return true;
  }

  private static int clauseStart(String text, int at) {
    int start = at;
    while (start > 0 && "，。；：或,;:（(".indexOf(text.charAt(start - 1)) < 0) {
      start--;
    }
    return start;
  }

  private void add(
      Passage passage,
      Sentences.Part sentence,
      String subject,
      @Nullable Effect effect,
      String consequence,
      Span span) {
    String whom = subject.replaceAll("的$", "").strip();
    String what = stripped(consequence);
    if (whom.length() < 2 || what.isEmpty()) {
      return;
    }
    found.add(
        new Condition(
            passage.section(),
            passage.task(),
            whom,
            null,
            null,
            null,
            null,
            effect == null ? effect(consequence) : effect,
            what,
            source.origin(
                passage, sentence.start() + span.start(), sentence.start() + span.end())));
  }

  private static String stripped(String consequence) {
    return consequence.replaceAll("^[，,\\s]+|[。，\\s]+$", "");
  }

  /** What is said first decides: 不得安排补助 binds, 给予补助 benefits. */
  private static Effect effect(String consequence) {
    int exempts = first(EXEMPTS, consequence);
    int benefits = first(BENEFITS, consequence);
    int forbids = first(FORBIDS, consequence);
    if (exempts < forbids && exempts <= benefits) {
      return Effect.EXEMPTS;
    }
    return benefits < forbids ? Effect.BENEFITS : Effect.BINDS;
  }

  private static int first(Pattern pattern, String words) {
    Matcher matcher = pattern.matcher(words);
    return matcher.find() ? matcher.start() : Integer.MAX_VALUE;
  }
}
