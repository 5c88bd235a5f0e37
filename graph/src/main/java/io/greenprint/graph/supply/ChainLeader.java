package io.greenprint.graph.supply;

import io.greenprint.graph.finding.Place;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who was named chain leader 链主 of an industry chain 产业链.
 *
 * @param enterprise identifier of the leader
 * @param industryChain name of the chain
 * @param namedBy body that named it; null where not said
 * @param from first day; null where not said
 * @param to first day on which it no longer holds; null while open
 * @param source row that states it; null where unknown
 */
public record ChainLeader(
    String enterprise,
    String industryChain,
    @Nullable String namedBy,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable Place source)
    implements SupplyFact {}
