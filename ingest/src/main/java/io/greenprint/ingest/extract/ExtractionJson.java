package io.greenprint.ingest.extract;

import io.greenprint.graph.finding.Finding;
import io.greenprint.graph.finding.Place;
import io.greenprint.graph.policy.PolicyReading;
import io.greenprint.ingest.policy.PolicyJson;
import io.greenprint.ingest.report.ReportJson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The shape in which {@code greenprint extract} prints an extraction. */
public final class ExtractionJson {

  private static final List<String> FACTS_OF_THE_FILE =
      List.of(
          "citations",
          "tasks",
          "targets",
          "targetsSetElsewhere",
          "registers",
          "generalRoles",
          "conditions",
          "notices",
          "participants",
          "sections",
          "findings");

  private ExtractionJson() {}

  /**
   * Maps, lists, strings, numbers and booleans, in the order in which they are printed. {@code
   * kind} says which sort of document it is. A file may hold several documents: {@code document} is
   * the first, {@code furtherDocuments} are the others, and the facts are those of the whole file,
   * in reading order.
   */
  public static Map<String, Object> of(Extraction extraction) {
    return switch (extraction) {
      case Extraction.Policies policies -> policies(policies);
      case Extraction.Report report -> report(report);
      case Extraction.Supply supply -> supply(supply);
      case Extraction.Refused refused -> refused(refused);
    };
  }

  private static Map<String, Object> policies(Extraction.Policies file) {
    List<Map<String, Object>> documents = new ArrayList<>();
    for (PolicyReading reading : file.readings()) {
      documents.add(PolicyJson.of(file.fileName(), file.text(), reading));
    }
    Map<String, Object> json = new LinkedHashMap<>(documents.getFirst());
    for (String facts : FACTS_OF_THE_FILE) {
      json.put(
          facts, documents.stream().flatMap(document -> entries(document.get(facts))).toList());
    }
    json.put("mediaType", file.mediaType());
    json.put("fileFindings", file.findings().stream().map(ExtractionJson::finding).toList());
    json.put(
        "furtherDocuments",
        documents.stream().skip(1).map(document -> document.get("document")).toList());
    return json;
  }

  private static Stream<?> entries(@Nullable Object list) {
    return list instanceof List<?> entries ? entries.stream() : Stream.empty();
  }

  private static Map<String, Object> report(Extraction.Report file) {
    Map<String, Object> json =
        new LinkedHashMap<>(ReportJson.of(file.reading(), file.text(), baseName(file.fileName())));
    json.put("mediaType", file.mediaType());
    json.put(
        "findings",
        Stream.concat(file.findings().stream(), file.reading().findings().stream())
            .map(ExtractionJson::finding)
            .toList());
    return json;
  }

  private static String baseName(String fileName) {
    int dot = fileName.lastIndexOf('.');
    return dot > 0 ? fileName.substring(0, dot) : fileName;
  }

  private static Map<String, Object> supply(Extraction.Supply file) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("kind", file.reading().kind());
    json.put("document", Map.of("file", file.fileName()));
    json.put("mediaType", file.mediaType());
    json.put("rows", file.reading().rows());
    json.put("kept", file.reading().kept());
    json.put("refused", file.reading().refused());
    Map<String, Integer> facts = new TreeMap<>();
    file.reading()
        .facts()
        .forEach(fact -> facts.merge(fact.getClass().getSimpleName(), 1, Integer::sum));
    json.put("facts", facts);
    json.put("findings", file.findings().stream().map(ExtractionJson::finding).toList());
    return json;
  }

  private static Map<String, Object> refused(Extraction.Refused file) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("kind", "refused");
    json.put("document", Map.of("file", file.fileName()));
    json.put("mediaType", file.mediaType());
    json.put("findings", file.findings().stream().map(ExtractionJson::finding).toList());
    return json;
  }

  private static Map<String, Object> finding(Finding finding) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("code", finding.code());
    json.put("severity", finding.severity().name());
    json.put("page", finding.page());
    Place place = finding.place();
    if (place != null) {
      json.put("sheet", place.sheet());
      json.put("row", place.row());
      json.put("column", place.column());
    }
    json.put("message", bilingual(finding.message()));
    json.put("remedy", bilingual(finding.remedy()));
    return json;
  }

  /** In a fixed order, so that the same file prints the same bytes. */
  private static Map<String, Object> bilingual(Finding.Message message) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("zh", message.zh());
    json.put("en", message.en());
    return json;
  }
}
