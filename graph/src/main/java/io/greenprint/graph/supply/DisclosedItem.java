package io.greenprint.graph.supply;

import io.greenprint.graph.finding.Place;
import org.jspecify.annotations.Nullable;

/**
 * An item that an enterprise discloses, as a supply-chain file states it. What its own reports
 * disclose is read from them, see {@code graph.report}.
 *
 * @param enterprise id of its record
 * @param item name of the item, as {@link DisclosureDemand} names it
 * @param source row that states it; null where unknown
 */
public record DisclosedItem(String enterprise, String item, @Nullable Place source)
    implements SupplyFact {}
