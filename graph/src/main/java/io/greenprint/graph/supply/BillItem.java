package io.greenprint.graph.supply;

import io.greenprint.graph.finding.Place;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of a bill of materials: one unit of the product takes so much of the input.
 *
 * @param product id of the product made
 * @param input id of the product taken in
 * @param quantity how much of it, at least 0
 * @param unit unit of the quantity; null where not said
 * @param supplier id of the record of who delivers it; null where not said
 * @param from first day; null for "since ever"
 * @param to first day on which it no longer holds; null while open
 * @param source row that states it; null where unknown
 */
public record BillItem(
    String product,
    String input,
    BigDecimal quantity,
    @Nullable String unit,
    @Nullable String supplier,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable Place source)
    implements SupplyFact {}
