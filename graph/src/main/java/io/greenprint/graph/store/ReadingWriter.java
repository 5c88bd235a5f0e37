package io.greenprint.graph.store;

import io.greenprint.graph.cypher.GraphWriter;
import io.greenprint.graph.cypher.Statement;
import io.greenprint.graph.policy.BodyRef;
import io.greenprint.graph.policy.Citation;
import io.greenprint.graph.store.PolicyRows.AssignmentRow;
import io.greenprint.graph.store.PolicyRows.CitationRow;
import io.greenprint.graph.store.PolicyRows.Placed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Writes the facts of one reading that nobody sees yet, in bounded transactions. Each of them may
 * be repeated, so that a reading which a dying process left can be finished by another.
 */
final class ReadingWriter {

  /** Rows of one transaction: far below the server's memory cap, far above the cost of a trip. */
  private static final int BATCH = 1_000;

  private static final Statement SECTIONS = load("sections");
  private static final Statement SECTION_PARENTS = load("section-parents");
  private static final Statement TASKS = load("tasks-in-sections");
  private static final Statement TASKS_OUTSIDE = load("tasks-in-reading");
  private static final Statement TASK_ASSIGNMENTS = load("assignments-of-tasks");
  private static final Statement GENERAL_ASSIGNMENTS = load("assignments-of-reading");
  private static final Statement ASSIGNMENT_BODIES = load("assignment-bodies");
  private static final Statement NOTICES = load("notices");
  private static final Statement TASK_PARTICIPANTS = load("participants-of-tasks");
  private static final Statement PARTICIPANTS = load("participants-of-reading");
  private static final Statement FINDINGS = load("findings");
  private static final Statement DOCUMENTS_OF_KEYS = load("documents-of-keys");
  private static final Statement CITED_DOCUMENTS = load("cited-documents");
  private static final Statement CITATIONS = load("citations");
  private static final PlacedStatements TARGETS = PlacedStatements.of("targets");
  private static final PlacedStatements CONDITIONS = PlacedStatements.of("conditions");
  private static final PlacedStatements REGISTERS = PlacedStatements.of("registers");

  private final GraphWriter writer;
  private final long reading;

  ReadingWriter(GraphWriter writer, long reading) {
    this.writer = writer;
    this.reading = reading;
  }

  /** Writes all facts; owners before what hangs on them. */
  void write(PolicyRows rows) {
    batches(SECTIONS, rows.sections);
    batches(SECTION_PARENTS, rows.parents);
    batches(TASKS, rows.tasks.inSection);
    batches(TASKS_OUTSIDE, rows.tasks.inReading);
    assignments(TASK_ASSIGNMENTS, rows.assignments, row -> row.task() != null);
    assignments(GENERAL_ASSIGNMENTS, rows.assignments, row -> row.task() == null);
    placed(TARGETS, rows.targets);
    placed(CONDITIONS, rows.conditions);
    placed(REGISTERS, rows.registers);
    chunks(rows.citations, this::citations);
    batches(NOTICES, rows.notices);
    batches(TASK_PARTICIPANTS, having(rows.participants, row -> !"".equals(row.get("task"))));
    batches(PARTICIPANTS, having(rows.participants, row -> "".equals(row.get("task"))));
    batches(FINDINGS, rows.findings);
  }

  private void placed(PlacedStatements statements, Placed rows) {
    batches(statements.inSections(), rows.inSection);
    batches(statements.inReading(), rows.inReading);
    batches(statements.ofTasks(), rows.ofTask);
  }

  /** Bodies in the transaction of what names them: a sweep never sees them without a name. */
  private void assignments(
      Statement statement, List<AssignmentRow> all, Predicate<AssignmentRow> which) {
    chunks(
        all.stream().filter(which).toList(),
        chunk -> {
          List<BodyRef> bodies =
              chunk.stream().map(row -> row.fact().body()).filter(Objects::nonNull).toList();
          List<Map<String, Object>> links = new ArrayList<>();
          for (AssignmentRow row : chunk) {
            BodyRef body = row.fact().body();
            if (body != null) {
              links.add(Map.of("id", id(row.row()), "body", Bodies.id(body)));
            }
          }
          List<Map<String, Object>> facts = chunk.stream().map(AssignmentRow::row).toList();
          writer.write(
              work -> {
                Bodies.merge(work, bodies);
                work.run(statement, parameters(facts));
                work.run(ASSIGNMENT_BODIES, parameters(links));
                return true;
              });
        });
  }

