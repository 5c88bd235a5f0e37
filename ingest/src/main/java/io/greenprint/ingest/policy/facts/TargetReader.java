package io.greenprint.ingest.policy.facts;

import io.greenprint.graph.policy.Deadline;
import io.greenprint.graph.policy.Target;
import io.greenprint.graph.policy.Target.Operator;
import io.greenprint.graph.text.Span;
import io.greenprint.ingest.values.Deadlines;
import io.greenprint.ingest.values.Units;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads numeric targets. A sentence is read clause by clause from left to right; what its head says
 * of time holds for its later clauses, and under a heading or a lead-in line of goals for the
 * sentences after it too.
 */
public final class TargetReader {

  private static final Pattern TITLE = Pattern.compile("《[^》]*》");
  private static final Pattern PAST = Pattern.compile(Words.any("past") + "(?![^，]{0,8}的)");
  private static final Pattern BACKGROUND =
      Pattern.compile(Words.any("background") + "(?:[、和与及，]|以及|$)");
  private static final Pattern NOT_TARGET = Pattern.compile(Words.any("not-target"));
  private static final Pattern NOT_BEFORE =
      Pattern.compile("(?:" + Words.any("not-before") + "|[A-Za-z])$");
  private static final Pattern NOT_AFTER = Pattern.compile("^" + Words.any("not-after"));
  private static final Pattern BOUND = Pattern.compile("^的?[^，；。]{0,12}?" + Words.any("bound"));
  private static final Pattern MEASURE =
      Pattern.compile(Words.any("measure") + "(?:[（(][^（）()]*[）)])?$");
  private static final Pattern UNITLESS = Pattern.compile(Words.any("unitless"));
  private static final Pattern MAKE = Pattern.compile(Words.any("make") + "(?:了|并)?$");
  private static final Pattern COVER =
      Pattern.compile("(?:100%|100％|百分之百)?(?:实现)?全覆盖|(?:100%|100％|百分之百)(?:的)?覆盖");
  private static final Pattern COVERS = Pattern.compile("实现|基本|达到|做到|100|百分之百");
  private static final Pattern FURTHER =
      Pattern.compile("^(?:的)?(?:基础|水平)上(?:进一步|再|继续|稳步|逐步)?(?<verb>提升|提高|增长|降低|下降|减少)");
  private static final Pattern DOUBLED = Pattern.compile("翻(?<times>一|两)番");
  private static final Pattern GOALS = Pattern.compile("目标|指标");
  private static final Pattern COMPARED = Pattern.compile("(?:比|较|与|对比|相较于?|相比于?|以)\\s*$");
  private static final Pattern COMPARED_AFTER =
      Pattern.compile("^\\s*(?:年?底?末?)?(?:相比|(?:的)?(?:基础|水平|基准)上?|为基[数准期年])");
  private static final Pattern SINCE = Pattern.compile("(?:起|以来|开始)$");
  private static final Pattern SET_ELSEWHERE =
      Pattern.compile(
          "(?:完成|达到|实现|落实)(?<setter>[^，。；、]{0,8}?)(?:下达|核定|分解|确定)(?:给?我[省市区县])?(?:的)?(?<metric>[^，。；]{0,20}?)(?:目标|指标|任务)");

  private static final Pattern NUMERIC = Pattern.compile("[0-9.]+[万亿]?\\p{IsHan}{0,4}");
  private static final Pattern HEDGE_AHEAD = Pattern.compile(Words.any("hedge-ahead"));
  private static final Pattern ENDING =
      Pattern.compile("^(?:[和与及并且]|[（(][^（）()]*[）)]\\s*(?:[，；。：、,;:]|$)|[）)])");

  private final Source source;
  private final List<Target> targets = new ArrayList<>();

  /** What a goals section or a lead-in line said of time, for the sentences after it. */
  private @Nullable Moment carried;

  private int carriedSection = -1;

  /** Whether the paragraph so far tells what has been reached (目前，…). */
  private boolean lookingBack;

  /** A deadline and where it stands in its passage. */
  private record Moment(Deadline deadline, int start, int end) {}

  private TargetReader(Source source) {
    this.source = source;
  }

