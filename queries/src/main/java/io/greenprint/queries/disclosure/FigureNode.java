package io.greenprint.queries.disclosure;

import io.greenprint.graph.report.Boundary;
import io.greenprint.queries.policy.Evidence;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number that a report gives for an indicator, as stored.
 *
 * @param value as printed, without thousands separators
 * @param unit as printed
 * @param normalisedValue in {@code normalisedUnit}; null where the unit is not known
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
    Evidence evidence) {}
