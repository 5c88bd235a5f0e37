package io.greenprint.ingest.report;

import io.greenprint.graph.finding.Finding;
import io.greenprint.graph.finding.Finding.Message;
import io.greenprint.graph.finding.Finding.Severity;
import io.greenprint.graph.policy.Quantity;
import io.greenprint.graph.report.Disclosure;
import io.greenprint.graph.report.Figure;
import io.greenprint.graph.report.Measured;
import io.greenprint.graph.report.ReportDocument;
import io.greenprint.ingest.values.Units;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a reader should doubt in a report's figures. Nothing is mended. */
final class DataChecks {

  private static final BigDecimal THOUSANDFOLD = BigDecimal.valueOf(300);

  private DataChecks() {}

  /**
   * Findings about the figures of a report.
   *
   * @param hits what was found of each indicator, by its id
   */
  static List<Finding> findings(
      ReportDocument document,
      List<Disclosure> disclosures,
      List<Row> rows,
      Map<String, List<Hit>> hits) {
    List<Finding> findings = new ArrayList<>();
    if (document.year() == null) {
      findings.add(noYear());
    }
    for (Disclosure disclosure : disclosures) {
      jumps(disclosure, findings);
    }
    hits.values().forEach(found -> FigureChecks.proseAgainstTables(found, findings));
    FigureChecks.scopes(of(hits, "scope1"), of(hits, "scope2"), of(hits, "scope3"), findings);
    List<Told> money = denominators(rows, document);
    FigureChecks.intensity(of(hits, "ghg_intensity"), of(hits, "scope1"), money, findings);
    FigureChecks.intensity(of(hits, "energy_intensity"), of(hits, "total_energy"), money, findings);
    FigureChecks.intensity(
        of(hits, "water_intensity"), of(hits, "water_withdrawal_or_consumption"), money, findings);
    findings.addAll(SumChecks.findings(rows));
    return findings.stream().distinct().toList();
  }

  private static List<Hit> of(Map<String, List<Hit>> hits, String indicator) {
    return hits.getOrDefault(indicator, List.of());
  }

  /** Revenue and output, by which reports divide. */
  private static List<Told> denominators(List<Row> rows, ReportDocument document) {
    List<Told> found = new ArrayList<>();
    for (Row row : rows) {
      if (!ReportWords.DENOMINATORS.in(row.label()) || ReportWords.CHANGE.in(row.label())) {
        continue;
      }
      for (Row.Cell cell : row.cells()) {
        List<Amount> amounts = ReportWords.AMOUNTS.amounts(cell.text());
        Integer year = cell.year() == null ? document.year() : cell.year();
        Quantity quantity =
            amounts.size() == 1 && year != null
                ? Units.standard()
                    .normalise(
                        new BigDecimal(amounts.getFirst().value()),
                        amounts.getFirst().bare() ? row.unit() : amounts.getFirst().unit())
                : null;
        if (quantity != null && year != null) {
          found.add(
              new Told(
                  row.label(),
                  year,
                  Measured.of(amounts.getFirst().value(), quantity.value(), false),
                  cell.text() + row.unit(),
                  row.page(),
                  cell.folded().origin(0, cell.text().length())));
        }
      }
    }
    return found;
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
            "“%s”在%d年为%s%s，%d年为%s%s，相差数百倍以上"
                .formatted(a.label(), a.year(), a.value(), a.unit(), b.year(), b.value(), b.unit()),
            "\"%s\" is %s %s in %d and %s %s in %d, some hundred times apart"
                .formatted(
                    a.label(), a.value(), a.unit(), a.year(), b.value(), b.unit(), b.year())),
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
