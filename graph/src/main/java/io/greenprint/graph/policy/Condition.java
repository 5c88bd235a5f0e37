package io.greenprint.graph.policy;

import io.greenprint.graph.text.Span;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Whom a clause binds, benefits or exempts: 年能耗1000吨标煤以上的企业应…
 *
 * @param section index of its section; -1 where it stands before the first
 * @param task index of the task; null where it stands outside tasks
 * @param subject whom it is about (企业, 项目, 园区)
 * @param metric what is measured; null where the condition is not a threshold
 * @param operator null where it is not a threshold
 * @param value null where it is not a threshold
 * @param unit as written; null where it is not a threshold
 * @param effect what follows for the subject
 * @param consequence the words that say what must, may or will be done
 * @param span the quote
 */
public record Condition(
    int section,
    @Nullable Integer task,
    String subject,
    @Nullable String metric,
    Target.@Nullable Operator operator,
    @Nullable BigDecimal value,
    @Nullable String unit,
    Effect effect,
    String consequence,
    Span span) {

  /** What a clause does to those who meet its condition. */
  public enum Effect {
    BINDS,
    BENEFITS,
    EXEMPTS
  }
}