  /** All targets: those of sentences in reading order, then those of indicator tables. */
  public static List<Target> read(Source source) {
    if (NoticeReader.isCall(source)) {
      return List.of();
    }
    TargetReader reader = new TargetReader(source);
    source.passages().forEach(reader::passage);
    reader.targets.addAll(IndicatorTable.read(source));
    return List.copyOf(reader.targets);
  }

  private void passage(Passage passage) {
    if (passage.section() != carriedSection) {
      carriedSection = passage.section();
      carried = null;
    }
    if (passage.text().indexOf('\t') >= 0
        || passage.path().stream().anyMatch(label -> BACKGROUND.matcher(label).find())) {
      return; // rows of tables are read as tables
    }
    lookingBack = false;
    boolean goals = passage.path().stream().anyMatch(label -> GOALS.matcher(label).find());
    for (Sentences.Part sentence : Sentences.of(passage.text())) {
      new Reading(passage, sentence, goals).read();
    }
  }

  /** One sentence being read. */
  private final class Reading {

    private final Passage passage;
    private final int offset;
    private final String text;
    private final boolean goals;
    private final List<Deadlines.Time> times;
    private final List<Deadlines.Time> dueTimes = new ArrayList<>();
    private final boolean[] taken;
    private @Nullable Integer baseline;
    private @Nullable String lastMetric;
    private @Nullable String lastUnit;
    private boolean lastMade;
    private int clauseStart;
    private Sentences.@Nullable Part before;

    Reading(Passage passage, Sentences.Part sentence, boolean goals) {
      this.passage = passage;
      this.offset = sentence.start();
      this.text = sentence.text();
      this.goals = goals;
      this.times =
          Deadlines.find(text, source.year()).stream()
              .filter(time -> !text.startsWith("当年", time.start())) // of the time before it
              .toList();
      this.taken = new boolean[text.length()];
      for (Deadlines.Time time : times) {
        take(time.start(), time.end());
      }
      Matcher title = TITLE.matcher(text);
      while (title.find()) {
        take(title.start(), title.end());
      }
      sortTimes();
    }

    private void take(int from, int to) {
      java.util.Arrays.fill(taken, from, to, true);
    }

    /** A time is a deadline, a base year (比2020年), or neither (自2021年起, in a title). */
    private void sortTimes() {
      for (Deadlines.Time time : times) {
        boolean named = inTitle(time);
        String ahead = text.substring(Math.max(0, time.start() - 4), time.start());
        if (named || SINCE.matcher(text.substring(time.start(), time.end())).find()) {
          continue;
        }
        if (COMPARED.matcher(ahead).find()
            || COMPARED_AFTER.matcher(text.substring(time.end())).find()) {
          if (baseline == null && time.to() != null) {
            baseline = time.to().getYear();
          }
        } else {
          dueTimes.add(time);
        }
      }
    }

    private boolean inTitle(Deadlines.Time time) {
      int open = text.lastIndexOf('《', time.start());
      return open >= 0 && text.indexOf('》', open) > time.start();
    }

    void read() {
      for (Sentences.Part clause : Sentences.clauses(text)) {
        clauseStart = clause.start();
        clause(clause);
        before = clause;
      }
      leadIn();
    }

    /** A lead-in line (到2025年，目标如下：) or a goals paragraph hands its time on. */
    private void leadIn() {
      String end = text.strip();
      if (!dueTimes.isEmpty() && (goals || end.endsWith("：") || end.endsWith(":"))) {
        carried = moment(dueTimes.getLast());
      }
    }

    private void clause(Sentences.Part clause) {
      List<Amount> amounts =
          Amount.find(clause.text(), i -> taken[clause.start() + i]).stream()
              .map(a -> shift(a, clause.start()))
              .toList();
      if (isPast(clause) || NOT_TARGET.matcher(clause.text()).find()) {
        return;
      }
      boolean covered = cover(clause, amounts);
      doubled(clause);
      setElsewhere(clause);
      if (!covered) {
        amounts(clause, amounts);
      }
    }

    private Amount shift(Amount a, int by) {
      return new Amount(a.start() + by, a.end() + by, a.value(), a.upper(), a.unit(), a.words());
    }

    private boolean isPast(Sentences.Part clause) {
      Deadlines.Time time = timeFor(clause.end());
      if (PAST.matcher(clause.text()).find()) {
        lookingBack = true;
        return true;
      }
      if (time == null) {
        return lookingBack;
      }
      Integer year = source.since();
      boolean past = year != null && time.to() != null && time.to().getYear() < year;
      lookingBack = past;
      return past;
    }

