package io.greenprint.api.evaluate;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Agreement of extraction with annotated documents, policies and reports apart, pooled over all of
 * a kind.
 */
public final class Evaluation {

  private final PolicyEvaluation policies = new PolicyEvaluation();
  private final ReportEvaluation reports = new ReportEvaluation();
  private int policyCount;
  private int reportCount;

  /** Name of the file that an annotation is about; none where the JSON is no annotation. */
  public static Optional<String> documentOf(JsonNode annotated) {
    JsonNode name =
        annotated.has("tasks") ? annotated.path("document").path("file") : annotated.path("pdf");
    return name.isString() ? Optional.of(name.asString()) : Optional.empty();
  }

  /** Adds one document: its annotation, and what {@code extract} prints for it. */
  public void add(JsonNode annotated, JsonNode extracted) {
    if (annotated.has("tasks")) {
      policyCount++;
      policies.add(annotated, extracted);
    } else {
      reportCount++;
      reports.add(annotated, extracted);
    }
  }

  /** Shares of the reports by name, from 0 to 1, as {@link #table()} shows them. */
  public Map<String, Double> reportFigures() {
    return reports.figures();
  }

  /** The figures as a table for a terminal. */
  public String table() {
    StringBuilder table = new StringBuilder();
    if (policyCount > 0) {
      table.append(
          "%-30s%10s%10s%10s%10s%10s%n"
              .formatted(
                  "政策 policies: " + policyCount,
                  "precision",
                  "recall",
                  "F1",
                  "annotated",
                  "extracted"));
      policies.scores().forEach((kind, score) -> table.append(row(kind, score)));
    }
    if (reportCount > 0) {
      table.append("报告 reports: %d%n".formatted(reportCount));
      reports
          .figures()
          .forEach(
              (name, value) ->
                  table.append(String.format(Locale.ROOT, "%-30s%10.3f%n", name, value)));
    }
    return table.toString();
  }

  private static String row(String kind, Score score) {
    return String.format(
        Locale.ROOT,
        "%-30s%10.3f%10.3f%10.3f%10d%10d%n",
        kind,
        score.precision(),
        score.recall(),
        score.f1(),
        score.annotated(),
        score.extracted());
  }
}
