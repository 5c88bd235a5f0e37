package io.greenprint.queries.supply;

import io.greenprint.graph.finding.Finding.Message;
import io.greenprint.graph.supply.MassAccount;
import io.greenprint.queries.supply.AuditEntry.Audit;
import io.greenprint.queries.supply.AuditEntry.Unit;
import java.math.BigDecimal;

/** Whose certified material does not add up, and whose waste went nobody knows where. */
record MassBalanceAuditor() implements Auditor {

  @Override
  public AuditEntry audit(ChainFigures chain, int most) {
    Upstream upstream = chain.upstream();
    int[] records = new int[upstream.nodes()];
    int[] broken = new int[upstream.nodes()];
    int accounts = 0;
    int excesses = 0;
    for (int node = 1; node < upstream.nodes(); node++) {
      for (MassAccount account : upstream.network().massAccounts(upstream.company(node))) {
        int breaks = account.excess().signum() > 0 ? 1 : 0;
        accounts++;
        excesses += breaks;
        records[node]++;
        broken[node] += breaks;
      }
    }
    WasteReport waste = WasteReport.of(upstream);
    for (WasteReport.Entry entry : waste.transfers()) {
      records[entry.node()]++;
      broken[entry.node()] += entry.unknownEnd() ? 1 : 0;
    }
    int sum = excesses + waste.unknownEnds();
    return AuditEntry.of(
        Audit.MASS_BALANCE,
        new Bounds(sum, sum, Double.NaN),
        Unit.COUNT,
        chain.tally(
            node ->
                records[node] == 0 ? Answer.UNKNOWN : broken[node] > 0 ? Answer.NO : Answer.YES),
        AuditRows.of(upstream, most, node -> broken[node] > 0, node -> broken[node]),
        sentence(accounts, excesses, waste));
  }

  private static Message sentence(int accounts, int excesses, WasteReport waste) {
    BigDecimal share = waste.utilisation();
    String used = share == null ? "—" : Auditor.percent(share.doubleValue());
    return new Message(
        "%d 本认证物料台账中 %d 本产出多于投入所许；固废转移 %d 次，%d 次去向不明，综合利用率 %s"
            .formatted(accounts, excesses, waste.transfers().size(), waste.unknownEnds(), used),
        "of %d accounts of certified material %d give out more than they may; of %d waste transfers %d have an unknown end, %s was put to use"
            .formatted(accounts, excesses, waste.transfers().size(), waste.unknownEnds(), used));
  }
}