    private void amounts(Sentences.Part clause, List<Amount> amounts) {
      int from = clause.start();
      List<Amount> series = new ArrayList<>();
      for (int i = 0; i < amounts.size(); i++) {
        Amount amount = amounts.get(i);
        int limit = i + 1 < amounts.size() ? amounts.get(i + 1).start() : clause.end();
        if (series.isEmpty()) {
          series = series(amounts, i);
          if (series.size() > 1 && distribute(clause, from, series)) {
            i += series.size() - 1;
            from = series.getLast().end();
            series = new ArrayList<>();
            continue;
          }
          series = new ArrayList<>();
        }
        int end = one(clause, from, amount, limit);
        from = end < 0 ? from : end;
      }
    }

    /** Amounts with nothing but 、 and 和 between them: 55%、45%. */
    private List<Amount> series(List<Amount> amounts, int first) {
      List<Amount> series = new ArrayList<>(List.of(amounts.get(first)));
      for (int i = first + 1; i < amounts.size(); i++) {
        int end = Measure.around(text, amounts.get(i - 1).start(), amounts.get(i - 1)).end();
        String between =
            text.substring(Math.min(end, amounts.get(i).start()), amounts.get(i).start());
        if (!between.matches("\\s*[、和与及]\\s*(?:不低于|超过|达到|约)?")) {
          break;
        }
        series.add(amounts.get(i));
      }
      return series;
    }

    /** A、B分别达到a、b, or 到2025年、2030年分别达到a、b. */
    private boolean distribute(Sentences.Part clause, int from, List<Amount> series) {
      Measure measure = Measure.around(text, from, series.getFirst());
      String head = text.substring(from, series.getFirst().start());
      if (!head.contains("分别")) {
        return false;
      }
      String words = Metric.clean(unbased(from, measure.start()));
      if (words.isEmpty() && before != null) {
        words = Metric.clean(unbased(before.start(), before.end()));
      }
      List<String> metrics = Metric.split(words, series.size());
      List<Deadlines.Time> due =
          dueTimes.stream().filter(t -> t.end() <= series.getFirst().start()).toList();
      boolean byTime = metrics.size() != series.size() && due.size() >= series.size();
      if (metrics.size() != series.size() && !byTime) {
        metrics = List.of(words);
      }
      if (words.isEmpty()) {
        return false;
      }
      for (int i = 0; i < series.size(); i++) {
        Deadlines.Time time = byTime ? due.get(due.size() - series.size() + i) : null;
        Measure own = Measure.around(text, series.get(i).start(), series.get(i));
        add(
            metrics.size() == series.size() ? metrics.get(i) : words,
            null,
            series.get(i),
            measure.operator() == null || own.operator() == null || isChange(measure.operator())
                ? orElse(measure.operator(), own.operator())
                : own.operator(),
            measure.hedge(),
            clause.start(),
            Measure.around(text, from, series.get(i)).end(),
            time);
      }
      return true;
    }

    private @Nullable Operator orElse(@Nullable Operator one, @Nullable Operator other) {
      return one == null ? other : one;
    }

    private boolean isChange(Operator operator) {
      return operator == Operator.INCREASE || operator == Operator.DECREASE;
    }

    /**
     * Reads one amount.
     *
     * @param from where the words before it begin
     * @param limit where the next amount or the end of the clause is
     * @return where the words after it may begin; -1 where it is no target
     */
    private int one(Sentences.Part clause, int from, Amount amount, int limit) {
      int open = Math.max(openBracket(from, amount.start()), from);
      if (open > from) {
        return one(clause, open, amount, limit);
      }
      Measure measure = Measure.around(text, from, amount);
      String left = text.substring(from, measure.start());
      String right = text.substring(Math.min(measure.end(), limit), limit);
      if (!couldBeTarget(left, right, amount, measure)) {
        return -1;
      }
      Matcher further = FURTHER.matcher(right);
      if (further.find() && amount.isPercent()) {
        boolean up = "提升提高增长".contains(further.group("verb"));
        String metric = Metric.clean(unbased(from, measure.start()));
        add(
            metric,
            null,
            amount,
            up ? Operator.MORE_THAN : Operator.LESS_THAN,
            measure.hedge(),
            clause.start(),
            measure.end() + further.end(),
            null);
        return measure.end() + further.end();
      }
      boolean ends = ends(right);
      String metric = Metric.clean(unbased(from, measure.start()));
      boolean verbOnly =
          Metric.isVerbs(metric)
              || MAKE.matcher(left.strip()).find()
              || endsMaking(measure, amount);
      if (!ends && (verbOnly || metric.isEmpty())) {
        return made(clause, from, amount, measure, metric, limit);
      }
      return reached(clause, from, amount, measure, metric, right, ends);
    }

