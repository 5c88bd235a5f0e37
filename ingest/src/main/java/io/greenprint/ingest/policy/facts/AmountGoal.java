package io.greenprint.ingest.policy.facts;

import io.greenprint.graph.policy.Target.Operator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads one amount of a sentence. Its noun stands after it where things are made (打造200家零碳工厂),
 * before it where a value is reached (并网容量超过480兆瓦), on both sides where it is a share
 * (港口75%以上泊位具备供电能力).
 */
final class AmountGoal {

  /** Where it is no target. */
  static final int NONE = -1;

  private static final Pattern FURTHER =
      Pattern.compile(
          "^(?:的)?(?:基础|水平)上(?:"
              + Words.any("gradually")
              + ")?(?:(?<up>"
              + Words.any("increase")
              + ")|(?<down>"
              + Words.any("decrease")
              + "))");

  private static final Pattern MAKE = Pattern.compile(Words.any("make") + "(?:了|并)?$");

  private static final Pattern DONE = Pattern.compile(Words.any("operator-verb"));

  private static final Pattern ENDING =
      Pattern.compile(
          "^(?:[，；。：、,;:]|[和与及并且]|目标|大关|的"
              + Words.any("goal-noun")
              + "|[（(][^（）()]*[）)]\\s*(?:[，；。：、,;:]|$)|[）)])");

  private final AmountPlace at;

  AmountGoal(AmountPlace at) {
    this.at = at;
  }

  /**
   * Adds what the amount sets to its sentence.
   *
   * @return where the words of the next amount may begin; -1 where it is no target
   */
  int read() {
    AmountFilter filter =
        new AmountFilter(at.sentence, at.amount, at.measure, at.left, at.right.strip());
    Matcher further = FURTHER.matcher(at.right);
    boolean rises = further.find() && at.amount.isPercent();
    if (!filter.couldBeTarget(rises)) {
      return NONE;
    }
    if (rises) {
      return further(further);
    }
    boolean ends = ends();
    boolean verbOnly =
        at.words.isEmpty()
            || Metric.isVerbs(at.words)
            || MAKE.matcher(at.left.strip()).find()
            || endsMaking();
    return !ends && verbOnly ? new MadeGoal(at).read() : new ReachedGoal(at).read(ends);
  }

  /** 在80%基础上进一步提升: more than that. */
  private int further(Matcher further) {
    int end = at.measure.end() + further.end();
    at.add(
        at.words,
        null,
        further.group("up") != null ? Operator.MORE_THAN : Operator.LESS_THAN,
        at.clause.start(),
        end);
    return end;
  }

  /** Whether nothing that belongs to the amount follows: a stop, a remark in brackets, or 和. */
  private boolean ends() {
    String rest = at.right.strip();
    return rest.isEmpty() || ENDING.matcher(rest).find();
  }

  /** 达到 and 完成 are operators and verbs at once: 完成400万平方米改造. */
  private boolean endsMaking() {
    String operator = at.text.substring(at.measure.start(), at.amount.start()).strip();
    return MAKE.matcher(operator).find() && DONE.matcher(operator).find();
  }
}
