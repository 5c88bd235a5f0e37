package io.greenprint.graph.store;

import io.greenprint.graph.finding.Finding;
import io.greenprint.graph.policy.Quantity;
import io.greenprint.graph.report.Boundary;
import io.greenprint.graph.report.Disclosure;
import io.greenprint.graph.report.Evidence;
import io.greenprint.graph.report.Figure;
import io.greenprint.graph.report.ReportReading;
import io.greenprint.graph.text.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A report's reading as rows for UNWIND, with ids that depend on nothing but its words. */
final class ReportRows {

  final List<Map<String, Object>> disclosures = new ArrayList<>();
  final List<Map<String, Object>> evidence = new ArrayList<>();
  final List<Map<String, Object>> figures = new ArrayList<>();
  final List<Map<String, Object>> findings = new ArrayList<>();

  private final Text text;
  private final Ids ids;

  ReportRows(String document, ReportReading reading, Text text) {
    this.text = text;
    this.ids = new Ids(document);
    reading.disclosures().forEach(this::add);
    reading.findings().forEach(this::add);
  }

  private void add(Disclosure disclosure) {
    String id = ids.fact("disclosure", List.of(disclosure.indicator()));
    Properties properties =
        new Properties(text)
            .put("position", disclosures.size())
            .put("indicator", disclosure.indicator())
            .put("status", disclosure.status())
            .put("coverage", disclosure.coverage())
            .list("points", List.copyOf(disclosure.points()));
    disclosures.add(row(id, boundary(properties, disclosure.boundary()), Map.of()));
    disclosure.evidence().forEach(words -> add(id, disclosure.indicator(), words));
    disclosure.figures().forEach(figure -> add(id, disclosure.indicator(), figure));
  }

  private void add(String disclosure, String indicator, Evidence words) {
    String quote = text.quote(words.span());
    Properties properties =
        new Properties(text)
            .put("position", evidence.size())
            .put("point", words.point())
            .put("trigger", words.trigger())
            .put("indexRow", words.indexRow())
            .quote(words.span())
            .put("page", words.page());
    String id = ids.fact("evidence", List.of(indicator, words.point(), quote));
    evidence.add(row(id, properties, Map.of("disclosure", disclosure)));
  }

  private void add(String disclosure, String indicator, Figure figure) {
    Quantity quantity = figure.quantity();
    Properties properties =
        new Properties(text)
            .put("position", figures.size())
            .put("indicator", indicator)
            .put("point", figure.point())
            .put("label", figure.label())
            .put("year", figure.year())
            .put("value", figure.value())
            .put("unit", figure.unit())
            .put("approximate", figure.approximate())
            .put("key", figure.key())
            .quote(figure.span())
            .put("page", figure.page());
    if (figure.period() != null) {
      properties.put("from", figure.period().from()).put("to", figure.period().to());
    }
    if (quantity != null) {
      properties
          .decimal("normalisedValue", quantity.value())
          .put("normalisedUnit", quantity.unit());
    }
    String id =
        ids.fact(
            "figure",
            List.of(
                indicator,
                figure.point(),
                figure.label(),
                String.valueOf(figure.year()),
                figure.value(),
                figure.unit(),
                Objects.requireNonNullElse(figure.boundary().words(), "")));
    figures.add(row(id, boundary(properties, figure.boundary()), Map.of("disclosure", disclosure)));
  }

  private void add(Finding finding) {
    String quote = finding.span() == null ? "" : text.quote(finding.span());
    Properties properties =
        new Properties(text)
            .put("position", findings.size())
            .quote(finding.span())
            .put("page", finding.page());
    findings.add(
        row(
            ids.fact("finding", List.of(finding.code(), quote)),
            FindingRows.describe(properties, finding),
            Map.of()));
  }

  private static Properties boundary(Properties properties, @Nullable Boundary boundary) {
    return boundary == null
        ? properties
        : properties.put("boundary", boundary.kind()).put("boundaryWords", boundary.words());
  }

  private static Map<String, Object> row(
      String id, Properties properties, Map<String, Object> owner) {
    Map<String, Object> row = new HashMap<>(owner);
    row.put("id", id);
    row.put("properties", properties.map());
    return row;
  }
}
