package io.greenprint.ingest.policy.facts;

import io.greenprint.graph.policy.Target.Operator;
import io.greenprint.ingest.values.Deadlines;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A sentence read for what it sets, clause by clause; later clauses lean on earlier ones. */
final class GoalSentence {

  private static final Pattern TITLE = Pattern.compile("《[^》]*》");
  private static final Pattern SAID = Pattern.compile(Words.any("said") + "[，：:,]?“[^”]*”?");
  private static final Pattern PAST =
      Pattern.compile(Words.any("past") + "(?![^，]{0,8}的)(?![^，]{0,14}基础上)");
  private static final Pattern ORDERED = Pattern.compile(Words.any("order"));
  private static final Pattern NOT_TARGET = Pattern.compile(Words.any("not-target"));
  private static final Pattern NUMERIC = Pattern.compile("[0-9.]+[万亿]?\\p{IsHan}{0,4}");
  private static final Set<String> HEDGES = Set.copyOf(Words.of("hedge-shown"));
  private static final Pattern CONVERTED =
      Pattern.compile(Words.any("converted") + "[^，。；]{0,12}$");
  private static final Pattern REMARK = Pattern.compile("[（(][^（）()]*[）)]");
  private static final Pattern HEDGE_AHEAD = Pattern.compile(Words.any("hedge-ahead"));
  private static final Pattern SEVERAL =
      Pattern.compile("\\s*(?:[、和与及]|以及)\\s*" + Words.any("series-operator") + "?");
  private static final Pattern TIME_ONLY = Pattern.compile("[，, 、]*");
  private static final int LONGEST_METRIC = 60;

  private final String text;
  private final SentenceTimes times;
  private final @Nullable Integer since;
  private final boolean[] taken;
  private final List<Goal> goals = new ArrayList<>();
  private boolean lookingBack;
  private @Nullable Previous previous;
  private Sentences.@Nullable Part before;

  /**
   * What the last amount of the sentence measured.
   *
   * @param subject whose value it was; null where the words named none
   * @param operator how it was to be met; null where no words said
   * @param made whether it counted things that are made (打造5个园区)
   */
  record Previous(
      String metric,
      @Nullable String subject,
      String unit,
      @Nullable Operator operator,
      boolean made) {}

  /**
   * @param year year that words like 年底前 mean
   * @param since first year that the document looks ahead from
   * @param lookingBack whether the paragraph so far tells what has been reached (目前，…)
   */
  GoalSentence(String text, @Nullable Integer year, @Nullable Integer since, boolean lookingBack) {
    this.text = text;
    this.times = new SentenceTimes(text, year);
    this.since = since;
    this.lookingBack = lookingBack && !ORDERED.matcher(text).find();
    this.taken = new boolean[text.length()];
    times.all().forEach(time -> Arrays.fill(taken, time.start(), time.end(), true));
    take(TITLE.matcher(text));
    take(SAID.matcher(text)); // another's words set nothing here
  }

  private void take(Matcher matcher) {
    while (matcher.find()) {
      Arrays.fill(taken, matcher.start(), matcher.end(), true);
    }
  }

  List<Goal> read() {
    for (Sentences.Part clause : Sentences.clauses(text)) {
      clause(clause);
      before = clause;
    }
    return List.copyOf(goals);
  }

  /** Whether the sentence ends by telling what has been reached. */
  boolean looksBack() {
    return lookingBack;
  }

  /** The last time in it that something is due; null where there is none. */
  Deadlines.@Nullable Time lastDue() {
    return times.due().isEmpty() ? null : times.due().getLast();
  }

  String text() {
    return text;
  }

  SentenceTimes times() {
    return times;
  }

  /** The time that holds in a clause before {@code to}. */
  Deadlines.@Nullable Time timeFor(Sentences.Part clause, int to) {
    return times.before(to, clause.start());
  }

  @Nullable Previous previous() {
    return previous;
  }

  void remember(Previous measured) {
    previous = measured;
  }

  Sentences.@Nullable Part before() {
    return before;
  }

  /** Whether an earlier clause set something, so that a list goes on. */
  boolean hasGoals() {
    return !goals.isEmpty();
  }

  /** The amounts of a clause, offsets counted in the sentence. */
  List<Amount> amounts(Sentences.Part clause) {
    return Amount.find(clause.text(), i -> taken[clause.start() + i]).stream()
        .filter(amount -> !CONVERTED.matcher(clause.text().substring(0, amount.start())).find())
        .map(amount -> amount.shifted(clause.start()))
        .toList();
  }

  private void clause(Sentences.Part clause) {
    if (isPast(clause) || NOT_TARGET.matcher(REMARK.matcher(clause.text()).replaceAll("")).find()) {
      return;
    }
    List<Amount> amounts = amounts(clause);
    WordGoals words = new WordGoals(this, clause, before);
    boolean covered = words.cover(amounts);
    words.doubled();
    words.setElsewhere();
    if (!covered) {
      amounts(clause, amounts);
    }
  }

