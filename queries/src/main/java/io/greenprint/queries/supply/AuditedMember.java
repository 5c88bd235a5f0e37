package io.greenprint.queries.supply;

import io.greenprint.graph.supply.ProductFootprint;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A member with what the audits find of it. */
public record AuditedMember(ChainAudit audit, int node) {

  public ChainMember member() {
    return audit.chain().member(node);
  }

  public Answer green() {
    return audit.figures().green().of(node);
  }

  /** Null where attributed spend has no answer. */
  public @Nullable Double attributedSpend() {
    return Figures.finite(audit.figures().spend().of(node));
  }

  /** What the leader pays it, a year. */
  public @Nullable Double directSpend() {
    return Figures.finite(audit.figures().spend().direct(node));
  }

  /** Part of upstream emissions, tCO2e a year; null where there is no answer. */
  public @Nullable Double emissions() {
    return Figures.finite(audit.figures().emissions().of(node));
  }

  /** Whether its emissions or revenue are unknown and count as 0. */
  public boolean emissionsMissing() {
    return audit.figures().emissions().missing().get(node);
  }

  /** Whether its revenue was estimated from its purchases. */
  public boolean revenueEstimated() {
    return audit.figures().spend().estimatedRevenue().get(node);
  }

  /** Whether its revenue is unknown, so that what it passes on is left out. */
  public boolean revenueUnknown() {
    return audit.figures().spend().unknownRevenue().get(node);
  }

  /** The last member through which every chain from the leader to this one passes. */
  public ChainMember dominator() {
    return audit.chain().member(audit.figures().cutOff().immediateDominator(node));
  }

  /** How many members are lost with this one. */
  public int cutOffCount() {
    return audit.figures().cutOffCounts()[node];
  }

  /** Members that are lost with this one, by id. */
  public List<ChainMember> cutOff() {
    return sorted(audit.figures().cutOff().byLossOf(node));
  }

  /** Tier-1 suppliers behind which it stands, by id, where there are two or more. */
  public List<ChainMember> sharedBy() {
    SharedSubSuppliers shared = audit.figures().shared();
    return shared.count(node) < 2 ? List.of() : sorted(shared.above(node));
  }

  /** Required items that it does not disclose, sorted. */
  public List<String> gaps() {
    return audit.figures().gaps().gaps().get(node);
  }

  /** What sort of footprint it has on the date. */
  public FootprintState footprintState() {
    FootprintState best = FootprintState.NONE;
    for (ProductFootprint footprint : audit.chain().graph().footprints(member().realId())) {
      if (Footprints.isValid(footprint, audit.chain().asOf())) {
        if (footprint.verifier() != null) {
          return FootprintState.VERIFIED;
        }
        best = FootprintState.UNVERIFIED;
      }
    }
    return best;
  }

  private List<ChainMember> sorted(List<Integer> nodes) {
    Upstream upstream = audit.chain().upstream();
    return nodes.stream()
        .sorted(Comparator.comparingInt(upstream::rank))
        .map(audit.chain()::member)
        .toList();
  }
}
