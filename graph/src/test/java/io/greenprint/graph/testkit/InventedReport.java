package io.greenprint.graph.testkit;

import io.greenprint.graph.policy.Quantity;
import io.greenprint.graph.report.Boundary;
import io.greenprint.graph.report.Coverage;
import io.greenprint.graph.report.Disclosure;
import io.greenprint.graph.report.Evidence;
import io.greenprint.graph.report.Figure;
import io.greenprint.graph.report.Period;
import io.greenprint.graph.report.ReportDocument;
import io.greenprint.graph.report.ReportReading;
import io.greenprint.graph.store.ReportPublication;
import io.greenprint.graph.store.SourceFile;
import io.greenprint.graph.text.Span;
import io.greenprint.graph.text.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A report of an invented firm, written and read by this class alone, so that tests of the store
 * and of queries need no extraction.
 */
public final class InventedReport {

  private final StringBuilder words = new StringBuilder();
  private final List<Disclosure> disclosures = new ArrayList<>();
  private final String enterprise;
  private final @Nullable String creditCode;
  private final int year;
  private String rules = "1";

  public InventedReport(String enterprise, @Nullable String creditCode, int year) {
    this.enterprise = enterprise;
    this.creditCode = creditCode;
    this.year = year;
    words.append(title()).append('\n');
  }

  /** As another version of the rules would read it. */
  public InventedReport readBy(String ruleVersion) {
    rules = ruleVersion;
    return this;
  }

  /** An indicator disclosed as a whole, with one figure of the reporting year. */
  public InventedReport figure(String indicator, String label, String value, String unit) {
    Figure figure = line(label, year, value, unit);
    disclosures.add(
        new Disclosure(
            indicator,
            Disclosure.Status.FOUND,
            Coverage.FULL,
            Set.of("amount"),
            Boundary.FIRM,
            List.of(new Evidence("amount", null, figure.span(), label, false)),
            List.of(figure)));
    return this;
  }

  /** What the report says of an earlier year of the indicator that was added last. */
  public InventedReport earlier(int before, String label, String value, String unit) {
    Disclosure last = disclosures.removeLast();
    List<Figure> figures = new ArrayList<>(last.figures());
    figures.add(line(label, before, value, unit));
    disclosures.add(
        new Disclosure(
            last.indicator(),
            last.status(),
            last.coverage(),
            last.points(),
            last.boundary(),
            last.evidence(),
            figures));
    return this;
  }

  private Figure line(String label, int of, String value, String unit) {
    int start = words.length();
    words.append(label).append(' ').append(value).append(' ').append(unit).append('\n');
    return new Figure(
        "amount",
        label,
        of,
        Boundary.FIRM,
        value,
        unit,
        new Quantity(new BigDecimal(value), unit),
        false,
        null,
        new Span(start, words.length() - 1),
        Period.ofYear(of),
        true);
  }

  /** An indicator of which these sub-points were found in one sentence. */
  public InventedReport says(
      String indicator, Coverage coverage, Set<String> points, String sentence) {
    return add(indicator, Disclosure.Status.FOUND, coverage, points, sentence);
  }

  /** An indicator that only an index row points to. */
  public InventedReport claims(String indicator, String row) {
    return add(indicator, Disclosure.Status.CLAIMED, Coverage.MISSING, Set.of(), row);
  }

  /** An indicator for whose absence a reason is given. */
  public InventedReport explains(String indicator, String sentence) {
    return add(indicator, Disclosure.Status.EXPLAINED, Coverage.MISSING, Set.of(), sentence);
  }

  public ReportReading reading() {
    return new ReportReading(
        new ReportDocument(title(), enterprise, creditCode, year, "zh-Hans"),
        disclosures,
        List.of(),
        List.of());
  }

  public ReportPublication publication() {
    SourceFile source = InventedPlan.source(words.toString(), enterprise + year + ".txt");
    return new ReportPublication(source, Text.plain(words.toString()), rules, reading());
  }

  private InventedReport add(
      String indicator,
      Disclosure.Status status,
      Coverage coverage,
      Set<String> points,
      String sentence) {
    int start = words.length();
    words.append(sentence).append('\n');
    Span span = new Span(start, words.length() - 1);
    String point = points.isEmpty() ? "mention" : points.iterator().next();
    disclosures.add(
        new Disclosure(
            indicator,
            status,
            coverage,
            points,
            null,
            List.of(new Evidence(point, null, span, sentence, false)),
            List.of()));
    return this;
  }

  private String title() {
    return enterprise + year + "年度环境、社会和公司治理报告";
  }
}