    /** After the bracket that is open at {@code to}; -1 where none is. */
    private int openBracket(int from, int to) {
      int depth = 0;
      for (int i = to - 1; i >= from; i--) {
        char c = text.charAt(i);
        if ("）)".indexOf(c) >= 0) {
          depth++;
        } else if ("（(".indexOf(c) >= 0 && --depth < 0) {
          return i + 1;
        }
      }
      return -1;
    }

    /** Whether nothing that belongs to the amount follows: a stop, a remark in brackets, or 和. */
    private boolean ends(String right) {
      String rest = right.strip();
      return rest.isEmpty()
          || "，；。：、；;,:".indexOf(rest.charAt(0)) >= 0
          || ENDING.matcher(rest).find();
    }

    /** 达到 and 完成 are operators and verbs at once: 完成400万平方米改造. */
    private boolean endsMaking(Measure measure, Amount amount) {
      String words = text.substring(measure.start(), amount.start());
      return MAKE.matcher(words.strip()).find() && words.matches(".*(?:完成|实现).*");
    }

    /** The number stands before the noun: 打造200家左右零碳工厂. */
    private int made(
        Sentences.Part clause, int from, Amount amount, Measure measure, String verb, int limit) {
      boolean ordered =
          !verb.isEmpty()
              || !text.substring(from, measure.start()).isBlank()
              || measure.operator() != null
              || lastMade;
      String right = text.substring(measure.end(), nounEnd(measure.end(), limit, clause));
      String noun = Metric.cleanNoun(right);
      boolean percent = amount.isPercent();
      if (noun.length() < 3 || !ordered || (right.strip().startsWith("的") && !percent)) {
        return -1;
      }
      if (!amount.isCount()
          && !percent
          && (measure.operator() == Operator.AT_MOST || (verb.isEmpty() && !lastMade))) {
        return -1; // 淘汰35蒸吨以下锅炉 bounds the boilers, it does not count them
      }
      if (amount.words() && verb.isEmpty() && measure.operator() == null) {
        return -1;
      }
      String left = Metric.clean(unbased(from, measure.start()));
      boolean cover = percent && amount.value().compareTo(BigDecimal.valueOf(100)) == 0;
      if (amount.unit().equals("倍")) {
        noun = left + noun;
      } else if (percent && !Metric.isVerbs(left) && !left.isEmpty()) {
        return -1;
      }
      lastMade = true;
      int end = measure.end() + right.length();
      add(
          noun,
          null,
          amount,
          cover ? Operator.COVER : operator(measure, verb, amount),
          measure.hedge(),
          start(clause, from, amount),
          end,
          null);
      return end;
    }

    /**
     * Where the noun after an amount ends: at the separator before the next amount, if there is
     * one.
     */
    private int nounEnd(int from, int limit, Sentences.Part clause) {
      if (limit == clause.end()) {
        String rest = text.substring(from, limit);
        String noun = rest.replaceAll("[，；。：,;:！]+\\s*$", "");
        return from + noun.length();
      }
      for (int i = limit - 1; i > from; i--) {
        if ("、和与及".indexOf(text.charAt(i)) >= 0) {
          return i;
        }
      }
      return limit;
    }

