package io.greenprint.graph.supply;

import io.greenprint.graph.finding.Place;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A product.
 *
 * @param id how the facts of its file name it
 * @param name as written
 * @param maker id of the record of who makes it; null where not said
 * @param unit declared unit; null where not said
 * @param direct emissions of making one declared unit from its inputs, kgCO2e; null where not said
 * @param source row that states it; null where unknown
 */
public record Product(
    String id,
    String name,
    @Nullable String maker,
    @Nullable String unit,
    @Nullable BigDecimal direct,
    @Nullable Place source)
    implements SupplyFact {}
