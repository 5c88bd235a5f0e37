package io.greenprint.graph.store;

import io.greenprint.graph.cypher.GraphWriter;
import io.greenprint.graph.cypher.GraphWriter.Work;
import io.greenprint.graph.cypher.Statement;
import io.greenprint.graph.database.Database;
import io.greenprint.graph.report.ReportDocument;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Publishes readings of ESG reports, in the manner of {@link Publisher}, and hangs each report on
 * its enterprise: by credit code where the report prints one, else by name.
 */
public final class ReportStore {

  private static final int BATCH = 1_000;

  private static final Statement DISCLOSURES = load("disclosures");
  private static final Statement EVIDENCE = load("evidence");
  private static final Statement FIGURES = load("figures");
  private static final Statement FINDINGS = load("findings");
  private static final Statement RECORD = load("enterprise-record");
  private static final Statement KNOWN = load("enterprise-known");
  private static final Statement IS = load("enterprise-is");
  private static final Statement ABOUT = load("document-about");

  private final Publisher publisher;
  private final Clock clock;

  public ReportStore(Database database, Originals originals, Clock clock) {
    this.publisher = new Publisher(new GraphWriter(database), originals, clock);
    this.clock = clock;
  }

  /**
   * Publishes what the rules found in a report. What already stands there is left alone: the same
   * file with the same rules, about the same enterprise and year, changes nothing.
   *
   * @return the graph version that shows it, with the document
   */
  public Published publish(ReportPublication publication) {
    return publisher.publish(
        new Publisher.File<>(
            publication.source(),
            publication.text(),
            publication.ruleVersion(),
            List.of(new Draft(publication))));
  }

  /** A report on its way. */
  private final class Draft extends Publisher.Draft {
    private final ReportPublication publication;
    private final ReportDocument report;

    Draft(ReportPublication publication) {
      super(
          documentId(publication.reading().document()),
          publication.source(),
          publication.ruleVersion());
      this.publication = publication;
      this.report = publication.reading().document();
    }

    @Override
    Map<String, Object> documentProperties() {
      return Map.of("kind", "REPORT", "title", report.title(), "titleKey", titleKey(report));
    }

    @Override
    Map<String, Object> readingProperties() {
      return new Properties(publication.text())
          .put("title", report.title())
          .put("enterprise", report.enterprise())
          .put("creditCode", report.creditCode())
          .put("year", report.year())
          .put("language", report.language())
          .put("disclosures", publication.reading().disclosures().size())
          .map();
    }

    @Override
    void write(GraphWriter writer) {
      ReportRows rows = new ReportRows(document, publication.reading(), publication.text());
      write(writer, DISCLOSURES, rows.disclosures);
      write(writer, EVIDENCE, rows.evidence);
      write(writer, FIGURES, rows.figures);
      write(writer, FINDINGS, rows.findings);
    }

    private void write(GraphWriter writer, Statement statement, List<Map<String, Object>> rows) {
      for (int from = 0; from < rows.size(); from += BATCH) {
        List<Map<String, Object>> batch = rows.subList(from, Math.min(rows.size(), from + BATCH));
        writer.write(
            work -> {
              work.run(statement, Map.of("reading", number(), "rows", batch));
              return true;
            });
      }
    }

    @Override
    void shown(Work work) {
      String record = enterpriseId(report);
      if (record == null) {
        return;
      }
      Map<String, Object> properties = new HashMap<>();
      properties.put("name", report.enterprise() == null ? record : report.enterprise());
      properties.put("source", publication.source().name());
      if (report.enterprise() != null) {
        properties.put("nameKey", DocumentKey.title(report.enterprise()));
      }
      if (report.creditCode() != null) {
        properties.put("creditCode", report.creditCode());
      }
      work.run(RECORD, Map.of("id", record, "properties", properties));
      settleIdentity(work, record, properties);
      Map<String, Object> about = new HashMap<>();
      about.put("document", document);
      about.put("record", record);
      about.put("year", report.year());
      work.run(ABOUT, about);
    }

    /**
     * The enterprise with the same code; else the only one with the same name and no other code.
     */
    private void settleIdentity(Work work, String record, Map<String, Object> properties) {
      Map<String, Object> key = new HashMap<>();
      key.put("creditCode", properties.get("creditCode"));
      key.put("nameKey", properties.get("nameKey"));
      List<String> known = work.list(KNOWN, key, row -> row.get("id").asString());
      Map<String, Object> parameters = new HashMap<>(properties);
      parameters.keySet().retainAll(List.of("name", "creditCode"));
      work.run(
          IS,
          Map.of(
              "record",
              record,
              "enterprise",
              known.size() == 1 ? known.getFirst() : record,
              "properties",
              parameters,
              "now",
              clock.instant().atZone(ZoneOffset.UTC)));
    }
  }

  private static String documentId(ReportDocument report) {
    String enterprise = enterpriseId(report);
    return Ids.of(
        "report",
        enterprise == null ? "" : enterprise,
        titleKey(report),
        String.valueOf(report.year()));
  }

  /** Id of the record of an enterprise as reports state it; null where the report names none. */
  private static @Nullable String enterpriseId(ReportDocument report) {
    if (report.creditCode() != null) {
      return report.creditCode();
    }
    return report.enterprise() == null ? null : DocumentKey.title(report.enterprise());
  }

  private static String titleKey(ReportDocument report) {
    return DocumentKey.title(report.title());
  }

  private static Statement load(String name) {
    return Statement.load(ReportStore.class, name);
  }
}