  private void citations(List<CitationRow> chunk) {
    List<DocumentKey> keys = chunk.stream().map(row -> keyOf(row.fact())).toList();
    writer.write(
        work -> {
          List<Known> known =
              work.list(
                  DOCUMENTS_OF_KEYS,
                  Map.of(
                      "numbers",
                      keys.stream().map(DocumentKey::number).filter(Objects::nonNull).toList(),
                      "titles",
                      keys.stream().map(DocumentKey::title).toList()),
                  row ->
                      new Known(
                          row.get("id").asString(),
                          row.get("number").asString(null),
                          row.get("title").asString(null),
                          row.get("read").asBoolean()));
          List<Map<String, Object>> facts = new ArrayList<>();
          List<Map<String, Object>> documents = new ArrayList<>();
          for (int i = 0; i < chunk.size(); i++) {
            DocumentKey key = keys.get(i);
            String document = meant(key, known);
            if (document == null) {
              document = idOf(key);
              documents.add(Map.of("id", document, "properties", cited(chunk.get(i).fact(), key)));
            }
            Map<String, Object> row = new HashMap<>(chunk.get(i).row());
            row.put("document", document);
            facts.add(row);
          }
          work.run(CITED_DOCUMENTS, Map.of("rows", documents));
          work.run(CITATIONS, parameters(facts));
          return true;
        });
  }

  /** A document that a citation may mean. */
  private record Known(String id, @Nullable String number, @Nullable String title, boolean read) {}

  /** By number where both have one, else by title; one that is here before one only cited. */
  private static @Nullable String meant(DocumentKey key, List<Known> known) {
    String byTitle = null;
    boolean titleIsRead = false;
    for (Known document : known) {
      if (key.number() != null && document.number() != null) {
        if (key.number().equals(document.number())) {
          return document.id();
        }
      } else if (key.title().equals(document.title())
          && (byTitle == null || (document.read() && !titleIsRead))) {
        byTitle = document.id();
        titleIsRead = document.read();
      }
    }
    return byTitle;
  }

  private static String idOf(DocumentKey key) {
    return key.number() == null
        ? DocumentKey.idOfTitle(key.title())
        : DocumentKey.idOfNumber(key.number());
  }

  private static Map<String, Object> cited(Citation citation, DocumentKey key) {
    Map<String, Object> properties = new HashMap<>();
    properties.put("kind", "POLICY");
    properties.put("title", citation.title());
    properties.put("titleKey", key.title());
    if (citation.docNumber() != null && key.number() != null) {
      properties.put("docNumber", citation.docNumber());
      properties.put("numberKey", key.number());
    }
    return properties;
  }

  private static DocumentKey keyOf(Citation citation) {
    return DocumentKey.of(citation.docNumber(), citation.title());
  }

  private void batches(Statement statement, List<Map<String, Object>> rows) {
    chunks(
        rows,
        chunk ->
            writer.write(
                work -> {
                  work.run(statement, parameters(chunk));
                  return true;
                }));
  }

  private Map<String, Object> parameters(List<Map<String, Object>> rows) {
    return Map.of("reading", reading, "rows", rows);
  }

  private static <T> void chunks(List<T> rows, Consumer<List<T>> write) {
    for (int from = 0; from < rows.size(); from += BATCH) {
      write.accept(rows.subList(from, Math.min(rows.size(), from + BATCH)));
    }
  }

  private static List<Map<String, Object>> having(
      List<Map<String, Object>> rows, Predicate<Map<String, Object>> which) {
    return rows.stream().filter(which).toList();
  }

  private static String id(Map<String, Object> row) {
    return String.valueOf(row.get("id"));
  }

  private static Statement load(String name) {
    return Statement.load(ReadingWriter.class, name);
  }

  /** The three statements of a fact that stands in a section or before the first. */
  private record PlacedStatements(Statement inSections, Statement inReading, Statement ofTasks) {

    static PlacedStatements of(String facts) {
      return new PlacedStatements(
          load(facts + "-in-sections"), load(facts + "-in-reading"), load(facts + "-of-tasks"));
    }
  }
}
