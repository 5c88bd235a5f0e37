package io.greenprint.graph.supply;

import io.greenprint.graph.finding.Place;
import org.jspecify.annotations.Nullable;

/**
 * A place of an enterprise 场所.
 *
 * @param id how the facts of its file name it
 * @param name as written
 * @param enterprise id of the record of its operator; null where not said
 * @param country as written; null where not said
 * @param address as written; null where not said
 * @param source row that states it; null where unknown
 */
public record Site(
    String id,
    String name,
    @Nullable String enterprise,
    @Nullable String country,
    @Nullable String address,
    @Nullable Place source)
    implements SupplyFact {}
