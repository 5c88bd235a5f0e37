package io.greenprint.queries.supply;

import io.greenprint.graph.finding.Finding.Message;
import io.greenprint.queries.supply.AuditEntry.Audit;
import io.greenprint.queries.supply.AuditEntry.Unit;
import java.util.HashMap;
import java.util.Map;

/** Penalties of three years, and which of them have no closed correction. */
record PenaltiesAuditor() implements Auditor {

  @Override
  public AuditEntry audit(ChainFigures chain, int most) {
    Upstream upstream = chain.upstream();
    PenaltyReport report = PenaltyReport.of(upstream, chain.spend(), PenaltyReport.THREE_YEARS);
    Map<Integer, Integer> counts = new HashMap<>();
    report
        .entries()
        .forEach(e -> counts.merge(upstream.node(e.penalty().enterprise()), 1, Integer::sum));
    return AuditEntry.of(
        Audit.PENALTIES,
        Bounds.exactly(report.entries().size()),
        Unit.COUNT,
        chain.tally(node -> counts.containsKey(node) ? Answer.YES : Answer.UNKNOWN),
        AuditRows.of(upstream, most, counts::containsKey, node -> counts.getOrDefault(node, 0)),
        sentence(report));
  }

  private static Message sentence(PenaltyReport report) {
    int all = report.entries().size();
    String share = Auditor.percent(report.spendShare());
    return new Message(
        "近三年行政处罚 %d 起，其中 %d 起未完成整改，涉及归集采购额的 %s".formatted(all, report.open(), share),
        "%d penalties in three years, %d without closed correction, at suppliers with %s of attributed spend"
            .formatted(all, report.open(), share));
  }
}