  private boolean isPast(Sentences.Part clause) {
    if (PAST.matcher(clause.text()).find()) {
      lookingBack = true;
      return true;
    }
    Deadlines.Time time = timeFor(clause, clause.end());
    if (time != null) {
      LocalDate to = time.to();
      lookingBack = since != null && to != null && to.getYear() < since;
    }
    return lookingBack;
  }

  private void amounts(Sentences.Part clause, List<Amount> amounts) {
    int from = clause.start();
    int i = 0;
    while (i < amounts.size()) {
      if (amounts.get(i).start() < from) {
        i++; // 300万千瓦（600万千瓦时）以上: read with the one before it
        continue;
      }
      List<Amount> series = series(amounts, i);
      if (series.size() > 1 && distribute(clause, from, series)) {
        i += series.size();
        from = series.getLast().end();
      } else {
        int limit = i + 1 < amounts.size() ? amounts.get(i + 1).start() : clause.end();
        int end = new AmountGoal(new AmountPlace(this, clause, from, amounts.get(i), limit)).read();
        from = end < 0 ? from : end;
        i++;
      }
    }
  }

  /** Amounts with nothing but 、 and 和 between them: 55%、45%. */
  private List<Amount> series(List<Amount> amounts, int first) {
    List<Amount> series = new ArrayList<>(List.of(amounts.get(first)));
    for (int i = first + 1; i < amounts.size(); i++) {
      Amount last = amounts.get(i - 1);
      int end = Measure.around(text, last.start(), last).end();
      int next = amounts.get(i).start();
      if (!SEVERAL.matcher(text.substring(Math.min(end, next), next)).matches()) {
        break;
      }
      series.add(amounts.get(i));
    }
    return series;
  }

  /** A、B分别达到a、b, A、B约a、b, or 到2025年、2030年分别达到a、b. */
  private boolean distribute(Sentences.Part clause, int from, List<Amount> series) {
    Amount first = series.getFirst();
    Measure measure = Measure.around(text, from, first);
    boolean told = text.substring(from, first.start()).contains("分别");
    String words = Metric.clean(times.without(from, measure.start()));
    if (words.isEmpty() && before != null && told) {
      words = Metric.clean(times.without(before.start(), before.end()));
    }
    List<String> metrics = Metric.split(words, series.size());
    boolean dealt = metrics.size() == series.size();
    if (words.isEmpty() || !(told || (dealt && Metric.parts(words) == series.size()))) {
      return false;
    }
    List<Deadlines.Time> due =
        times.due().stream().filter(time -> time.end() <= first.start()).toList();
    boolean byTime = !dealt && due.size() >= series.size();
    for (int i = 0; i < series.size(); i++) {
      Amount amount = series.get(i);
      Operator own = Measure.around(text, amount.start(), amount).operator();
      boolean shared = own == null || Goal.isChange(measure.operator());
      add(
          dealt ? metrics.get(i) : words,
          null,
          shared ? measure.operator() : own,
          amount,
          measure.hedge(),
          clause.start(),
          Measure.around(text, from, amount).end(),
          byTime ? due.get(due.size() - series.size() + i) : timeFor(clause, amount.end()));
    }
    return true;
  }

  /** A quote begins with its clause, and with the time alone before it. */
  int quoteStart(Sentences.Part clause, int from, Amount amount) {
    int start = from;
    while (start < amount.start() && "、，,；;和与及 ".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    Sentences.Part earlier = before;
    boolean timeOnly =
        earlier != null
            && TIME_ONLY.matcher(times.without(earlier.start(), earlier.end())).matches();
    return from == clause.start() && earlier != null && timeOnly ? earlier.start() : start;
  }

  void add(
      String metric,
      @Nullable String subject,
      @Nullable Operator operator,
      Amount amount,
      int start,
      int end) {
    add(metric, subject, operator, amount, null, start, end, times.before(amount.end(), start));
  }

  void add(
      String metric,
      @Nullable String subject,
      @Nullable Operator operator,
      Amount amount,
      @Nullable String hedge,
      int start,
      int end,
      Deadlines.@Nullable Time time) {
    if (metric.length() < 2
        || metric.length() > LONGEST_METRIC
        || metric.indexOf('《') >= 0
        || NUMERIC.matcher(metric).matches()) {
      return;
    }
    goals.add(
        new Goal(
            metric,
            subject,
            operator == null ? Operator.EQUAL : operator,
            amount,
            hedge == null || !HEDGES.contains(hedge) ? hedgeAhead(start, amount.start()) : hedge,
            null,
            start,
            Math.max(end, amount.end()),
            time,
            Goal.isChange(operator) ? times.baseline(amount.end()) : null));
  }

  void addSetElsewhere(
      String metric,
      @Nullable String subject,
      String setter,
      int start,
      int end,
      Deadlines.@Nullable Time time) {
    goals.add(
        new Goal(metric, subject, Operator.EQUAL, null, null, setter, start, end, time, null));
  }

  private @Nullable String hedgeAhead(int from, int to) {
    Matcher hedge = HEDGE_AHEAD.matcher(text).region(from, to);
    return hedge.find() ? hedge.group() : null;
  }
}
