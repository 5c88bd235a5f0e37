package io.greenprint.ingest.policy.facts;

import io.greenprint.graph.policy.Target.Operator;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One amount where it stands in its clause: the words on both sides, and what they say of it. */
final class AmountPlace {

  private static final Pattern STOP = Pattern.compile("[，；。：、,;:！]+\\s*$");

  private static final Pattern LESS = Pattern.compile("^" + Words.any("make-less"));

  private static final Pattern MORE = Pattern.compile("^" + Words.any("make-more"));

  private static final Pattern LESS_AHEAD = Pattern.compile(Words.any("make-less") + "$");

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  final GoalSentence sentence;
  final String text;
  final Sentences.Part clause;
  final int from;
  final Amount amount;
  final int limit;
  final Measure measure;
  final String left;
  final String right;

  /** Words before the amount, as a metric. */
  final String words;

  /**
   * @param from where the words before it begin
   * @param limit where the next amount or the end of the clause is
   */
  AmountPlace(GoalSentence sentence, Sentences.Part clause, int from, Amount amount, int limit) {
    this.sentence = sentence;
    this.text = sentence.text();
    this.clause = clause;
    this.from = Math.max(from, afterOpenBracket(text, from, amount.start()));
    this.amount = amount;
    this.limit = limit;
    this.measure = Measure.around(text, this.from, amount);
    this.left = text.substring(this.from, measure.start());
    this.right = text.substring(Math.min(measure.end(), limit), limit);
    this.words = Metric.clean(sentence.times().without(this.from, measure.start()));
  }

  boolean isWhole() {
    return amount.isPercent() && amount.value().compareTo(HUNDRED) == 0;
  }

  int clauseEnd() {
    return clause.start() + STOP.matcher(clause.text()).replaceFirst("").length();
  }

  Operator operator(String verb) {
    Operator operator = measure.operator();
    if (operator != null) {
      return operator;
    }
    String ahead =
        text.substring(Math.max(0, measure.start() - verb.length() - 4), amount.start()).strip();
    if (LESS.matcher(verb).find() || LESS_AHEAD.matcher(ahead).find()) {
      return Operator.DECREASE;
    }
    return MORE.matcher(verb).find() && !amount.isCount() ? Operator.INCREASE : Operator.EQUAL;
  }

  void add(
      String metric, @Nullable String subject, @Nullable Operator operator, int start, int end) {
    sentence.add(
        metric,
        subject,
        operator,
        amount,
        measure.hedge(),
        start,
        end,
        sentence.timeFor(clause, amount.end()));
  }

  /** What the amount comes to, its stop left out. */
  String rightWithoutStop() {
    return STOP.matcher(right).replaceFirst("");
  }

  /** After the bracket that is open at {@code to}, and the last comma within it. */
  private static int afterOpenBracket(String text, int from, int to) {
    int depth = 0;
    int comma = -1;
    for (int i = to - 1; i >= from; i--) {
      char c = text.charAt(i);
      if ("）)".indexOf(c) >= 0) {
        depth++;
      } else if ("（(".indexOf(c) >= 0 && --depth < 0) {
        return Math.max(i, comma) + 1;
      } else if (depth == 0 && comma < 0 && "，；,;：".indexOf(c) >= 0) {
        comma = i;
      }
    }
    return -1;
  }
}
