package io.greenprint.queries.supply;

import io.greenprint.queries.supply.AuditEntry.Evidence;
import java.util.BitSet;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;

/**
 * The figures that the audits of one upstream share: each worked out when first asked for, and
 * once.
 */
final class ChainFigures {

  private final Upstream upstream;
  private final GreenRule rule;
  private final Lazy<AttributedSpend> spend;
  private final Lazy<GreenCoverage> green;
  private final Lazy<UpstreamEmissions> emissions;
  private final Lazy<CutOff> cutOff;
  private final Lazy<int[]> cutOffCounts;
  private final Lazy<SharedSubSuppliers> shared;
  private final Lazy<DisclosureGaps> gaps;
  private final Lazy<Cycles> cycles;
  private final Lazy<Concentration> concentration;

  ChainFigures(Upstream upstream, GreenRule rule) {
    this.upstream = upstream;
    this.rule = rule;
    spend = new Lazy<>(() -> AttributedSpend.of(upstream));
    green = new Lazy<>(() -> GreenCoverage.of(upstream, spend(), rule));
    emissions = new Lazy<>(() -> UpstreamEmissions.of(upstream, spend()));
    cutOff = new Lazy<>(() -> CutOff.of(upstream));
    cutOffCounts = new Lazy<>(() -> cutOff().counts());
    shared = new Lazy<>(() -> SharedSubSuppliers.of(upstream));
    gaps = new Lazy<>(() -> DisclosureGaps.of(upstream, spend()));
    cycles = new Lazy<>(() -> Cycles.of(upstream));
    concentration = new Lazy<>(() -> Concentration.of(upstream));
  }

  Upstream upstream() {
    return upstream;
  }

  GreenRule rule() {
    return rule;
  }

  AttributedSpend spend() {
    return spend.get();
  }

  GreenCoverage green() {
    return green.get();
  }

  UpstreamEmissions emissions() {
    return emissions.get();
  }

  CutOff cutOff() {
    return cutOff.get();
  }

  /** How many members are lost with each node. */
  int[] cutOffCounts() {
    return cutOffCounts.get();
  }

  SharedSubSuppliers shared() {
    return shared.get();
  }

  DisclosureGaps gaps() {
    return gaps.get();
  }

  Cycles cycles() {
    return cycles.get();
  }

  Concentration concentration() {
    return concentration.get();
  }

  /** Suppliers are known where some are, or where the company says that it has none. */
  Answer suppliersKnown(int node) {
    return upstream.hasSuppliers(node) || upstream.declaresNone(node) ? Answer.YES : Answer.UNKNOWN;
  }

  /** Of how many suppliers an answer is yes, no, unknown. */
  Evidence tally(IntFunction<Answer> answer) {
    int yes = 0;
    int no = 0;
    for (int node = 1; node < upstream.nodes(); node++) {
      switch (answer.apply(node)) {
        case YES -> yes++;
        case NO -> no++;
        case UNKNOWN -> {}
      }
    }
    return new Evidence(yes, no, upstream.size() - yes - no);
  }

  /** Yes for all suppliers but those of whom something is missing. */
  Evidence known(BitSet missing) {
    return tally(node -> missing.get(node) ? Answer.UNKNOWN : Answer.YES);
  }

  /** Sum over the suppliers. */
  double sum(IntToDoubleFunction value) {
    double sum = 0;
    for (int node = 1; node < upstream.nodes(); node++) {
      sum += value.applyAsDouble(node);
    }
    return sum;
  }
}
