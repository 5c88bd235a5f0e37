package io.greenprint.queries.supply;

import io.greenprint.graph.finding.Finding.Message;
import io.greenprint.queries.supply.AuditEntry.Audit;
import io.greenprint.queries.supply.AuditEntry.Evidence;
import io.greenprint.queries.supply.AuditEntry.Unit;

/** How many companies stand upstream, and of how many the suppliers are known. */
record ClosureAuditor() implements Auditor {

  @Override
  public AuditEntry audit(ChainFigures chain, int most) {
    Upstream upstream = chain.upstream();
    Evidence evidence = chain.tally(chain::suppliersKnown);
    return AuditEntry.of(
        Audit.CLOSURE,
        Bounds.atLeast(upstream.size()),
        Unit.COUNT,
        evidence,
        AuditRows.of(upstream, most, _ -> true, upstream::tier),
        new Message(
            "上游共 %d 家企业、%d 级；其中 %d 家的供应商不明"
                .formatted(upstream.size(), upstream.tierCount(), evidence.unknown()),
            "%d companies upstream in %d tiers; of %d the suppliers are not known"
                .formatted(upstream.size(), upstream.tierCount(), evidence.unknown())));
  }
}
