package io.greenprint.ingest.policy.facts;

import io.greenprint.graph.policy.Target.Operator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A value that something measured is to reach, said before the number, on both sides of a share, or
 * in the clause before: 并网容量超过480兆瓦.
 */
final class ReachedGoal {

  private static final Pattern MEASURE =
      Pattern.compile(Words.any("measure") + "(?:[（(][^（）()]*[）)])?$");

  private static final Pattern MAKE = Pattern.compile(Words.any("make") + "(?:了|并)?$");

  private static final Pattern STARTS_MAKING = Pattern.compile("^" + Words.any("make"));

  private static final Pattern ORDER =
      Pattern.compile(
          Words.any("order") + "|" + Words.any("build") + "(?!" + Words.any("not-built") + ")");

  private static final Pattern ACHIEVE = Pattern.compile(Words.any("achieve"));

  /** A verb alone before another value of the same (2024年，新增15万千瓦). */
  private static final Pattern REPEATS = Pattern.compile(Words.any("repeats"));

  private static final Pattern HAVING = Pattern.compile(Words.any("having") + "$");

  private static final Pattern STATES = Pattern.compile(Words.any("states"));

  private static final String PERCENTAGE_POINT = "个百分点";

  private static final int LONGEST_HOLDER = 24;

  private final AmountPlace at;

  ReachedGoal(AmountPlace at) {
    this.at = at;
  }

  /** The number stands after what it measures: 光伏并网容量超过480兆瓦. */
  int read(boolean ends) {
    String metric = at.words.isEmpty() ? measuredBefore() : at.words;
    if (ends && (metric.isEmpty() || REPEATS.matcher(metric).matches())) {
      return again();
    }
    int ability = ends ? AmountGoal.NONE : ability();
    if (ability != AmountGoal.NONE) {
      return ability;
    }
    if (metric.length() < 2 || Metric.isVerbs(metric)) {
      return AmountGoal.NONE;
    }
    boolean measured = MEASURE.matcher(metric).find();
    boolean holds = !measured && holdsPrevious(metric);
    String rest = at.right.strip();
    boolean percent = at.amount.isPercent();
    boolean share = percent && !ends && !at.measure.spokenOperator() && !measured && !holds;
    if (share && !rest.startsWith("覆盖")) {
      return share(metric);
    }
    if (percent
        ? !at.measure.spoken() && !measured && !holds && !rest.startsWith("覆盖") && !at.isWhole()
        : !ends && !at.measure.spoken()) {
      return AmountGoal.NONE;
    }
    if (!ends && rest.startsWith("的")) {
      return AmountGoal.NONE;
    }
    if (at.amount.unit().equals("倍") && !ends) {
      metric += Metric.cleanNoun(at.right);
    }
    if (isStatement(metric)) {
      return AmountGoal.NONE;
    }
    Operator operator = at.operator(metric);
    boolean cover =
        at.isWhole()
            && !Goal.isChange(operator)
            && (rest.startsWith("覆盖") || metric.contains("覆盖"));
    if (Goal.isChange(operator)) {
      metric = Metric.withoutComparison(metric);
    }
    set(
        metric,
        holds,
        cover ? Operator.COVER : operator,
        at.isWhole() && !ends ? at.clauseEnd() : at.measure.end());
    return at.measure.end();
  }

  /**
   * 80%以上、力争达到90%, 到2030年达到0.8亿吨, 较2025年提高5个百分点, 年均增长12%，突破3000亿元: another value of what the last
   * amount measured.
   */
  private int again() {
    GoalSentence.Previous previous = at.sentence.previous();
    if (previous == null || previous.made()) {
      return AmountGoal.NONE;
    }
    Operator own = at.measure.operator();
    boolean same = previous.unit().equals(at.amount.unit());
    boolean changed = Goal.isChange(previous.operator());
    boolean change = Goal.isChange(own);
    boolean fits =
        change
            ? at.amount.isRate() && (same || at.amount.unit().equals(PERCENTAGE_POINT))
            : same ? own != null || REPEATS.matcher(at.words).matches() : changed && own != null;
    if (!fits || (change && changed) || (!same && !change && at.amount.isRate())) {
      return AmountGoal.NONE;
    }
    Operator operator = same && changed ? previous.operator() : own;
    int start = at.sentence.quoteStart(at.clause, at.from, at.amount);
    at.add(previous.metric(), previous.subject(), operator, start, at.measure.end());
    return at.measure.end();
  }

