package io.greenprint.queries.supply;

import io.greenprint.queries.supply.AuditEntry.Audit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Answers one of the audits. */
sealed interface Auditor
    permits ClosureAuditor,
        CompletenessAuditor,
        AttributedSpendAuditor,
        CoverageAuditor,
        EmissionsAuditor,
        HotSpotsAuditor,
        ConcentrationAuditor,
        CutOffAuditor,
        SharedSubSuppliersAuditor,
        CyclesAuditor,
        CertificatesAuditor,
        DisclosureAuditor,
        PenaltiesAuditor,
        ConsistencyAuditor,
        FootprintAuditor,
        MassBalanceAuditor {

  /**
   * Audits a chain.
   *
   * @param most most rows to give
   */
  AuditEntry audit(ChainFigures chain, int most);

  /**
   * The audits asked for, in their order; the processors share the work.
   *
   * @param most most rows of each
   */
  static List<AuditEntry> audited(Set<Audit> asked, ChainFigures chain, int most) {
    return Arrays.stream(Audit.values())
        .filter(asked::contains)
        .parallel()
        .map(audit -> of(audit).audit(chain, most))
        .toList();
  }

  /** Who answers an audit. */
  static Auditor of(Audit audit) {
    return switch (audit) {
      case CLOSURE -> new ClosureAuditor();
      case COMPLETENESS -> new CompletenessAuditor();
      case ATTRIBUTED_SPEND -> new AttributedSpendAuditor();
      case GREEN_COVERAGE_BY_COUNT -> CoverageAuditor.BY_COUNT;
      case GREEN_COVERAGE_BY_SPEND -> CoverageAuditor.BY_SPEND;
      case GREEN_COVERAGE_BY_DIRECT_SPEND -> CoverageAuditor.BY_DIRECT_SPEND;
      case UPSTREAM_EMISSIONS -> new EmissionsAuditor();
      case HOT_SPOTS -> new HotSpotsAuditor();
      case CONCENTRATION -> new ConcentrationAuditor();
      case CUT_OFF -> new CutOffAuditor();
      case SHARED_SUB_SUPPLIERS -> new SharedSubSuppliersAuditor();
      case CYCLES -> new CyclesAuditor();
      case CERTIFICATES -> new CertificatesAuditor();
      case DISCLOSURE_RATE -> new DisclosureAuditor();
      case PENALTIES -> new PenaltiesAuditor();
      case CONSISTENCY -> new ConsistencyAuditor();
      case FOOTPRINT_ROLL_UP -> new FootprintAuditor();
      case MASS_BALANCE -> new MassBalanceAuditor();
    };
  }

  /** A share in words; a dash where there is no answer. */
  static String percent(double share) {
    return Double.isNaN(share) ? "—" : String.format(Locale.ROOT, "%.2f%%", share * 100);
  }
}
