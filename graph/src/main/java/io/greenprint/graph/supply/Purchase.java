package io.greenprint.graph.supply;

import io.greenprint.graph.finding.Place;
import io.greenprint.graph.policy.Quantity;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One dated transaction: a payment that was seen, or goods that a traceability event shows passing.
 * All of one calendar year between two firms count as one supply link of that year.
 *
 * @param buyer id of the record of the buyer
 * @param supplier id of the record of the supplier
 * @param product product or spend group; null where not said
 * @param on day
 * @param amount null where not said
 * @param quantity null where not said
 * @param kind PAYMENT or EVENT
 * @param source row that states it; null where unknown
 */
public record Purchase(
    String buyer,
    String supplier,
    @Nullable String product,
    LocalDate on,
    @Nullable Money amount,
    @Nullable Quantity quantity,
    LinkKind kind,
    @Nullable Place source)
    implements SupplyFact {}
