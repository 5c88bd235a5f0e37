package io.greenprint.graph.supply;

import io.greenprint.graph.finding.Place;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An administrative penalty 行政处罚.
 *
 * @param enterprise identifier of the enterprise
 * @param decidedOn day of the decision
 * @param authority who decided
 * @param documentNumber number of the decision; null where not said
 * @param article the provision it rests on; null where not said
 * @param amount fine; null where there is none or it is not said
 * @param correctedOn day on which the correction was closed; null while open
 * @param source row that states it; null where unknown
 */
public record Penalty(
    String enterprise,
    LocalDate decidedOn,
    String authority,
    @Nullable String documentNumber,
    @Nullable String article,
    @Nullable Money amount,
    @Nullable LocalDate correctedOn,
    @Nullable Place source)
    implements SupplyFact {}
