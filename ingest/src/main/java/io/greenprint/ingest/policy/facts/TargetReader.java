package io.greenprint.ingest.policy.facts;

import io.greenprint.graph.policy.Deadline;
import io.greenprint.graph.policy.Target;
import io.greenprint.graph.policy.Target.Operator;
import io.greenprint.ingest.values.Deadlines;
import io.greenprint.ingest.values.Units;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads numeric targets. A sentence is read clause by clause from left to right; what its head says
 * of time holds for its later clauses, and under a heading or a lead-in line of goals for the
 * sentences after it too. What no words date is dated by the title: goals by the period of a plan
 * (“十四五”规划), everything by the year of a work plan (2022年工作要点).
 */
public final class TargetReader {

  private static final Pattern RULES = Pattern.compile(Words.any("rule-section"));
  private static final Pattern LABEL = Pattern.compile("\\s*【[^】]{2,20}】");
  private static final Pattern GOALS = Pattern.compile(Words.any("goal-section"));
  private static final Pattern YEAR_PLAN = Pattern.compile(Words.any("year-plan"));

  private final Source source;
  private final List<Target> targets = new ArrayList<>();
  private final @Nullable Deadline period;
  private final boolean yearPlan;

  /** What a goals section or a lead-in line said of time, for the sentences after it. */
  private @Nullable Deadline carried;

  private int carriedSection = -1;

  /** Whether the last 【…】 opened conditions (【享受条件】), whose numbers nobody has to reach. */
  private boolean inRules;

  private TargetReader(Source source) {
    this.source = source;
    this.period = period(source);
    this.yearPlan = YEAR_PLAN.matcher(source.document().title()).find();
  }

  /** All targets: those of sentences in reading order, then those of indicator tables. */
  public static List<Target> read(Source source) {
    if (NoticeReader.isCall(source)) {
      return List.of();
    }
    TargetReader reader = new TargetReader(source);
    source.passages().forEach(reader::passage);
    IndicatorTable.read(source).stream()
        .filter(row -> reader.targets.stream().noneMatch(target -> isSame(target, row)))
        .toList()
        .forEach(reader.targets::add);
    return List.copyOf(reader.targets);
  }

  /** Whether a row of a table says again what a sentence has said. */
  private static boolean isSame(Target said, Target row) {
    Deadline due = said.deadline();
    Deadline rowDue = row.deadline();
    BigDecimal value = said.value();
    return said.metric().equals(row.metric())
        && value != null
        && row.value() != null
        && value.compareTo(row.value()) == 0
        && said.unit().equals(row.unit())
        && due != null
        && rowDue != null
        && Objects.equals(due.iso(), rowDue.iso());
  }

  /** The one time in the title, at its first place in the text; null where the title has none. */
  private static @Nullable Deadline period(Source source) {
    String title = source.document().title();
    List<Deadlines.Time> times =
        Deadlines.find(title, null).stream().filter(time -> time.to() != null).toList();
    if (times.size() != 1) {
      return null;
    }
    Deadlines.Time time = times.getFirst();
    String words = title.substring(time.start(), time.end());
    int at = source.mended().text().indexOf(words);
    return at < 0 ? null : time.deadline(words, source.mended().origin(at, at + words.length()));
  }

  private void passage(Passage passage) {
    if (passage.section() != carriedSection) {
      carriedSection = passage.section();
      carried = null;
      inRules = false;
    }
    Matcher label = LABEL.matcher(passage.text());
    if (label.lookingAt()) {
      inRules = RULES.matcher(label.group()).find();
    }
    if (inRules
        || passage.text().indexOf('\t') >= 0
        || LookingBack.is(passage)
        || under(passage, RULES)) {
      return; // rows of tables are read as tables
    }
    boolean goals = under(passage, GOALS);
    boolean lookingBack = false;
    for (Sentences.Part part : Sentences.of(passage.text())) {
      GoalSentence sentence =
          new GoalSentence(part.text(), source.year(), source.since(), lookingBack);
      for (Goal goal : sentence.read()) {
        add(passage, part, goal, goals);
      }
      lookingBack = sentence.looksBack();
      handOn(passage, part, sentence.lastDue(), goals);
    }
  }

  private static boolean under(Passage passage, Pattern heading) {
    return passage.path().stream().anyMatch(label -> heading.matcher(label).find());
  }

  /** A lead-in line (到2025年，目标如下：) or a goals paragraph hands its time on. */
  private void handOn(
      Passage passage, Sentences.Part part, Deadlines.@Nullable Time due, boolean goals) {
    String end = part.text().strip();
    if (due != null && due.to() != null && (goals || end.endsWith("：") || end.endsWith(":"))) {
      carried = deadline(passage, part, due);
    }
  }

  private Deadline deadline(Passage passage, Sentences.Part part, Deadlines.Time time) {
    return time.deadline(
        part.text().substring(time.start(), time.end()),
        source.origin(passage, part.start() + time.start(), part.start() + time.end()));
  }

  private void add(Passage passage, Sentences.Part part, Goal goal, boolean goals) {
    Deadline deadline =
        goal.time() != null
            ? deadline(passage, part, goal.time())
            : carried != null ? carried : goals || yearPlan ? period : null;
    Amount amount = goal.amount();
    BigDecimal upper = amount == null ? null : amount.upper();
    boolean range = upper != null && !Goal.isChange(goal.operator());
    emit(
        passage,
        part,
        goal,
        range ? Operator.AT_LEAST : goal.operator(),
        amount == null ? null : amount.value(),
        deadline);
    if (upper != null) {
      emit(passage, part, goal, range ? Operator.AT_MOST : goal.operator(), upper, deadline);
    }
  }

  private void emit(
      Passage passage,
      Sentences.Part part,
      Goal goal,
      Operator operator,
      @Nullable BigDecimal value,
      @Nullable Deadline deadline) {
    Amount amount = goal.amount();
    String unit = amount == null ? "" : amount.unit();
    targets.add(
        new Target(
            passage.section(),
            passage.task(),
            passage.path(),
            goal.metric(),
            goal.subject(),
            operator,
            value,
            unit,
            value == null ? null : Units.standard().normalise(value, unit),
            goal.baseline(),
            deadline,
            goal.hedge(),
            goal.setter(),
            source.origin(passage, part.start() + goal.start(), part.start() + goal.end())));
  }
}
