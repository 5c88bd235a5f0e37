package io.greenprint.graph.supply;

import io.greenprint.graph.policy.Quantity;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A supply link 供应关系: the buyer buys from the supplier. Live on date t when {@code from ≤ t < to}.
 *
 * @param buyer identifier of the buyer
 * @param supplier identifier of the supplier
 * @param product product or spend group; null where not said
 * @param spend yearly spend; null where not said
 * @param quantity yearly quantity; null where not said
 * @param from first day; null for "since ever"
 * @param to first day on which it no longer holds; null while open
 * @param kind on whose word it stands
 * @param source row, file or rule it comes from; null where unknown
 */
public record SupplyLink(
    String buyer,
    String supplier,
    @Nullable String product,
    @Nullable Money spend,
    @Nullable Quantity quantity,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    LinkKind kind,
    @Nullable String source) {}