  /** 具备5%左右的尖峰负荷响应能力: the share stands before the ability that one has. */
  private int ability() {
    Matcher having = HAVING.matcher(at.left.strip());
    String noun = Metric.cleanNoun(at.right);
    if (!at.amount.isPercent()
        || !having.find()
        || !at.right.strip().startsWith("的")
        || !MEASURE.matcher(noun).find()) {
      return AmountGoal.NONE;
    }
    String holder = Metric.clean(at.sentence.times().without(at.from, at.from + having.start()));
    int end = at.measure.end() + at.rightWithoutStop().length();
    at.add(
        noun,
        holder.length() < 2 || Metric.isVerbs(holder) ? null : holder,
        at.measure.operator(),
        at.sentence.quoteStart(at.clause, at.from, at.amount),
        end);
    return end;
  }

  /** 非化石能源占比，到2025年达到20%: the clause before, where it only names a measure. */
  private String measuredBefore() {
    Sentences.Part earlier = at.sentence.before();
    if (earlier == null
        || at.measure.operator() == null
        || !at.sentence.amounts(earlier).isEmpty()) {
      return "";
    }
    String metric = Metric.clean(at.sentence.times().without(earlier.start(), earlier.end()));
    return MEASURE.matcher(metric).find() ? metric : "";
  }

  /** 国家枢纽节点低于1.25 after an amount of the same unit: whose value it is of the same metric. */
  private boolean holdsPrevious(String metric) {
    GoalSentence.Previous previous = at.sentence.previous();
    return previous != null
        && !previous.made()
        && at.amount.unit().equals(previous.unit())
        && !at.amount.isCount()
        && MEASURE.matcher(previous.metric()).find()
        && at.measure.operator() != null
        && !Goal.isChange(at.measure.operator())
        && metric.length() <= LONGEST_HOLDER
        && !isVerbal(metric);
  }

  private void set(String metric, boolean holds, Operator operator, int end) {
    GoalSentence.Previous previous = at.sentence.previous();
    int start = at.sentence.quoteStart(at.clause, at.from, at.amount);
    if (holds && previous != null) {
      at.add(previous.metric(), metric, operator, start, end);
      return;
    }
    Metric.Split split = Metric.split(metric);
    Sentences.Part earlier = at.sentence.before();
    String holder =
        previous != null
            ? previous.metric()
            : earlier == null
                ? ""
                : Metric.made(at.sentence.times().without(earlier.start(), earlier.end()));
    String held = holder.isEmpty() ? split.metric() : Metric.heldBy(holder, split.metric());
    at.sentence.remember(
        new GoalSentence.Previous(held, split.subject(), at.amount.unit(), operator, false));
    at.add(held, split.subject(), operator, start, end);
  }

  /** 港口75%以上专业化泊位具备供电能力: the share of those before it that come to what follows. */
  private int share(String whose) {
    boolean told =
        at.sentence.timeFor(at.clause, at.amount.end()) != null || ORDER.matcher(at.left).find();
    boolean achieved = ACHIEVE.matcher(at.right).find();
    boolean ofThem = at.right.strip().startsWith("的");
    if (ofThem
        ? !achieved
        : at.measure.operator() == null && !at.isWhole() && !(told && achieved)) {
      return AmountGoal.NONE;
    }
    int end = at.measure.end() + at.rightWithoutStop().length();
    at.add(
        Metric.cleanNoun(at.right),
        Metric.isVerbs(whose) ? null : whose,
        at.isWhole() ? Operator.COVER : at.measure.operator(),
        at.sentence.quoteStart(at.clause, at.from, at.amount),
        end);
    return end;
  }

  /** 森林覆盖率18.3% with no time, verb or operator tells what is, not what is to be. */
  private boolean isStatement(String metric) {
    boolean told =
        at.measure.operator() == null
            || at.measure.operator() == Operator.ABOUT
            || STATES
                .matcher(at.text.substring(at.measure.start(), at.amount.start()).strip())
                .matches();
    return told
        && at.measure.hedge() == null
        && !at.sentence.hasGoals()
        && at.sentence.timeFor(at.clause, at.amount.end()) == null
        && !isVerbal(metric)
        && !isVerbal(at.text.substring(at.from, at.amount.start()).strip())
        && !isVerbal(at.clause.text().strip())
        && !ORDER.matcher(at.left).find();
  }

  private static boolean isVerbal(String words) {
    return MAKE.matcher(words).find() || STARTS_MAKING.matcher(words).find();
  }
}