    /** The number stands after what it measures: 光伏并网容量超过480兆瓦. */
    private int reached(
        Sentences.Part clause,
        int from,
        Amount amount,
        Measure measure,
        String words,
        String right,
        boolean ends) {
      String metric = words;
      String subject = null;
      Sentences.Part earlier = before;
      if (metric.isEmpty()
          && earlier != null
          && measure.operator() != null
          && Amount.find(earlier.text(), i -> taken[earlier.start() + i]).isEmpty()) {
        metric = Metric.clean(unbased(earlier.start(), earlier.end()));
        if (!MEASURE.matcher(metric).find()) {
          return -1;
        }
      }
      boolean measured = MEASURE.matcher(metric).find();
      String previous = lastMetric;
      if (!metric.isEmpty()
          && !measured
          && previous != null
          && amount.unit().equals(lastUnit)
          && !amount.isCount()
          && MEASURE.matcher(previous).find()
          && measure.operator() != null
          && metric.length() <= 24
          && !lastMade
          && !isVerbal(metric)) {
        subject = metric;
        metric = previous;
        measured = true;
      }
      if (metric.length() < 2 || Metric.isVerbs(metric)) {
        return -1;
      }
      boolean spoken = measure.operator() != null || measure.spoken();
      boolean percent = amount.isPercent();
      boolean full = percent && amount.value().compareTo(BigDecimal.valueOf(100)) == 0;
      boolean share = percent && !ends && !measure.spoken() && !measured && subject == null;
      if (share && !right.strip().startsWith("的") && !right.strip().startsWith("覆盖")) {
        return share(clause, from, amount, measure, metric, right, full);
      }
      if (percent
          ? !spoken && !measured && !right.contains("覆盖") && amount.value().intValue() != 100
          : !ends && !spoken) {
        return -1;
      }
      if (!ends && right.strip().startsWith("的")) {
        return -1;
      }
      if (!ends && !measure.spoken() && !percent) {
        return -1;
      }
      if (amount.unit().equals("倍") && !ends) {
        metric += Metric.cleanNoun(right);
      }
      if (isStatement(clause, from, amount, measure, metric)) {
        return -1;
      }
      Operator operator = operator(measure, metric, amount);
      if (full
          && !isChange(operator)
          && (right.strip().startsWith("覆盖") || metric.contains("覆盖"))) {
        operator = Operator.COVER;
      }
      Metric.Split split =
          subject == null ? Metric.split(metric) : new Metric.Split(subject, metric);
      lastMade = false;
      lastMetric = split.metric();
      lastUnit = amount.unit();
      int end = full && !ends ? clauseEnd(clause) : measure.end();
      add(
          split.metric(),
          split.subject(),
          amount,
          operator,
          measure.hedge(),
          start(clause, from, amount),
          end,
          null);
      return measure.end();
    }

    /** 港口75%以上专业化泊位具备供电能力: the share of those before it that come to what follows. */
    private int share(
        Sentences.Part clause,
        int from,
        Amount amount,
        Measure measure,
        String whose,
        String right,
        boolean full) {
      String what = Metric.cleanNoun(right);
      if (measure.operator() == null && !full) {
        return -1;
      }
      int end = measure.end() + right.replaceAll("[，；。：、,;:！]+\\s*$", "").length();
      add(
          what,
          whose,
          amount,
          full ? Operator.COVER : measure.operator(),
          measure.hedge(),
          start(clause, from, amount),
          end,
          null);
      return end;
    }

    /** 森林覆盖率18.3% with no time, verb or operator tells what is, not what is to be. */
    private boolean isStatement(
        Sentences.Part clause, int from, Amount amount, Measure measure, String metric) {
      boolean told =
          measure.operator() == null
              || measure.operator() == Operator.ABOUT
              || text.substring(measure.start(), amount.start()).strip().matches("为|是|占|在");
      return told
          && deadline(amount.end(), null) == null
          && !isVerbal(metric)
          && !isVerbal(text.substring(from, amount.start()).strip())
          && !isVerbal(clause.text().strip());
    }

    private boolean isVerbal(String metric) {
      return MAKE.matcher(metric).find() || metric.matches("^" + Words.any("make") + ".*");
    }

    private int clauseEnd(Sentences.Part clause) {
      return clause.start() + clause.text().replaceAll("[，；。：,;:！]+\\s*$", "").length();
    }

    private Operator operator(Measure measure, String verb, Amount amount) {
      Operator operator = measure.operator();
      if (operator != null) {
        return operator;
      }
      String text =
          this.text.substring(Math.max(0, measure.start() - verb.length() - 4), amount.start());
      if (verb.matches("^" + Words.any("make-less") + ".*")
          || text.strip().matches(".*" + Words.any("make-less") + "$")) {
        return Operator.DECREASE;
      }
      return verb.matches("^" + Words.any("make-more") + ".*") ? Operator.INCREASE : Operator.EQUAL;
    }

