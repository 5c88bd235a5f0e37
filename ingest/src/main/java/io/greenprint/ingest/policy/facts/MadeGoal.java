package io.greenprint.ingest.policy.facts;

import io.greenprint.graph.policy.Target.Operator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Things to be made, counted by the number before their noun: 打造200家零碳工厂. */
final class MadeGoal {

  private static final Pattern STRIVES = Pattern.compile(Words.any("hedge-ahead"));

  private static final Pattern ACHIEVE = Pattern.compile(Words.any("achieve"));

  /** 3-5家年产值超10亿元的龙头企业: the second amount says which, and is no value of its own. */
  private static final Pattern ATTRIBUTE =
      Pattern.compile("[^、，；和与及]{1,12}?[0-9.]+[^、，；0-9的]{1,8}的.{2,}");

  private static final Pattern OF_THE_PLAN =
      Pattern.compile("^" + Words.any("of-the-plan-kind") + "+" + Words.any("of-the-plan") + "$");

  private static final Pattern KEPT = Pattern.compile(Words.any("make-kept") + "$");

  private static final Pattern GIVEN = Pattern.compile("^(?<whom>.{2,8}?)提供(?<what>.{2,24})$");

  private static final int SHORT_NOUN = 4;

  private final AmountPlace at;

  MadeGoal(AmountPlace at) {
    this.at = at;
  }

  /** The number stands before the noun: 打造200家左右零碳工厂. */
  int read() {
    int nounEnd = nounEnd();
    String after = at.text.substring(at.measure.end(), nounEnd);
    String noun = Metric.cleanNoun(after);
    boolean percent = at.amount.isPercent();
    GoalSentence.Previous previous = at.sentence.previous();
    boolean listGoesOn = previous != null && previous.made();
    boolean ordered =
        !at.left.isBlank()
            || STRIVES.matcher(at.text.substring(at.measure.start(), at.amount.start())).find()
            || at.measure.operator() != null
            || listGoesOn
            || (at.sentence.timeFor(at.clause, at.amount.end()) != null
                && ACHIEVE.matcher(noun).find());
    if (noun.length() < 3 || !ordered || OF_THE_PLAN.matcher(noun).find()) {
      return AmountGoal.NONE;
    }
    if (after.strip().startsWith("的")
        && !(percent && (at.measure.operator() != null || ACHIEVE.matcher(noun).find()))) {
      return AmountGoal.NONE;
    }
    if (!at.amount.isCount()
        && !percent
        && (at.measure.operator() == Operator.AT_MOST || (at.words.isEmpty() && !listGoesOn))) {
      return AmountGoal.NONE; // 淘汰35蒸吨以下锅炉 bounds the boilers, it does not count them
    }
    if (at.amount.words() && at.words.isEmpty() && at.measure.operator() == null) {
      return AmountGoal.NONE;
    }
    if (at.amount.unit().equals("倍")) {
      noun = at.words + noun;
    } else if (percent && !Metric.isVerbs(at.words)) {
      return AmountGoal.NONE;
    }
    at.sentence.remember(new GoalSentence.Previous(noun, null, at.amount.unit(), null, true));
    int end = at.measure.end() + after.length();
    at.add(
        verbKept(given(noun)),
        null,
        at.isWhole() ? Operator.COVER : at.operator(at.words),
        at.sentence.quoteStart(at.clause, at.from, at.amount),
        end);
    return end;
  }

  /** 治理400个行政村 counts what is 治理: a short noun alone would not say it. */
  private String verbKept(String noun) {
    Matcher kept = KEPT.matcher(at.left.strip());
    return noun.length() <= SHORT_NOUN && !at.amount.isPercent() && kept.find()
        ? kept.group() + noun
        : noun;
  }

  /** 为100家企业提供诊断服务 counts 诊断服务企业. */
  private static String given(String noun) {
    Matcher given = GIVEN.matcher(noun);
    return given.matches() ? given.group("what") + given.group("whom") : noun;
  }

  /**
   * Where the noun after an amount ends: at the separator before the next amount, if there is one.
   */
  private int nounEnd() {
    String rest = at.text.substring(Math.min(at.measure.end(), at.clauseEnd()), at.clauseEnd());
    if (at.limit < at.clause.end() && ATTRIBUTE.matcher(rest).matches()) {
      return at.clauseEnd();
    }
    if (at.limit == at.clause.end()) {
      return at.measure.end() + at.rightWithoutStop().length();
    }
    for (int i = at.limit - 1; i > at.measure.end(); i--) {
      if ("、和与及".indexOf(at.text.charAt(i)) >= 0) {
        return i;
      }
    }
    return at.limit;
  }
}
