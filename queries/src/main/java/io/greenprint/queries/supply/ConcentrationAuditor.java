package io.greenprint.queries.supply;

import io.greenprint.graph.finding.Finding.Message;
import io.greenprint.queries.supply.AuditEntry.Audit;
import io.greenprint.queries.supply.AuditEntry.Unit;
import java.util.Locale;

/** How few suppliers the leader's own spend goes to. */
record ConcentrationAuditor() implements Auditor {

  @Override
  public AuditEntry audit(ChainFigures chain, int most) {
    Upstream upstream = chain.upstream();
    AttributedSpend spend = chain.spend();
    double index = chain.concentration().index();
    long single =
        chain.concentration().products().stream()
            .filter(product -> product.product() != null && product.isSingleSource())
            .count();
    return AuditEntry.of(
        Audit.CONCENTRATION,
        Bounds.exactly(index),
        Unit.SHARE,
        chain.tally(
            node ->
                upstream.tier(node) > 1
                    ? Answer.NO
                    : spend.direct(node) > 0 ? Answer.YES : Answer.UNKNOWN),
        AuditRows.of(upstream, most, node -> upstream.tier(node) == 1, spend::direct),
        new Message(
            String.format(
                Locale.ROOT,
                "一级采购的赫芬达尔指数 %.4f（相当于 %.1f 家均等供应商）；%d 个品类只有一家供应商",
                index,
                1 / index,
                single),
            String.format(
                Locale.ROOT,
                "the Herfindahl index of direct spend is %.4f (as %.1f equal suppliers); %d"
                    + " products have one supplier",
                index,
                1 / index,
                single)));
  }
}
