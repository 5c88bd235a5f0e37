package io.greenprint.queries.policy;

import io.greenprint.graph.policy.Target;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A numeric target as stored, with its results. Components are those of {@link Target}.
 *
 * @param results newest first
 */
public record TargetNode(
    FactKey key,
    int position,
    List<String> path,
    String metric,
    @Nullable String subject,
    Target.Operator operator,
    @Nullable BigDecimal value,
    String unit,
    @Nullable BigDecimal normalisedValue,
    @Nullable String normalisedUnit,
    @Nullable Integer baselineYear,
    @Nullable DueDate deadline,
    @Nullable String hedge,
    @Nullable String setter,
    List<ResultNode> results,
    Evidence evidence) {

  public TargetNode {
    path = List.copyOf(path);
    results = List.copyOf(results);
  }

  public String id() {
    return key.id();
  }

  /** How it stands on a day. */
  public TargetState stateOn(LocalDate day) {
    return TargetState.on(
        day,
        operator,
        value,
        deadline == null ? null : deadline.to(),
        deadline == null ? null : deadline.precision(),
        results.stream()
            .map(result -> new TargetState.Result(result.on(), result.value(), null))
            .toList());
  }

  /**
   * What the target came to.
   *
   * @param on day that the value is of
   * @param value in {@code unit}
   * @param definition how it is measured; null where nobody says
   * @param body who gives it; null where nobody says
   * @param source file or words where it stands; null where nobody says
   */
  public record ResultNode(
      LocalDate on,
      @Nullable BigDecimal value,
      @Nullable String unit,
      @Nullable String definition,
      @Nullable String body,
      @Nullable String source) {

    static ResultNode of(Row row) {
      return new ResultNode(
          row.map().get("date").asLocalDate(),
          decimal(row, "value"),
          row.textOrNull("unit"),
          row.textOrNull("definition"),
          row.textOrNull("body"),
          row.textOrNull("source"));
    }
  }

  static TargetNode of(Row row) {
    return new TargetNode(
        new FactKey(row.text("id"), row.large("reading")),
        row.number("position"),
        row.texts("path"),
        row.text("metric"),
        row.textOrNull("subject"),
        row.constant(Target.Operator.class, "operator"),
        decimal(row, "value"),
        row.text("unit"),
        decimal(row, "normalisedValue"),
        row.textOrNull("normalisedUnit"),
        row.numberOrNull("baselineYear"),
        DueDate.of(row),
        row.textOrNull("hedge"),
        row.textOrNull("setter"),
        row.map().get("results").asList(value -> ResultNode.of(Row.of(value)), List.of()).stream()
            .sorted(Comparator.comparing(ResultNode::on).reversed())
            .toList(),
        Evidence.of(row));
  }

  static @Nullable BigDecimal decimal(Row row, String name) {
    String text = row.textOrNull(name);
    return text == null ? null : new BigDecimal(text);
  }
}
