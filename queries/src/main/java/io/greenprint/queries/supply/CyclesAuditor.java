package io.greenprint.queries.supply;

import io.greenprint.graph.finding.Finding.Message;
import io.greenprint.queries.supply.AuditEntry.Audit;
import io.greenprint.queries.supply.AuditEntry.Unit;

/** Who supplies itself, directly or through others. */
record CyclesAuditor() implements Auditor {

  @Override
  public AuditEntry audit(ChainFigures chain, int most) {
    Upstream upstream = chain.upstream();
    Cycles cycles = chain.cycles();
    int groups = cycles.cycles().size();
    int loops = cycles.selfLoops().size();
    return AuditEntry.of(
        Audit.CYCLES,
        Bounds.exactly(groups + loops),
        Unit.COUNT,
        chain.tally(node -> cycles.isIn(node) ? Answer.YES : Answer.NO),
        AuditRows.of(upstream, most, cycles::isIn, chain.spend()::of, cycles::with),
        new Message(
            "%d 组企业互相供应，%d 家企业向自己供应".formatted(groups, loops),
            "%d groups of companies supply each other, %d companies supply themselves"
                .formatted(groups, loops)));
  }
}
