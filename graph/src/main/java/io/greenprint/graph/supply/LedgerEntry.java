package io.greenprint.graph.supply;

import io.greenprint.graph.finding.Place;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of a firm's energy ledger 能源台账: how much of an item in a period.
 *
 * @param enterprise id of the record of the firm
 * @param item id of a {@link io.greenprint.graph.carbon.LedgerItem}
 * @param from first day
 * @param to last day
 * @param quantity as written
 * @param unit as written
 * @param amount the same in the unit of the item
 * @param site as written; null where not said
 * @param source row that states it; null where unknown
 */
public record LedgerEntry(
    String enterprise,
    String item,
    LocalDate from,
    LocalDate to,
    BigDecimal quantity,
    String unit,
    BigDecimal amount,
    @Nullable String site,
    @Nullable Place source)
    implements SupplyFact {}