    private boolean couldBeTarget(String left, String right, Amount amount, Measure measure) {
      if (amount.isMoney() && left.matches(".*(?:按|每|价格|电价|标准).*")) {
        return false;
      }
      String ahead = text.substring(Math.max(0, amount.start() - 8), amount.start()).strip();
      boolean bare = measure.operator() == null && !measure.spoken();
      if (bare && NOT_BEFORE.matcher(ahead).find()) {
        return false;
      }
      if (measure.spoken()
          ? text.substring(Math.max(0, measure.start() - 3), measure.start())
              .strip()
              .matches(".*(?:第|附件|表|图)$")
          : false) {
        return false;
      }
      String after = right.strip();
      if (NOT_AFTER.matcher(after).find() && !FURTHER.matcher(after).find()) {
        return false;
      }
      if (amount.unit().isEmpty()) {
        return (measure.operator() != null)
            && (after.isEmpty() || "，；。、）)".indexOf(after.charAt(0)) >= 0)
            && unitlessMetric(left);
      }
      if (amount.isCircumstance() && !left.matches(".*(?:天数|小时数|时间|时长|日数|周期)$")) {
        return false;
      }
      boolean threshold =
          measure.operator() == Operator.AT_LEAST || measure.operator() == Operator.AT_MOST;
      return !(threshold
          && !amount.isCount()
          && !amount.isPercent()
          && BOUND.matcher(after).find()
          && !MAKE.matcher(left.strip()).find());
    }

    private boolean unitlessMetric(String left) {
      return UNITLESS.matcher(left).find()
          || (lastUnit != null && lastUnit.isEmpty())
          || (left.isBlank() && before != null && UNITLESS.matcher(before.text()).find());
    }

    /** 实现…全覆盖 without a number, and …100%覆盖. */
    private boolean cover(Sentences.Part clause, List<Amount> amounts) {
      Matcher cover = COVER.matcher(clause.text());
      if (!cover.find() || !COVERS.matcher(clause.text().substring(0, cover.end())).find()) {
        return false;
      }
      if (amounts.stream()
          .anyMatch(a -> a.isPercent() && a.end() < clause.start() + cover.start())) {
        return false;
      }
      String words =
          unbased(clause.start(), clause.start() + cover.start())
              .replaceAll("(?:基本)?(?:实现|达到|做到)$", "");
      Metric.Split split = Metric.splitCover(words);
      if (split.metric().length() < 2) {
        return true;
      }
      Amount whole =
          new Amount(
              clause.start() + cover.start(),
              clause.start() + cover.end(),
              BigDecimal.valueOf(100),
              null,
              "%",
              false);
      add(
          split.metric(),
          split.subject(),
          whole,
          Operator.COVER,
          null,
          clause.start(),
          clause.start() + cover.end(),
          null);
      return true;
    }

    private void doubled(Sentences.Part clause) {
      Matcher doubled = DOUBLED.matcher(clause.text());
      if (doubled.find()) {
        int start = clause.start() + doubled.start();
        String metric = Metric.clean(unbased(clause.start(), start).replaceAll("(?:实现|再)+$", ""));
        Amount amount =
            new Amount(
                start,
                clause.start() + doubled.end(),
                BigDecimal.valueOf(doubled.group("times").equals("一") ? 1 : 2),
                null,
                "番",
                true);
        if (metric.length() >= 2) {
          add(metric, null, amount, Operator.INCREASE, null, clause.start(), amount.end(), null);
        }
      }
    }

    private void setElsewhere(Sentences.Part clause) {
      Matcher set = SET_ELSEWHERE.matcher(clause.text());
      if (!set.find() || set.group("setter").isBlank()) {
        return;
      }
      String metric = Metric.clean(set.group("metric"));
      Sentences.Part earlier = before;
      if (metric.length() < 2 && earlier != null) {
        metric = Metric.clean(unbased(earlier.start(), earlier.end()));
      }
      if (metric.length() >= 2) {
        Span quote = source.origin(passage, offset + clause.start(), offset + clauseEnd(clause));
        targets.add(
            new Target(
                passage.section(),
                passage.task(),
                passage.path(),
                metric,
                null,
                Operator.EQUAL,
                null,
                "",
                null,
                null,
                deadline(clause.end(), null),
                null,
                set.group("setter").strip(),
                quote));
      }
    }

