package io.greenprint.queries.supply;

import io.greenprint.graph.supply.ChainLeader;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who was named chain leader.
 *
 * @param fact as its source states it
 * @param name of the leader
 * @param source row that states it; null where not known
 */
public record ChainLeadership(ChainLeader fact, String name, @Nullable SourceRow source) {

  static ChainLeadership of(SupplyGraph graph, ChainLeader fact) {
    return new ChainLeadership(
        fact,
        graph.firm(fact.enterprise()).name(),
        SourceRow.of(graph.reading(fact), fact.source()));
  }

  public String enterprise() {
    return fact.enterprise();
  }

  public String industryChain() {
    return fact.industryChain();
  }

  public @Nullable String namedBy() {
    return fact.namedBy();
  }

  public @Nullable LocalDate from() {
    return fact.from();
  }

  public @Nullable LocalDate to() {
    return fact.to();
  }

  /** Whether it holds on a date. */
  boolean holds(LocalDate date) {
    LocalDate from = from();
    LocalDate to = to();
    return (from == null || !from.isAfter(date)) && (to == null || to.isAfter(date));
  }
}
