package io.greenprint.queries.supply;

import io.greenprint.graph.finding.Finding.Message;
import io.greenprint.queries.supply.AuditEntry.Audit;
import io.greenprint.queries.supply.AuditEntry.Unit;

/** Who stands behind two or more tier-1 suppliers. */
record SharedSubSuppliersAuditor() implements Auditor {

  @Override
  public AuditEntry audit(ChainFigures chain, int most) {
    Upstream upstream = chain.upstream();
    SharedSubSuppliers shared = chain.shared();
    Ranking ranking = Ranking.of(upstream, node -> shared.count(node) >= 2, shared::exposure, most);
    return AuditEntry.of(
        Audit.SHARED_SUB_SUPPLIERS,
        Bounds.exactly(ranking.inAll()),
        Unit.COUNT,
        chain.tally(node -> shared.count(node) >= 2 ? Answer.YES : Answer.NO),
        AuditRows.of(upstream, ranking, shared::exposure, node -> upstream.ids(shared.above(node))),
        new Message(
            "%d 家企业同时处在两家以上一级供应商之后".formatted(ranking.inAll()),
            "%d companies stand behind two or more tier-1 suppliers".formatted(ranking.inAll())));
  }
}
