package io.greenprint.api.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenprint.graph.testkit.SharedFiles;
import io.greenprint.ingest.extract.Extraction;
import io.greenprint.ingest.extract.Extractor;
import io.greenprint.ingest.reading.DirectReader;
import io.greenprint.ingest.reading.ReadOptions;
import io.greenprint.ingest.report.ReportJson;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Agreement with reports that a careful reader annotated must not fall. Thresholds stand a little
 * below what was measured; raise them when extraction improves.
 */
class AnnotatedReportsTest {

  private static final JsonMapper JSON = JsonMapper.shared();

  @Test
  void agreesWithAnnotatedReports() throws IOException {
    Path gold = SharedFiles.of("gold/reports");
    Path reports = SharedFiles.of("reports");
    Extractor extractor = new Extractor(new DirectReader(), ReadOptions.DEFAULT);
    Evaluation evaluation = new Evaluation();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(gold, "*.json")) {
      for (Path file : files) {
        JsonNode annotated = JSON.readTree(Files.readAllBytes(file));
        if (annotated.has("report")) {
          String name = annotated.path("pdf").asString();
          byte[] bytes = Files.readAllBytes(reports.resolve(name));
          evaluation.add(annotated, extracted(extractor, bytes, name));
        }
      }
    }

    Map<String, Double> figures = evaluation.reportFigures();
    assertThat(figures.get("status strict")).isGreaterThan(0.89);
    assertThat(figures.get("status lenient")).isGreaterThan(0.93);
    assertThat(figures.get("macro F1")).isGreaterThan(0.89);
    assertThat(figures.get("false disclosure")).isLessThan(0.07);
    assertThat(figures.get("evidence page")).isGreaterThan(0.91);
    assertThat(figures.get("values F1")).isGreaterThan(0.76);
  }

  private static JsonNode extracted(Extractor extractor, byte[] bytes, String name) {
    Extraction.Report report = (Extraction.Report) extractor.extract(bytes, name);
    return JSON.valueToTree(ReportJson.of(report.reading(), report.text(), name));
  }
}
