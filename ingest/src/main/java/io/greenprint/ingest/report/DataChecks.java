package io.greenprint.ingest.report;

import io.greenprint.graph.finding.Finding;
import io.greenprint.graph.finding.Finding.Message;
import io.greenprint.graph.finding.Finding.Severity;
import io.greenprint.graph.report.Disclosure;
import io.greenprint.graph.report.Figure;
import io.greenprint.graph.report.ReportDocument;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/** What a reader should doubt in a report's figures. Nothing is mended. */
final class DataChecks {

  private static final BigDecimal THOUSANDFOLD = BigDecimal.valueOf(300);

  private DataChecks() {}

  static List<Finding> findings(List<Disclosure> disclosures, ReportDocument document) {
    List<Finding> findings = new ArrayList<>();
    if (document.year() == null) {
      findings.add(noYear());
    }
    for (Disclosure disclosure : disclosures) {
      jumps(disclosure, findings);
    }
    return findings;
  }

  /** The same row in two years, one some hundred times the other: most often a wrong unit. */
  private static void jumps(Disclosure disclosure, List<Finding> findings) {
    List<Figure> figures = disclosure.figures();
    for (int i = 0; i < figures.size(); i++) {
      for (int j = i + 1; j < figures.size(); j++) {
        Figure a = figures.get(i);
        Figure b = figures.get(j);
        if (a.year() != b.year() && sameSeries(a, b) && farApart(a, b)) {
          findings.add(jump(a, b));
        }
      }
    }
  }

  private static boolean sameSeries(Figure a, Figure b) {
    return a.point().equals(b.point())
        && a.label().equals(b.label())
        && a.unit().equals(b.unit())
        && a.boundary().equals(b.boundary());
  }

  private static boolean farApart(Figure a, Figure b) {
    BigDecimal one = new BigDecimal(a.value()).abs();
    BigDecimal other = new BigDecimal(b.value()).abs();
    BigDecimal small = one.min(other);
    return small.signum() > 0
        && one.max(other).divide(small, MathContext.DECIMAL32).compareTo(THOUSANDFOLD) > 0;
  }

  private static Finding jump(Figure a, Figure b) {
    return Finding.of(
        "unit-jump",
        Severity.WARNING,
        b.page(),
        b.span(),
        new Message(
            "“%s”在%d年为%s，%d年为%s，相差数百倍以上"
                .formatted(a.label(), a.year(), a.value(), b.year(), b.value()),
            "\"%s\" is %s in %d and %s in %d, some hundred times apart"
                .formatted(a.label(), a.value(), a.year(), b.value(), b.year())),
        new Message("请核对两年的计量单位", "Check the unit of both years"));
  }

  private static Finding noYear() {
    return Finding.of(
        "report-year-unknown",
        Severity.WARNING,
        null,
        null,
        new Message("未能识别报告年度", "The reporting year was not found"),
        new Message("请用 --year 指明年度", "Give the year with --year"));
  }
}
