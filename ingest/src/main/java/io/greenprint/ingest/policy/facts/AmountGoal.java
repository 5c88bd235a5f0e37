package io.greenprint.ingest.policy.facts;

import io.greenprint.graph.policy.Target.Operator;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads one amount of a sentence. Its noun stands after it where things are made (打造200家零碳工厂),
 * before it where a value is reached (并网容量超过480兆瓦), on both sides where it is a share
 * (港口75%以上泊位具备供电能力).
 */
final class AmountGoal {

  /** Where it is no target. */
  private static final int NONE = -1;

  private static final Pattern FURTHER =
      Pattern.compile(
          "^(?:的)?(?:基础|水平)上(?:"
              + Words.any("gradually")
              + ")?(?:(?<up>"
              + Words.any("increase")
              + ")|(?<down>"
              + Words.any("decrease")
              + "))");
  private static final Pattern MEASURE =
      Pattern.compile(Words.any("measure") + "(?:[（(][^（）()]*[）)])?$");
  private static final Pattern MAKE = Pattern.compile(Words.any("make") + "(?:了|并)?$");
  private static final Pattern STARTS_MAKING = Pattern.compile("^" + Words.any("make"));
  private static final Pattern ORDER =
      Pattern.compile(
          Words.any("order") + "|" + Words.any("build") + "(?!" + Words.any("not-built") + ")");
  private static final Pattern STRIVES = Pattern.compile(Words.any("hedge-ahead"));
  private static final Pattern DONE = Pattern.compile(Words.any("operator-verb"));
  private static final Pattern ACHIEVE = Pattern.compile(Words.any("achieve"));
  private static final String PERCENTAGE_POINT = "个百分点";

  /** A verb alone before another value of the same (2024年，新增15万千瓦). */
  private static final Pattern REPEATS = Pattern.compile(Words.any("repeats"));

  /** 3-5家年产值超10亿元的龙头企业: the second amount says which, and is no value of its own. */
  private static final Pattern ATTRIBUTE =
      Pattern.compile("[^、，；和与及]{1,12}?[0-9.]+[^、，；0-9的]{1,8}的.{2,}");

  private static final Pattern HAVING = Pattern.compile(Words.any("having") + "$");
  private static final Pattern OF_THE_PLAN =
      Pattern.compile("^" + Words.any("of-the-plan-kind") + "+" + Words.any("of-the-plan") + "$");
  private static final Pattern KEPT = Pattern.compile(Words.any("make-kept") + "$");
  private static final Pattern STATES = Pattern.compile(Words.any("states"));
  private static final Pattern LESS = Pattern.compile("^" + Words.any("make-less"));
  private static final Pattern MORE = Pattern.compile("^" + Words.any("make-more"));
  private static final Pattern LESS_AHEAD = Pattern.compile(Words.any("make-less") + "$");
  private static final Pattern GIVEN = Pattern.compile("^(?<whom>.{2,8}?)提供(?<what>.{2,24})$");
  private static final Pattern STOP = Pattern.compile("[，；。：、,;:！]+\\s*$");
  private static final Pattern ENDING =
      Pattern.compile(
          "^(?:[，；。：、,;:]|[和与及并且]|目标|大关|的"
              + Words.any("goal-noun")
              + "|[（(][^（）()]*[）)]\\s*(?:[，；。：、,;:]|$)|[）)])");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int LONGEST_HOLDER = 24;
  private static final int SHORT_NOUN = 4;

  private final GoalSentence sentence;
  private final String text;
  private final Sentences.Part clause;
  private final int from;
  private final Amount amount;
  private final int limit;
  private final Measure measure;
  private final String left;
  private final String right;

  /** Words before the amount, as a metric. */
  private final String words;

