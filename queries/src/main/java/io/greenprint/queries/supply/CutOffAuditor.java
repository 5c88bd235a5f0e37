package io.greenprint.queries.supply;

import io.greenprint.graph.finding.Finding.Message;
import io.greenprint.queries.supply.AuditEntry.Audit;
import io.greenprint.queries.supply.AuditEntry.Unit;

/** Whose loss cuts the leader off from others. */
record CutOffAuditor() implements Auditor {

  @Override
  public AuditEntry audit(ChainFigures chain, int most) {
    Upstream upstream = chain.upstream();
    int[] counts = chain.cutOffCounts();
    AuditRows rows =
        AuditRows.of(
            upstream,
            most,
            node -> counts[node] > 0,
            node -> counts[node],
            node -> upstream.ids(chain.cutOff().directlyBelow(node)));
    return AuditEntry.of(
        Audit.CUT_OFF,
        Bounds.exactly(rows.inAll()),
        Unit.COUNT,
        chain.tally(node -> counts[node] > 0 ? Answer.YES : Answer.NO),
        rows,
        new Message(
            "失去 %d 家企业中的任何一家，都会使链主失去其他供应商".formatted(rows.inAll()),
            "the loss of any of %d companies cuts the leader off from others"
                .formatted(rows.inAll())));
  }
}
