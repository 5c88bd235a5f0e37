package io.greenprint.graph.supply;

import io.greenprint.graph.finding.Place;
import org.jspecify.annotations.Nullable;

/**
 * An item that a chain leader asks each of its suppliers to disclose.
 *
 * @param leader id of the leader's record
 * @param item name of the item
 * @param source row that states it; null where unknown
 */
public record DisclosureDemand(String leader, String item, @Nullable Place source)
    implements SupplyFact {}
