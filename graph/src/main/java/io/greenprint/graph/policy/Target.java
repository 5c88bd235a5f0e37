package io.greenprint.graph.policy;

import io.greenprint.graph.text.Span;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A numeric target.
 *
 * @param section index of the section that sets it; -1 where it stands before the first
 * @param task index of the task that it belongs to; null where it stands outside tasks
 * @param path heading chain of its place
 * @param metric what is measured
 * @param subject whose value it is, where the text names one; null otherwise
 * @param operator how the value is to be met
 * @param value null where another document or body sets it
 * @param unit as written, 万 and 亿 included; empty where there is none
 * @param normalised value and unit in base form (15万千瓦 → 150000 kW); null where there is no rule
 *     for the unit
 * @param baselineYear of a change; null otherwise
 * @param deadline when; null where the text does not say
 * @param hedge 力争, 原则上, 确保 as written; null where there is none
 * @param setter who sets the value, where the text leaves it open (完成省下达的指标); null otherwise
 * @param span the quote
 */
public record Target(
    int section,
    @Nullable Integer task,
    List<String> path,
    String metric,
    @Nullable String subject,
    Operator operator,
    @Nullable BigDecimal value,
    String unit,
    @Nullable Quantity normalised,
    @Nullable Integer baselineYear,
    @Nullable Deadline deadline,
    @Nullable String hedge,
    @Nullable String setter,
    Span span) {

  public Target {
    path = List.copyOf(path);
  }

  /** How a value is to be met; {@link #symbol} is the short form in files. */
  public enum Operator {
    AT_LEAST(">="),
    MORE_THAN(">"),
    AT_MOST("<="),
    LESS_THAN("<"),
    EQUAL("="),
    ABOUT("~"),
    INCREASE("increase"),
    DECREASE("decrease"),
    COVER("cover");

    private final String symbol;

    Operator(String symbol) {
      this.symbol = symbol;
    }

    public String symbol() {
      return symbol;
    }
  }
}
