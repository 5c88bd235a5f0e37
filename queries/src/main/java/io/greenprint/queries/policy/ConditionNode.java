package io.greenprint.queries.policy;

import io.greenprint.graph.policy.Condition;
import io.greenprint.graph.policy.Target;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Whom a clause binds, benefits or exempts, as stored. Components are those of {@link Condition}.
 */
public record ConditionNode(
    FactKey key,
    int position,
    String subject,
    @Nullable String metric,
    Target.@Nullable Operator operator,
    @Nullable BigDecimal value,
    @Nullable String unit,
    Condition.Effect effect,
    String consequence,
    Evidence evidence) {

  public String id() {
    return key.id();
  }

  static ConditionNode of(Row row) {
    return new ConditionNode(
        new FactKey(row.text("id"), row.large("reading")),
        row.number("position"),
        row.text("subject"),
        row.textOrNull("metric"),
        row.constantOrNull(Target.Operator.class, "operator"),
        TargetNode.decimal(row, "value"),
        row.textOrNull("unit"),
        row.constant(Condition.Effect.class, "effect"),
        row.text("consequence"),
        Evidence.of(row));
  }
}
