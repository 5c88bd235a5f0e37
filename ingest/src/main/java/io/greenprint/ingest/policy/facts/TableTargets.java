package io.greenprint.ingest.policy.facts;

import io.greenprint.graph.policy.Deadline;
import io.greenprint.graph.policy.Target;
import io.greenprint.graph.policy.Target.Operator;
import io.greenprint.graph.text.Span;
import io.greenprint.ingest.values.Units;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Collects what the cells of tables set. */
final class TableTargets {

  private static final Pattern BARE_VALUE = Pattern.compile("[-－]?[0-9.,]+");

  /** [10]: a value cumulated over the years of the plan. */
  private static final Pattern CUMULATED =
      Pattern.compile("[\\[［〔【](?<value>[^\\[\\]［］]{1,12})[\\]］〕】]");

  private static final Pattern FALLS =
      Pattern.compile(Words.any("decrease", "make-less") + "(?:率|比例|幅度|量)?$");
  private static final Pattern RISES =
      Pattern.compile(Words.any("increase", "make-more") + "(?:率|比例|幅度)?$");
  private static final Pattern SET_ELSEWHERE =
      Pattern.compile(
          "^"
              + Words.any("setter-verb")
              + "(?<setter>国家|省|自治区|兵团|市|州|盟|县|区|上级|中央)[上]?(?:政府)?"
              + Words.any("set-in-table")
              + "?(?:的)?(?:给)?.{0,10}?"
              + Words.any("set-what")
              + "?(?:要求)?$");

  /** What a row is about and its column sets. */
  record Place(
      String metric,
      @Nullable String subject,
      @Nullable String unit,
      @Nullable Deadline deadline) {}

  private final Source source;
  private final List<Target> targets = new ArrayList<>();

  TableTargets(Source source) {
    this.source = source;
  }

  List<Target> targets() {
    return targets;
  }

  /** Adds what a cell sets; nothing where it holds a remark that a person should read. */
  void add(Place place, String words, Span span) {
    if (place.metric().length() < 2) {
      return;
    }
    Matcher elsewhere = SET_ELSEWHERE.matcher(words);
    if (elsewhere.matches()) {
      emit(place, Operator.EQUAL, null, "", elsewhere.group("setter"), span);
      return;
    }
    Matcher cumulated = CUMULATED.matcher(words);
    String value = cumulated.matches() ? cumulated.group("value") : words;
    List<Amount> amounts = Amount.find(value, i -> false);
    if (amounts.size() != 1) {
      return;
    }
    Amount amount = amounts.getFirst();
    Measure measure = Measure.around(value, 0, amount);
    if (measure.start() > 0 || measure.end() < value.length()) {
      return;
    }
    String unit = amount.unit();
    if (unit.isEmpty()) {
      unit = place.unit() == null ? "" : place.unit();
    }
    if (BARE_VALUE.matcher(value).matches() && unit.isEmpty()) {
      return;
    }
    emit(place, operator(place.metric(), measure.operator()), amount.value(), unit, null, span);
  }

  private static Operator operator(String metric, @Nullable Operator written) {
    if (written != null && written != Operator.EQUAL) {
      return FALLS.matcher(metric).find() && written == Operator.AT_LEAST
          ? Operator.DECREASE
          : written;
    }
    if (FALLS.matcher(metric).find()) {
      return Operator.DECREASE;
    }
    return RISES.matcher(metric).find() ? Operator.INCREASE : Operator.EQUAL;
  }

  private void emit(
      Place place,
      Operator operator,
      @Nullable BigDecimal value,
      String unit,
      @Nullable String setter,
      Span span) {
    Passage passage = passageAt(span.start());
    targets.add(
        new Target(
            passage == null ? -1 : passage.section(),
            passage == null ? null : passage.task(),
            passage == null ? List.of() : passage.path(),
            place.metric(),
            place.subject(),
            operator,
            value,
            unit,
            value == null ? null : Units.standard().normalise(value, unit),
            null,
            place.deadline(),
            null,
            setter,
            span));
  }

  /** The passage that holds an offset of the stored text, or the last before it. */
  private @Nullable Passage passageAt(int offset) {
    List<Passage> passages = source.passages();
    int low = 0;
    int high = passages.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (source.origin(passages.get(middle), 0, 0).start() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low == 0 ? null : passages.get(low - 1);
  }
}
