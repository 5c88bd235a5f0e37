package io.greenprint.graph.supply;

import io.greenprint.graph.finding.Place;
import io.greenprint.graph.policy.Quantity;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Waste on its way 固体废物转移: who made it, who carried it, who treated it and how.
 *
 * @param producer id of the record of the producer 产生单位; null where not said
 * @param carrier id of the record of the carrier 运输单位; null where not said
 * @param treater id of the record of the treater 利用处置单位; null where not said
 * @param code waste code, such as HW08 900-249-08; null where not said
 * @param waste its name; null where not said
 * @param quantity null where not said
 * @param method way of use or disposal, as written; null where not said
 * @param licence number of the treater's licence; null where not said
 * @param manifest number of the transfer manifest 转移联单; null where not said
 * @param on day; null where not said
 * @param source row that states it; null where unknown
 */
public record WasteTransfer(
    @Nullable String producer,
    @Nullable String carrier,
    @Nullable String treater,
    @Nullable String code,
    @Nullable String waste,
    @Nullable Quantity quantity,
    @Nullable String method,
    @Nullable String licence,
    @Nullable String manifest,
    @Nullable LocalDate on,
    @Nullable Place source)
    implements SupplyFact {}