    /** The words from {@code from} to {@code to} without times and comparisons. */
    private String unbased(int from, int to) {
      StringBuilder words = new StringBuilder();
      int i = from;
      while (i < to) {
        Deadlines.Time time = timeAt(i);
        if (time != null && time.end() <= to) {
          i = time.end();
          Matcher rest = COMPARED_AFTER.matcher(text.substring(i, to));
          if (COMPARED.matcher(words).find()) {
            words.setLength(
                words.toString().replaceAll("(?:比|较|与|对比|相较于?|相比于?|以)\\s*$", "").length());
          }
          if (rest.find()) {
            i += rest.end();
          }
          if (i < to && "底末".indexOf(text.charAt(i)) >= 0) {
            i++;
          }
        } else {
          words.append(text.charAt(i++));
        }
      }
      return words.toString();
    }

    private Deadlines.@Nullable Time timeAt(int at) {
      return times.stream().filter(t -> t.start() == at && !inTitle(t)).findFirst().orElse(null);
    }

    /**
     * The time that holds for an amount between two places: in its clause, else the last before it.
     */
    private Deadlines.@Nullable Time timeFor(int to) {
      Deadlines.Time last = null;
      for (Deadlines.Time time : dueTimes) {
        if (time.start() < to
            && (time.to() != null || (time.recurs() && time.start() >= clauseStart))) {
          last = time;
        }
      }
      return last;
    }

    private @Nullable Deadline deadline(int to, Deadlines.@Nullable Time given) {
      Deadlines.Time time = given == null ? timeFor(to) : given;
      if (time != null) {
        return moment(time).deadline();
      }
      Moment held = carried;
      return held == null ? null : held.deadline();
    }

    private Moment moment(Deadlines.Time time) {
      Span span = source.origin(passage, offset + time.start(), offset + time.end());
      return new Moment(
          time.deadline(text.substring(time.start(), time.end()), span), time.start(), time.end());
    }

    /** A quote begins with its clause, and with the time alone before it. */
    private int start(Sentences.Part clause, int from, Amount amount) {
      int start = from;
      while (start < amount.start() && "、，,；;和与及 ".indexOf(text.charAt(start)) >= 0) {
        start++;
      }
      Sentences.Part earlier = before;
      if (from == clause.start()
          && earlier != null
          && unbased(earlier.start(), earlier.end()).replaceAll("[，, 、]", "").isEmpty()) {
        return earlier.start();
      }
      return start;
    }

    private void add(
        String metric,
        @Nullable String subject,
        Amount amount,
        @Nullable Operator given,
        @Nullable String hedge,
        int start,
        int end,
        Deadlines.@Nullable Time time) {
      if (metric.length() < 2
          || metric.length() > 60
          || metric.indexOf('《') >= 0
          || NUMERIC.matcher(metric).matches()) {
        return;
      }
      Operator operator = given == null ? Operator.EQUAL : given;
      Span quote = source.origin(passage, offset + start, offset + Math.max(end, amount.end()));
      Deadline deadline = deadline(amount.end(), time);
      String softened = hedge == null ? hedgeAhead(start, amount.start()) : hedge;
      BigDecimal upper = amount.upper();
      emit(
          metric,
          subject,
          amount.value(),
          amount.unit(),
          upper == null || isChange(operator) ? operator : Operator.AT_LEAST,
          softened,
          deadline,
          quote);
      if (upper != null) {
        emit(
            metric,
            subject,
            upper,
            amount.unit(),
            isChange(operator) ? operator : Operator.AT_MOST,
            softened,
            deadline,
            quote);
      }
    }

    private @Nullable String hedgeAhead(int from, int to) {
      Matcher hedge = HEDGE_AHEAD.matcher(text).region(from, to);
      return hedge.find() ? hedge.group() : null;
    }

    private void emit(
        String metric,
        @Nullable String subject,
        BigDecimal value,
        String unit,
        Operator operator,
        @Nullable String hedge,
        @Nullable Deadline deadline,
        Span quote) {
      targets.add(
          new Target(
              passage.section(),
              passage.task(),
              passage.path(),
              metric,
              subject,
              operator,
              value,
              unit,
              Units.standard().normalise(value, unit),
              isChange(operator) ? baseline : null,
              deadline,
              hedge,
              null,
              quote));
    }
  }
}
