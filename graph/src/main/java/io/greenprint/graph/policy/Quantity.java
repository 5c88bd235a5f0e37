package io.greenprint.graph.policy;

import java.math.BigDecimal;

/**
 * A value in a base unit.
 *
 * @param unit symbol of the unit table, such as {@code kW}, {@code tce}, {@code CNY}, {@code %}
 */
public record Quantity(BigDecimal value, String unit) {}
