package io.greenprint.queries.supply;

import io.greenprint.graph.finding.Finding.Message;
import io.greenprint.graph.supply.MassAccount;
import io.greenprint.queries.supply.AuditEntry.Audit;
import io.greenprint.queries.supply.AuditEntry.Unit;
import java.util.HashMap;
import java.util.Map;

/** Whose accounts of certified material give out more than they may. */
record MassBalanceAuditor() implements Auditor {

  @Override
  public AuditEntry audit(ChainFigures chain, int most) {
    Upstream upstream = chain.upstream();
    Map<Integer, Integer> broken = new HashMap<>();
    int accounts = 0;
    int sum = 0;
    for (int node = 1; node < upstream.nodes(); node++) {
      for (MassAccount account : upstream.network().massAccounts(upstream.company(node))) {
        int breaks = account.excess().signum() > 0 ? 1 : 0;
        accounts++;
        sum += breaks;
        broken.merge(node, breaks, Integer::sum);
      }
    }
    return AuditEntry.of(
        Audit.MASS_BALANCE,
        new Bounds(sum, sum, Double.NaN),
        Unit.COUNT,
        chain.tally(
            node ->
                !broken.containsKey(node)
                    ? Answer.UNKNOWN
                    : broken.getOrDefault(node, 0) > 0 ? Answer.NO : Answer.YES),
        AuditRows.of(
            upstream,
            most,
            node -> broken.getOrDefault(node, 0) > 0,
            node -> broken.getOrDefault(node, 0)),
        new Message(
            "%d 本认证物料台账中 %d 本产出多于投入所许".formatted(accounts, sum),
            "of %d accounts of certified material %d give out more than they may"
                .formatted(accounts, sum)));
  }
}
