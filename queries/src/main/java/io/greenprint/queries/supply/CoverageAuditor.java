package io.greenprint.queries.supply;

import io.greenprint.graph.finding.Finding.Message;
import io.greenprint.queries.supply.AuditEntry.Audit;
import io.greenprint.queries.supply.AuditEntry.Evidence;
import io.greenprint.queries.supply.AuditEntry.Unit;

/** How green the upstream is; whoever nothing is known of counts in the upper bound only. */
enum CoverageAuditor implements Auditor {
  BY_COUNT(Audit.GREEN_COVERAGE_BY_COUNT, "按企业数，绿色覆盖率", "green coverage by count is") {
    @Override
    Bounds bounds(ChainFigures chain) {
      GreenCoverage.Share all = chain.green().all();
      return new Bounds(all.byCount(), all.byCount(), all.upper().byCount());
    }
  },

  BY_SPEND(Audit.GREEN_COVERAGE_BY_SPEND, "按归集采购额，绿色覆盖率", "green coverage by attributed spend is") {
    @Override
    Bounds bounds(ChainFigures chain) {
      GreenCoverage.Share all = chain.green().all();
      return new Bounds(all.bySpend(), all.bySpend(), all.upper().bySpend());
    }
  },

  BY_DIRECT_SPEND(
      Audit.GREEN_COVERAGE_BY_DIRECT_SPEND,
      "按一级供应商直接采购额，绿色覆盖率",
      "green coverage of tier 1 by direct spend is") {
    @Override
    Bounds bounds(ChainFigures chain) {
      GreenCoverage green = chain.green();
      AttributedSpend spend = chain.spend();
      double unknown = chain.sum(node -> green.of(node) == Answer.UNKNOWN ? spend.direct(node) : 0);
      double share = green.byDirectSpend();
      return new Bounds(share, share, share + unknown / chain.sum(spend::direct));
    }
  };

  private final Audit audit;
  private final String zh;
  private final String en;

  CoverageAuditor(Audit audit, String zh, String en) {
    this.audit = audit;
    this.zh = zh;
    this.en = en;
  }

  abstract Bounds bounds(ChainFigures chain);

  @Override
  public AuditEntry audit(ChainFigures chain, int most) {
    GreenCoverage green = chain.green();
    Evidence evidence = chain.tally(green::of);
    Bounds bounds = bounds(chain);
    return AuditEntry.of(
        audit,
        bounds,
        Unit.SHARE,
        evidence,
        AuditRows.of(
            chain.upstream(), most, node -> green.of(node) != Answer.YES, chain.spend()::of),
        new Message(
            "%s %s，若 %d 家情况不明者均为绿色则为 %s"
                .formatted(
                    zh,
                    Auditor.percent(bounds.value()),
                    evidence.unknown(),
                    Auditor.percent(bounds.upper())),
            "%s %s, and %s if the %d of whom nothing is known were green"
                .formatted(
                    en,
                    Auditor.percent(bounds.value()),
                    Auditor.percent(bounds.upper()),
                    evidence.unknown())));
  }
}
