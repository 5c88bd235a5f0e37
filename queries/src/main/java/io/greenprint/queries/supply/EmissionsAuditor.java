package io.greenprint.queries.supply;

import io.greenprint.graph.finding.Finding.Message;
import io.greenprint.queries.supply.AuditEntry.Audit;
import io.greenprint.queries.supply.AuditEntry.Unit;
import java.util.Locale;

/** What the leader's purchases emit upstream, worked out from both sides. */
record EmissionsAuditor() implements Auditor {

  @Override
  public AuditEntry audit(ChainFigures chain, int most) {
    UpstreamEmissions emissions = chain.emissions();
    int missing = emissions.missing().cardinality();
    return AuditEntry.of(
        Audit.UPSTREAM_EMISSIONS,
        Bounds.atLeast(emissions.total()),
        Unit.TCO2E,
        chain.known(emissions.missing()),
        AuditRows.of(chain.upstream(), most, emissions.missing()::get, chain.spend()::of),
        new Message(
            String.format(
                Locale.ROOT,
                "上游排放 %.2f tCO2e（另一侧复核 %.2f）；%d 家企业没有排放或收入数据，按 0 计",
                emissions.total(),
                emissions.check(),
                missing),
            String.format(
                Locale.ROOT,
                "upstream emissions are %.2f tCO2e (%.2f from the other side); %d companies without"
                    + " emissions or revenue count as 0",
                emissions.total(),
                emissions.check(),
                missing)));
  }
}
