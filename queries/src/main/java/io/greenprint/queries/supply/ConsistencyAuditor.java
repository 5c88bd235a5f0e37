package io.greenprint.queries.supply;

import io.greenprint.graph.finding.Finding.Message;
import io.greenprint.queries.supply.AuditEntry.Audit;
import io.greenprint.queries.supply.AuditEntry.Unit;
import java.util.BitSet;

/** Which suppliers have statements about them that do not fit together. */
record ConsistencyAuditor() implements Auditor {

  @Override
  public AuditEntry audit(ChainFigures chain, int most) {
    Upstream upstream = chain.upstream();
    Consistency found = Consistency.of(upstream);
    BitSet odd = new BitSet();
    found.disagreements().forEach(pair -> odd.set(upstream.node(pair.supplier())));
    found.overspent().forEach(excess -> odd.set(upstream.node(excess.company())));
    found.oversold().forEach(excess -> odd.set(upstream.node(excess.company())));
    odd.clear(0); // the leader is not one of its suppliers
    int pairs = found.disagreements().size();
    int buy = found.overspent().size();
    int sell = found.oversold().size();
    return AuditEntry.of(
        Audit.CONSISTENCY,
        Bounds.exactly(odd.cardinality()),
        Unit.COUNT,
        chain.tally(node -> odd.get(node) ? Answer.NO : Answer.YES),
        AuditRows.of(upstream, most, odd::get, chain.spend()::of),
        new Message(
            "买卖双方金额相差一成以上 %d 对，采购超过收入 %d 家，销售超过收入 %d 家".formatted(pairs, buy, sell),
            "%d pairs state spends more than a tenth apart, %d companies buy and %d sell for more than their revenue"
                .formatted(pairs, buy, sell)));
  }
}
