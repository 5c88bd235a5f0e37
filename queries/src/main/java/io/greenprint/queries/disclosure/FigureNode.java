package io.greenprint.queries.disclosure;

import io.greenprint.graph.report.Boundary;
import io.greenprint.graph.report.Period;
import io.greenprint.queries.policy.Evidence;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number that a report gives for an indicator, as stored.
 *
 * @param value as printed, without thousands separators
 * @param unit as printed
 * @param normalisedValue in {@code normalisedUnit}; null where the unit is not known
 * @param period first and last day that it is for; null where its year is unknown
 * @param key whether it answers for its indicator; false for details beside those that do
 */
public record FigureNode(
    String id,
    String indicator,
    String point,
    String label,
    int year,
    String value,
    String unit,
    @Nullable BigDecimal normalisedValue,
    @Nullable String normalisedUnit,
    boolean approximate,
    Boundary boundary,
    @Nullable Period period,
    boolean key,
    Evidence evidence) {}
