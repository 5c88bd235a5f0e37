package io.greenprint.ingest.policy.facts;

import io.greenprint.graph.policy.Condition;
import io.greenprint.graph.policy.Condition.Effect;
import io.greenprint.graph.policy.Target.Operator;
import io.greenprint.graph.text.Span;
import io.greenprint.ingest.values.Deadlines;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads whom a clause binds, benefits or exempts: by a threshold (年能耗1000吨标煤以上的企业应…) or by a
 * description (对符合条件的项目给予补贴).
 */
public final class ConditionReader {

  private static final String CONSEQUENCE =
      "(?<consequence>" + Words.any("benefits", "exempts", "binds") + "[^。；]*)";
  private static final Pattern BOUND_THEN =
      Pattern.compile(
          "^的?(?<subject>[^，。；、]{0,14}?" + Words.any("bound") + ")[，,]?(?<rest>[^。；]*)");
  private static final Pattern TOWARDS =
      Pattern.compile(
          "(?:^|[，；。：并])\\s*(?:并)?(?:对于?|凡)(?<subject>[^，。；]{2,40}?(?:的|"
              + Words.any("bound")
              + "|地区|产品|技术|机构))[，,]?"
              + CONSEQUENCE);
  private static final Pattern BENEFITS = Pattern.compile(Words.any("benefits"));
  private static final Pattern EXEMPTS = Pattern.compile(Words.any("exempts"));
  private static final Pattern BINDS = Pattern.compile(Words.any("binds"));
  private static final int LONGEST_METRIC = 20;

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
    String text = sentence.text();
    List<Deadlines.Time> times = Deadlines.find(text, source.year());
    List<Span> thresholds = new ArrayList<>();
    for (Amount amount :
        Amount.find(text, i -> times.stream().anyMatch(t -> t.start() <= i && i < t.end()))) {
      Span threshold = threshold(passage, sentence, amount);
      if (threshold != null) {
        thresholds.add(threshold);
      }
    }
    Matcher towards = TOWARDS.matcher(text);
    while (towards.find()) {
      Span span = new Span(towards.start("subject"), towards.end());
      if (thresholds.stream().noneMatch(span::overlaps)) {
        String subject = towards.group("subject").replaceAll("的$", "");
        String consequence = towards.group("consequence");
        add(
            passage,
            sentence,
            subject,
            null,
            null,
            null,
            null,
            consequence,
            span.start() - 1,
            span.end());
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
    Matcher bound = BOUND_THEN.matcher(text.substring(measure.end()));
    if (!bounds
        || amount.unit().isEmpty()
        || (amount.isCount() && measure.spoken())
        || !bound.find()) {
      return null;
    }
    String rest = bound.group("rest");
    boolean relative = text.startsWith("的", measure.end());
    if (amount.isCount()
        || (amount.isPercent() && !relative)
        || !(BINDS.matcher(rest).find()
            || BENEFITS.matcher(rest).find()
            || EXEMPTS.matcher(rest).find())) {
      return null;
    }
    String left =
        text.substring(from, measure.start())
            .replaceAll("^(?:对于?|凡|推动|鼓励|支持|引导|组织|要求|加强|[\\s、，])+", "");
    String metric = Metric.clean(left);
    if (metric.length() > LONGEST_METRIC || (amount.isPercent() && metric.isEmpty())) {
      return null;
    }
    int end = measure.end() + bound.end();
    add(
        passage,
        sentence,
        bound.group("subject"),
        metric.isEmpty() ? null : metric,
        operator,
        amount.value(),
        amount.unit(),
        rest.replaceAll("^[，,\\s]+|[。\\s]+$", ""),
        from,
        end);
    return new Span(from, end);
  }

  private static int clauseStart(String text, int at) {
    int start = at;
    while (start > 0 && "，。；：,;:（(".indexOf(text.charAt(start - 1)) < 0) {
      start--;
    }
    return start;
  }

  private void add(
      Passage passage,
      Sentences.Part sentence,
      String subject,
      @Nullable String metric,
      @Nullable Operator operator,
      @Nullable BigDecimal value,
      @Nullable String unit,
      String consequence,
      int start,
      int end) {
    if (subject.isBlank() || consequence.isBlank()) {
      return;
    }
    found.add(
        new Condition(
            passage.section(),
            passage.task(),
            subject.strip(),
            metric,
            operator,
            value,
            unit,
            effect(consequence),
            consequence.strip(),
            source.origin(passage, sentence.start() + Math.max(0, start), sentence.start() + end)));
  }

  private static Effect effect(String consequence) {
    if (EXEMPTS.matcher(consequence).find()) {
      return Effect.EXEMPTS;
    }
    return BENEFITS.matcher(consequence).find() ? Effect.BENEFITS : Effect.BINDS;
  }
}
