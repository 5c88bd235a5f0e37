package io.greenprint.ingest.report;

import io.greenprint.graph.report.Coverage;
import io.greenprint.graph.report.Disclosure;
import io.greenprint.graph.report.Evidence;
import io.greenprint.graph.report.Figure;
import io.greenprint.graph.report.Indicator;
import io.greenprint.graph.report.ReportReading;
import io.greenprint.graph.report.TopicMention;
import io.greenprint.graph.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A reading in the shape that {@code greenprint extract} prints for reports. */
public final class ReportJson {

  private ReportJson() {}

  /**
   * {@code kind}, {@code report}, {@code company}, {@code year}, {@code language}, {@code items[]}
   * with {@code status}, {@code evidence[]}, {@code values[]} (the figures that answer for it) and
   * {@code details[]} (the others), one for every indicator of the library, and {@code topics[]}
   * with their pages; plain maps and lists for any JSON writer.
   *
   * @param text the stored text that the reading is of, for the quotes
   * @param name base name of the file
   */
  public static Map<String, Object> of(ReportReading reading, Text text, String name) {
    Map<String, Disclosure> found =
        reading.disclosures().stream()
            .collect(Collectors.toMap(Disclosure::indicator, Function.identity()));
    List<Object> items = new ArrayList<>();
    for (Indicator indicator : IndicatorLibrary.standard().indicators()) {
      items.add(item(indicator, found.get(indicator.id()), text));
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("kind", "report");
    json.put("report", name);
    json.put("title", reading.document().title());
    json.put("company", reading.document().enterprise());
    json.put("creditCode", reading.document().creditCode());
    json.put("year", reading.document().year());
    json.put("language", reading.document().language());
    json.put("items", items);
    json.put("topics", reading.topics().stream().map(ReportJson::topic).toList());
    return json;
  }

  private static Map<String, Object> topic(TopicMention mention) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("topic", mention.topic());
    json.put("sentences", mention.sentences());
    json.put("pages", mention.pages());
    return json;
  }

  private static Map<String, Object> item(
      Indicator indicator, @Nullable Disclosure disclosure, Text text) {
    Map<String, Object> item = new LinkedHashMap<>();
    item.put("item", indicator.id());
    item.put("pillar", indicator.pillar().name());
    item.put("nameZh", indicator.nameZh());
    item.put("nameEn", indicator.nameEn());
    Coverage coverage = disclosure == null ? Coverage.MISSING : disclosure.coverage();
    item.put("status", coverage.name().toLowerCase(Locale.ROOT));
    if (disclosure != null) {
      item.put("manner", disclosure.status().name().toLowerCase(Locale.ROOT));
      item.put("points", List.copyOf(disclosure.points()));
      item.put("evidence", disclosure.evidence().stream().map(e -> evidence(e, text)).toList());
      item.put("values", figures(disclosure, true, text));
      item.put("details", figures(disclosure, false, text));
    } else {
      item.put("evidence", List.of());
      item.put("values", List.of());
      item.put("details", List.of());
    }
    return item;
  }

  private static Map<String, Object> evidence(Evidence evidence, Text text) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("page", evidence.page());
    json.put("quote", text.quote(evidence.span()));
    json.put("point", evidence.point());
    json.put("trigger", evidence.trigger());
    return json;
  }

  private static List<Map<String, Object>> figures(Disclosure disclosure, boolean key, Text text) {
    return disclosure.figures().stream()
        .filter(f -> f.key() == key)
        .map(f -> figure(f, text))
        .toList();
  }

  private static Map<String, Object> figure(Figure figure, Text text) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("year", figure.year());
    json.put("value", figure.value());
    json.put("unit", figure.unit());
    json.put("page", figure.page());
    json.put("label", figure.label());
    json.put("point", figure.point());
    if (figure.period() != null) {
      json.put("from", figure.period().from().toString());
      json.put("to", figure.period().to().toString());
    }
    json.put("boundary", figure.boundary().kind().name());
    json.put("boundaryWords", figure.boundary().words());
    json.put("printed", text.quote(figure.span()));
    if (figure.quantity() != null) {
      json.put("normalisedValue", figure.quantity().value().toPlainString());
      json.put("normalisedUnit", figure.quantity().unit());
    }
    return json;
  }
}
