package io.greenprint.queries.supply;

import io.greenprint.graph.finding.Finding.Message;
import io.greenprint.queries.supply.AuditEntry.Audit;
import io.greenprint.queries.supply.AuditEntry.Unit;

/** What share of the items that the leader asks for its suppliers disclose. */
record DisclosureAuditor() implements Auditor {

  @Override
  public AuditEntry audit(ChainFigures chain, int most) {
    Upstream upstream = chain.upstream();
    DisclosureGaps gaps = chain.gaps();
    int required = upstream.network().requiredDisclosures(upstream.company(0)).size();
    return AuditEntry.of(
        Audit.DISCLOSURE_RATE,
        Bounds.exactly(gaps.rate()),
        Unit.SHARE,
        chain.tally(node -> gaps.gaps().get(node).isEmpty() ? Answer.YES : Answer.NO),
        AuditRows.of(
            upstream,
            most,
            node -> !gaps.gaps().get(node).isEmpty(),
            chain.spend()::of,
            gaps.gaps()::get),
        new Message(
            "按归集采购额，%d 项应披露内容的披露率 %s；%d 家企业有缺口"
                .formatted(required, Auditor.percent(gaps.rate()), gaps.count()),
            "%s of the %d required items are disclosed, by attributed spend; %d companies have gaps"
                .formatted(Auditor.percent(gaps.rate()), required, gaps.count())));
  }
}
