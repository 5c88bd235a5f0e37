package io.greenprint.queries.supply;

import io.greenprint.graph.finding.Finding.Message;
import io.greenprint.queries.supply.AuditEntry.Audit;
import io.greenprint.queries.supply.AuditEntry.Unit;

/** What share of attributed spend is with companies whose own suppliers are known. */
record CompletenessAuditor() implements Auditor {

  @Override
  public AuditEntry audit(ChainFigures chain, int most) {
    AttributedSpend spend = chain.spend();
    double known = chain.sum(node -> chain.suppliersKnown(node) == Answer.YES ? spend.of(node) : 0);
    double share = known / spend.total();
    return AuditEntry.of(
        Audit.COMPLETENESS,
        new Bounds(share, share, 1),
        Unit.SHARE,
        chain.tally(chain::suppliersKnown),
        AuditRows.of(
            chain.upstream(), most, node -> chain.suppliersKnown(node) != Answer.YES, spend::of),
        new Message(
            "归集采购额的 %s 落在已知其供应商的企业".formatted(Auditor.percent(share)),
            "%s of attributed spend is with companies whose suppliers are known"
                .formatted(Auditor.percent(share))));
  }
}
