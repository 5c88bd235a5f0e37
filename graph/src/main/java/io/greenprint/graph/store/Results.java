package io.greenprint.graph.store;

import io.greenprint.graph.cypher.GraphWriter;
import io.greenprint.graph.cypher.GraphWriter.Work;
import io.greenprint.graph.cypher.Statement;
import io.greenprint.graph.database.Database;
import io.greenprint.graph.store.Anchor.Subject;
import io.greenprint.graph.text.Text;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;

/** Dated results of targets, as people record them. They stay when the document is read anew. */
public final class Results {

  private static final Statement ADD = load("result-add");
  private static final Statement OF = load("result-of");
  private static final Statement OF_DOCUMENT = load("results-of-document");
  private static final Statement REMOVE = load("result-remove");
  private static final Statement FINDINGS = load("findings");
  private static final Statement CHANGE = load("change-decided");

  private final Versions versions;
  private final Originals originals;
  private final Clock clock;

  public Results(Database database, Originals originals, Clock clock) {
    this.versions = new Versions(new GraphWriter(database));
    this.originals = originals;
    this.clock = clock;
  }

  /**
   * What was reached.
   *
   * @param value in {@code unit}
   * @param unit as the target's; empty where there is none
   * @param date that the value holds for
   * @param definition how it was measured, where that is said
   * @param body who says so
   * @param source id of a source file, or words that name the source
   */
  public record Result(
      BigDecimal value,
      String unit,
      LocalDate date,
      @Nullable String definition,
      @Nullable String body,
      String source) {}

  /**
   * Records a result of a target.
   *
   * @throws NoSuchFactException when no target of that id holds now
   */
  public Decided record(String target, Result result, Author author) {
    String id = UUID.randomUUID().toString();
    long version =
        versions.raise(
            (work, next) -> {
              Facts.State state = Facts.state(work, Subject.TARGET, target);
              Map<String, Object> properties =
                  new HashMap<>(state.anchor(Subject.TARGET, originals).properties());
              properties.putAll(properties(result, author));
              work.run(ADD, Map.of("id", id, "properties", properties));
              work.run(OF, Map.of("result", id, "id", target, "reading", state.reading()));
              change(work, next, state.reading(), state.document());
            });
    return new Decided(id, version);
  }

  /**
   * Removes a result that was recorded by mistake.
   *
   * @throws NoSuchFactException when there is none of that id
   */
  public Decided remove(String result) {
    long version =
        versions.raise(
            (work, next) -> {
              String document =
                  work.first(REMOVE, Map.of("id", result), row -> row.get("document").asString())
                      .orElseThrow(() -> new NoSuchFactException("Result", result));
              change(work, next, -1, document);
            });
    return new Decided(result, version);
  }

  /** Hangs the results of a document on the targets of a reading that is about to be shown. */
  static void apply(Work work, String document, long reading, Text text) {
    for (Record row : work.list(OF_DOCUMENT, Map.of("document", document), row -> row)) {
      Anchor anchor =
          new Anchor(
              Subject.TARGET,
              document,
              row.get("quote").asString(),
              row.get("occurrence").asInt(),
              row.get("fact").asString(),
              "");
      String result = row.get("id").asString();
      String target = Facts.at(work, anchor, reading, text.content()).orElse(null);
      if (target == null) {
        Map<String, Object> finding =
            FindingRows.withoutPlace(
                "result", result, anchor.quote(), "value = " + row.get("value").asString());
        work.run(FINDINGS, Map.of("reading", reading, "rows", List.of(finding)));
      } else {
        work.run(OF, Map.of("result", result, "id", target, "reading", reading));
      }
    }
  }

  private Map<String, Object> properties(Result result, Author author) {
    return new Properties(Text.plain(""))
        .decimal("value", result.value())
        .put("unit", result.unit())
        .put("date", result.date())
        .put("definition", result.definition())
        .put("body", result.body())
        .put("source", result.source())
        .put("recordedBy", author.name())
        .put("why", author.why())
        .put("recordedAt", clock.instant().atZone(ZoneOffset.UTC))
        .map();
  }

  private static void change(Work work, long version, long reading, String document) {
    work.run(CHANGE, Map.of("version", version, "reading", reading, "document", document));
  }

  private static Statement load(String name) {
    return Statement.load(Results.class, name);
  }
}
