package io.greenprint.queries.search;

import io.greenprint.graph.cypher.GraphReader;
import io.greenprint.graph.cypher.Statement;
import io.greenprint.graph.store.Snapshot;
import io.greenprint.queries.policy.Catalog;
import io.greenprint.queries.policy.DocumentNode;
import io.greenprint.queries.policy.DocumentNode.ReadingNode;
import io.greenprint.queries.policy.View;
import io.greenprint.queries.search.SearchIndex.Shown;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/**
 * Keeps the search index at the graph's version: documents that are new, gone, read again or
 * decided upon are written, all others stay; the few bodies, enterprises and names are written
 * anew. Thread-safe.
 */
public final class SearchFollower {

  private static final Statement TASKS = statement("tasks");
  private static final Statement SECTIONS = statement("sections");
  private static final Statement PASSAGES = statement("passages");
  private static final Statement BODIES = statement("bodies");
  private static final Statement ENTERPRISES = statement("enterprises");
  private static final Statement WORDS = statement("words");
  private static final Statement DECIDED = statement("decided");

  private static final String REPORT = "REPORT";

  private final SearchIndex index;
  private final GraphReader reader;
  private final Supplier<View> views;

  /**
   * Follows the graph.
   *
   * @param views gives what may be seen now
   */
  public SearchFollower(SearchIndex index, GraphReader reader, Supplier<View> views) {
    this.index = index;
    this.reader = reader;
    this.views = views;
  }

  /** Brings the index to the graph's version where it shows another graph or version. */
  public synchronized void follow() {
    Catalog catalog = views.get().catalog();
    Snapshot snapshot = catalog.snapshot();
    Shown now = new Shown(snapshot.graphId(), snapshot.version());
    if (!index.shown().equals(Optional.of(now))) {
      Map<String, String> before = index.stamps(now.graph());
      Map<String, String> decided = decided();
      Map<String, DocumentNode> present =
          catalog.documents().stream()
              .filter(DocumentNode::present)
              .collect(Collectors.toMap(DocumentNode::id, document -> document));
      index.change(
          now,
          change -> {
            before.keySet().stream().filter(id -> !present.containsKey(id)).forEach(change::remove);
            present.forEach(
                (id, document) -> {
                  String stamp = stamp(document, decided.getOrDefault(id, ""));
                  if (!stamp.equals(before.get(id))) {
                    change.remove(id);
                    write(document, stamp, change);
                  }
                });
            writeNamed(snapshot, present.values().stream(), change);
          });
    }
  }

  /** One document at a time, so that a large graph needs little memory. */
  private void write(DocumentNode document, String stamp, IndexChange change) {
    Map<String, Object> parameters =
        Map.of("reading", Objects.requireNonNull(document.reading()).number());
    if (document.kind().equals(REPORT)) {
      change.add(itself(Entry.Kind.REPORT, document, lines(PASSAGES, parameters)), stamp);
    } else {
      String number = Objects.requireNonNullElse(document.docNumber(), "");
      change.add(itself(Entry.Kind.DOCUMENT, document, number), stamp);
      reader
          .list(TASKS, parameters, row -> entry(Entry.Kind.TASK, document, row))
          .forEach(change::add);
      reader
          .list(SECTIONS, parameters, row -> entry(Entry.Kind.SECTION, document, row))
          .forEach(change::add);
    }
  }

  private String lines(Statement statement, Map<String, Object> parameters) {
    return String.join("\n", reader.list(statement, parameters, row -> row.get(0).asString()));
  }

  private void writeNamed(Snapshot snapshot, Stream<DocumentNode> documents, IndexChange change) {
    Map<String, Object> parameters = snapshot.parameters();
    change.remove(Entry.Kind.BODY);
    change.remove(Entry.Kind.ENTERPRISE);
    change.removeNames();
    for (Record row : reader.list(BODIES, parameters, row -> row)) {
      List<String> surfaces = row.get("surfaces").asList(Value::asString);
      Entry body = named(Entry.Kind.BODY, row, String.join("\n", surfaces));
      change.add(body);
      Stream.concat(Stream.of(body.title()), surfaces.stream())
          .distinct()
          .map(name -> new Name(name, Name.Kind.BODY, body.id(), row.get("uses").asLong()))
          .forEach(change::add);
    }
    for (Record row : reader.list(ENTERPRISES, parameters, row -> row)) {
      Entry enterprise = named(Entry.Kind.ENTERPRISE, row, row.get("creditCode").asString(""));
      change.add(enterprise);
      change.add(
          new Name(
              enterprise.title(), Name.Kind.ENTERPRISE, enterprise.id(), row.get("uses").asLong()));
    }
    for (Record row : reader.list(WORDS, parameters, row -> row)) {
      Name.Kind kind = Name.Kind.valueOf(row.get("kind").asString());
      change.add(new Name(row.get("text").asString(), kind, null, row.get("uses").asLong()));
    }
    documents
        .map(document -> new Name(document.title(), Name.Kind.DOCUMENT, document.id(), 1))
        .forEach(change::add);
    Synonyms.words().map(word -> new Name(word, Name.Kind.TERM, null, 0)).forEach(change::add);
  }

  private Map<String, String> decided() {
    Map<String, String> decided = new HashMap<>();
    reader
        .list(DECIDED, Map.of(), row -> row)
        .forEach(
            row ->
                decided.put(
                    row.get("document").asString(""),
                    row.get("decisions") + " " + row.get("last")));
    return decided;
  }

  /** Facts of a reading never change, so its number stands for them. */
  private static String stamp(DocumentNode document, String decided) {
    return Stream.of(
            Objects.requireNonNull(document.reading()).number(),
            document.title(),
            document.jurisdiction(),
            document.status(),
            document.date(),
            decided)
        .map(String::valueOf)
        .collect(Collectors.joining("|"));
  }

  private static Entry named(Entry.Kind kind, Record row, String text) {
    return new Entry(
        kind,
        row.get("id").asString(),
        -1,
        null,
        row.get("title").asString(),
        text,
        List.of(),
        row.get("jurisdiction").asString(null),
        null,
        null,
        null);
  }

  private static Entry itself(Entry.Kind kind, DocumentNode document, String text) {
    return entry(kind, document, document.id(), document.title(), text, null);
  }

  private static Entry entry(Entry.Kind kind, DocumentNode document, Record row) {
    String group = row.get("group").asString("");
    String text = row.get("text").asString();
    return entry(
        kind,
        document,
        row.get("id").asString(),
        row.get("title").asString(),
        text.contains(group) ? text : text + "\n" + group,
        row);
  }

  private static Entry entry(
      Entry.Kind kind,
      DocumentNode document,
      String id,
      String title,
      String text,
      @Nullable Record row) {
    ReadingNode reading = Objects.requireNonNull(document.reading());
    return new Entry(
        kind,
        id,
        reading.number(),
        document.id(),
        title,
        text,
        row == null ? List.of() : row.get("bodies").asList(Value::asString),
        document.jurisdiction(),
        document.status() == null ? null : document.status().name(),
        document.date(),
        row == null || row.get("due").isNull() ? null : row.get("due").asLocalDate());
  }

  private static Statement statement(String name) {
    return Statement.load(SearchFollower.class, name);
  }
}