  /**
   * @param from where the words before it begin
   * @param limit where the next amount or the end of the clause is
   */
  AmountGoal(GoalSentence sentence, Sentences.Part clause, int from, Amount amount, int limit) {
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

  /**
   * Adds what the amount sets to its sentence.
   *
   * @return where the words of the next amount may begin; -1 where it is no target
   */
  int read() {
    AmountFilter filter = new AmountFilter(sentence, amount, measure, left, right.strip());
    Matcher further = FURTHER.matcher(right);
    boolean rises = further.find() && amount.isPercent();
    if (!filter.couldBeTarget(rises)) {
      return NONE;
    }
    if (rises) {
      return further(further);
    }
    boolean ends = ends();
    boolean verbOnly =
        words.isEmpty()
            || Metric.isVerbs(words)
            || MAKE.matcher(left.strip()).find()
            || endsMaking();
    return !ends && verbOnly ? made() : reached(ends);
  }

  /** 在80%基础上进一步提升: more than that. */
  private int further(Matcher further) {
    int end = measure.end() + further.end();
    add(
        words,
        null,
        further.group("up") != null ? Operator.MORE_THAN : Operator.LESS_THAN,
        clause.start(),
        end);
    return end;
  }

  /** Whether nothing that belongs to the amount follows: a stop, a remark in brackets, or 和. */
  private boolean ends() {
    String rest = right.strip();
    return rest.isEmpty() || ENDING.matcher(rest).find();
  }

  /** 达到 and 完成 are operators and verbs at once: 完成400万平方米改造. */
  private boolean endsMaking() {
    String operator = text.substring(measure.start(), amount.start()).strip();
    return MAKE.matcher(operator).find() && DONE.matcher(operator).find();
  }

  /** The number stands before the noun: 打造200家左右零碳工厂. */
  private int made() {
    int nounEnd = nounEnd();
    String after = text.substring(measure.end(), nounEnd);
    String noun = Metric.cleanNoun(after);
    boolean percent = amount.isPercent();
    GoalSentence.Previous previous = sentence.previous();
    boolean listGoesOn = previous != null && previous.made();
    boolean ordered =
        !left.isBlank()
            || STRIVES.matcher(text.substring(measure.start(), amount.start())).find()
            || measure.operator() != null
            || listGoesOn
            || (sentence.timeFor(clause, amount.end()) != null && ACHIEVE.matcher(noun).find());
    if (noun.length() < 3 || !ordered || OF_THE_PLAN.matcher(noun).find()) {
      return NONE;
    }
    if (after.strip().startsWith("的")
        && !(percent && (measure.operator() != null || ACHIEVE.matcher(noun).find()))) {
      return NONE;
    }
    if (!amount.isCount()
        && !percent
        && (measure.operator() == Operator.AT_MOST || (words.isEmpty() && !listGoesOn))) {
      return NONE; // 淘汰35蒸吨以下锅炉 bounds the boilers, it does not count them
    }
    if (amount.words() && words.isEmpty() && measure.operator() == null) {
      return NONE;
    }
    if (amount.unit().equals("倍")) {
      noun = words + noun;
    } else if (percent && !Metric.isVerbs(words)) {
      return NONE;
    }
    sentence.remember(new GoalSentence.Previous(noun, null, amount.unit(), null, true));
    int end = measure.end() + after.length();
    add(
        verbKept(given(noun)),
        null,
        isWhole() ? Operator.COVER : operator(words),
        sentence.quoteStart(clause, from, amount),
        end);
    return end;
  }

  /** 治理400个行政村 counts what is 治理: a short noun alone would not say it. */
  private String verbKept(String noun) {
    Matcher kept = KEPT.matcher(left.strip());
    return noun.length() <= SHORT_NOUN && !amount.isPercent() && kept.find()
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
    String rest = text.substring(Math.min(measure.end(), clauseEnd()), clauseEnd());
    if (limit < clause.end() && ATTRIBUTE.matcher(rest).matches()) {
      return clauseEnd();
    }
    if (limit == clause.end()) {
      return measure.end()
          + STOP.matcher(text.substring(measure.end(), limit)).replaceFirst("").length();
    }
    for (int i = limit - 1; i > measure.end(); i--) {
      if ("、和与及".indexOf(text.charAt(i)) >= 0) {
        return i;
      }
    }
    return limit;
  }

  /**
   * 80%以上、力争达到90%, 到2030年达到0.8亿吨, 较2025年提高5个百分点, 年均增长12%，突破3000亿元: another value of what the last
   * amount measured.
   */
  private int again() {
    GoalSentence.Previous previous = sentence.previous();
    if (previous == null || previous.made()) {
      return NONE;
    }
    Operator own = measure.operator();
    boolean same = previous.unit().equals(amount.unit());
    boolean changed = Goal.isChange(previous.operator());
    boolean change = Goal.isChange(own);
    boolean fits =
        change
            ? amount.isRate() && (same || amount.unit().equals(PERCENTAGE_POINT))
            : same ? own != null || REPEATS.matcher(words).matches() : changed && own != null;
    if (!fits || (change && changed) || (!same && !change && amount.isRate())) {
      return NONE;
    }
    Operator operator = same && changed ? previous.operator() : own;
    int start = sentence.quoteStart(clause, from, amount);
    add(previous.metric(), previous.subject(), operator, start, measure.end());
    return measure.end();
  }

  /** 具备5%左右的尖峰负荷响应能力: the share stands before the ability that one has. */
  private int ability() {
    Matcher having = HAVING.matcher(left.strip());
    String noun = Metric.cleanNoun(right);
    if (!amount.isPercent()
        || !having.find()
        || !right.strip().startsWith("的")
        || !MEASURE.matcher(noun).find()) {
      return NONE;
    }
    String holder = Metric.clean(sentence.times().without(from, from + having.start()));
    int end = measure.end() + STOP.matcher(right).replaceFirst("").length();
    add(
        noun,
        holder.length() < 2 || Metric.isVerbs(holder) ? null : holder,
        measure.operator(),
        sentence.quoteStart(clause, from, amount),
        end);
    return end;
  }

  /** The number stands after what it measures: 光伏并网容量超过480兆瓦. */
  private int reached(boolean ends) {
    String metric = words.isEmpty() ? measuredBefore() : words;
    if (ends && (metric.isEmpty() || REPEATS.matcher(metric).matches())) {
      return again();
    }
    int ability = ends ? NONE : ability();
    if (ability != NONE) {
      return ability;
    }
    if (metric.length() < 2 || Metric.isVerbs(metric)) {
      return NONE;
    }
    boolean measured = MEASURE.matcher(metric).find();
    boolean holds = !measured && holdsPrevious(metric);
    String rest = right.strip();
    boolean percent = amount.isPercent();
    boolean share = percent && !ends && !measure.spokenOperator() && !measured && !holds;
    if (share && !rest.startsWith("覆盖")) {
      return share(metric);
    }
    if (percent
        ? !measure.spoken() && !measured && !holds && !rest.startsWith("覆盖") && !isWhole()
        : !ends && !measure.spoken()) {
      return NONE;
    }
    if (!ends && rest.startsWith("的")) {
      return NONE;
    }
    if (amount.unit().equals("倍") && !ends) {
      metric += Metric.cleanNoun(right);
    }
    if (isStatement(metric)) {
      return NONE;
    }
    Operator operator = operator(metric);
    boolean cover =
        isWhole() && !Goal.isChange(operator) && (rest.startsWith("覆盖") || metric.contains("覆盖"));
    if (Goal.isChange(operator)) {
      metric = Metric.withoutComparison(metric);
    }
    add(
        metric,
        holds,
        cover ? Operator.COVER : operator,
        isWhole() && !ends ? clauseEnd() : measure.end());
    return measure.end();
  }

  /** 非化石能源占比，到2025年达到20%: the clause before, where it only names a measure. */
  private String measuredBefore() {
    Sentences.Part earlier = sentence.before();
    if (earlier == null || measure.operator() == null || !sentence.amounts(earlier).isEmpty()) {
      return "";
    }
    String metric = Metric.clean(sentence.times().without(earlier.start(), earlier.end()));
    return MEASURE.matcher(metric).find() ? metric : "";
  }

  /** 国家枢纽节点低于1.25 after an amount of the same unit: whose value it is of the same metric. */
  private boolean holdsPrevious(String metric) {
    GoalSentence.Previous previous = sentence.previous();
    return previous != null
        && !previous.made()
        && amount.unit().equals(previous.unit())
        && !amount.isCount()
        && MEASURE.matcher(previous.metric()).find()
        && measure.operator() != null
        && !Goal.isChange(measure.operator())
        && metric.length() <= LONGEST_HOLDER
        && !isVerbal(metric);
  }

  private void add(String metric, boolean holds, Operator operator, int end) {
    GoalSentence.Previous previous = sentence.previous();
    int start = sentence.quoteStart(clause, from, amount);
    if (holds && previous != null) {
      add(previous.metric(), metric, operator, start, end);
      return;
    }
    Metric.Split split = Metric.split(metric);
    Sentences.Part earlier = sentence.before();
    String holder =
        previous != null
            ? previous.metric()
            : earlier == null
                ? ""
                : Metric.made(sentence.times().without(earlier.start(), earlier.end()));
    String held = holder.isEmpty() ? split.metric() : Metric.heldBy(holder, split.metric());
    sentence.remember(
        new GoalSentence.Previous(held, split.subject(), amount.unit(), operator, false));
    add(held, split.subject(), operator, start, end);
  }

  /** 港口75%以上专业化泊位具备供电能力: the share of those before it that come to what follows. */
  private int share(String whose) {
    boolean told = sentence.timeFor(clause, amount.end()) != null || ORDER.matcher(left).find();
    boolean achieved = ACHIEVE.matcher(right).find();
    boolean ofThem = right.strip().startsWith("的");
    if (ofThem ? !achieved : measure.operator() == null && !isWhole() && !(told && achieved)) {
      return NONE;
    }
    int end = measure.end() + STOP.matcher(right).replaceFirst("").length();
    add(
        Metric.cleanNoun(right),
        Metric.isVerbs(whose) ? null : whose,
        isWhole() ? Operator.COVER : measure.operator(),
        sentence.quoteStart(clause, from, amount),
        end);
    return end;
  }

  private boolean isWhole() {
    return amount.isPercent() && amount.value().compareTo(HUNDRED) == 0;
  }

  /** 森林覆盖率18.3% with no time, verb or operator tells what is, not what is to be. */
  private boolean isStatement(String metric) {
    boolean told =
        measure.operator() == null
            || measure.operator() == Operator.ABOUT
            || STATES.matcher(text.substring(measure.start(), amount.start()).strip()).matches();
    return told
        && measure.hedge() == null
        && !sentence.hasGoals()
        && sentence.timeFor(clause, amount.end()) == null
        && !isVerbal(metric)
        && !isVerbal(text.substring(from, amount.start()).strip())
        && !isVerbal(clause.text().strip())
        && !ORDER.matcher(left).find();
  }

  private static boolean isVerbal(String words) {
    return MAKE.matcher(words).find() || STARTS_MAKING.matcher(words).find();
  }

  private int clauseEnd() {
    return clause.start() + STOP.matcher(clause.text()).replaceFirst("").length();
  }

  private Operator operator(String verb) {
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

  private void add(
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
}
