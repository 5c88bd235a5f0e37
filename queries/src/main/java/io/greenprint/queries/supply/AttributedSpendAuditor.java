package io.greenprint.queries.supply;

import io.greenprint.graph.finding.Finding.Message;
import io.greenprint.queries.supply.AuditEntry.Audit;
import io.greenprint.queries.supply.AuditEntry.Unit;
import java.util.BitSet;
import java.util.Locale;

/** How much of the leader's money ends up upstream, on the first pass and all later ones. */
record AttributedSpendAuditor() implements Auditor {

  @Override
  public AuditEntry audit(ChainFigures chain, int most) {
    AttributedSpend spend = chain.spend();
    BitSet estimated = spend.estimatedRevenue();
    return AuditEntry.of(
        Audit.ATTRIBUTED_SPEND,
        Bounds.exactly(spend.total()),
        Unit.MONEY,
        chain.tally(
            node ->
                estimated.get(node) || Double.isNaN(spend.shares().revenue(node))
                    ? Answer.UNKNOWN
                    : Answer.YES),
        AuditRows.of(chain.upstream(), most, _ -> true, spend::of),
        spend.isKnown()
            ? known(spend, chain.upstream().linksOfUnknownSpend())
            : unsolved(spend.spectralRadius()));
  }

  private static Message known(AttributedSpend spend, int unknown) {
    int estimated = spend.estimatedRevenue().cardinality();
    return new Message(
        String.format(
            Locale.ROOT,
            "归集采购额合计 %.2f；%d 家企业的收入为估算，%d 条供应关系没有采购额",
            spend.total(),
            estimated,
            unknown),
        String.format(
            Locale.ROOT,
            "attributed spend is %.2f in all; revenue of %d companies is estimated, %d links have"
                + " no spend",
            spend.total(),
            estimated,
            unknown));
  }

  private static Message unsolved(double radius) {
    return new Message(
        String.format(Locale.ROOT, "归集采购额没有有限解（谱半径 %.6f）", radius),
        String.format(
            Locale.ROOT, "attributed spend has no finite solution (spectral radius %.6f)", radius));
  }
}
