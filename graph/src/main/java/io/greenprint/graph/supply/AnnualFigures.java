package io.greenprint.graph.supply;

import io.greenprint.graph.finding.Place;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What an enterprise earned and emitted in a year.
 *
 * @param enterprise id of its record
 * @param year calendar year; null where the source does not say
 * @param revenue null where not said
 * @param directEmissions scope 1 and 2, tCO2e; null where not said
 * @param source row that states it; null where unknown
 */
public record AnnualFigures(
    String enterprise,
    @Nullable Integer year,
    @Nullable Money revenue,
    @Nullable BigDecimal directEmissions,
    @Nullable Place source)
    implements SupplyFact {}
