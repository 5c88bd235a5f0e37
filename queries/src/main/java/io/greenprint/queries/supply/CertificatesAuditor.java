package io.greenprint.queries.supply;

import io.greenprint.graph.finding.Finding.Message;
import io.greenprint.queries.supply.AuditEntry.Audit;
import io.greenprint.queries.supply.AuditEntry.Unit;

/** Which certificates are valid, about to end, lost, or held twice under one number. */
record CertificatesAuditor() implements Auditor {

  private static final int DAYS_AHEAD = 90;

  @Override
  public AuditEntry audit(ChainFigures chain, int most) {
    Upstream upstream = chain.upstream();
    CertificateReport report = CertificateReport.of(upstream, DAYS_AHEAD);
    int[] lost = new int[upstream.nodes()];
    for (CertificateReport.Entry certificate : report.certificates()) {
      if (certificate.state() != CertificateState.VALID || certificate.expiring()) {
        lost[certificate.node()]++;
      }
    }
    return AuditEntry.of(
        Audit.CERTIFICATES,
        Bounds.exactly(report.count(CertificateState.VALID)),
        Unit.COUNT,
        chain.tally(chain.green()::of),
        AuditRows.of(upstream, most, node -> lost[node] > 0, node -> lost[node]),
        sentence(report));
  }

  private static Message sentence(CertificateReport report) {
    int valid = report.count(CertificateState.VALID);
    long expiring =
        report.certificates().stream().filter(CertificateReport.Entry::expiring).count();
    int expired = report.count(CertificateState.EXPIRED);
    int revoked = report.count(CertificateState.REVOKED);
    int early = report.count(CertificateState.NOT_YET_VALID);
    int shared = report.sharedNumbers().size();
    return new Message(
        "证书：有效 %d（其中 %d 天内到期 %d），过期 %d，撤销 %d，尚未生效 %d；同号多主 %d 个"
            .formatted(valid, DAYS_AHEAD, expiring, expired, revoked, early, shared),
        "certificates: %d valid (%d of them end within %d days), %d expired, %d revoked, %d not yet valid; %d numbers at several holders"
            .formatted(valid, expiring, DAYS_AHEAD, expired, revoked, early, shared));
  }
}
