package io.greenprint.queries.search;

import io.greenprint.graph.cypher.GraphReader;
import io.greenprint.graph.cypher.Statement;
import io.greenprint.graph.store.Snapshot;
import io.greenprint.queries.policy.Catalog;
import io.greenprint.queries.policy.DocumentNode;
import io.greenprint.queries.policy.DocumentNode.ReadingNode;
import io.greenprint.queries.policy.View;
import io.greenprint.queries.search.SearchIndex.Shown;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.neo4j.driver.Record;

/** Keeps the search index at the graph's version. Thread-safe. */
public final class SearchFollower {

  private static final Statement TASKS = Statement.load(SearchFollower.class, "tasks");
  private static final Statement SECTIONS = Statement.load(SearchFollower.class, "sections");
  private static final Statement BODIES = Statement.load(SearchFollower.class, "bodies");

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

  /** Rebuilds the index from the graph where it shows another graph or version. */
  public synchronized void follow() {
    Catalog catalog = views.get().catalog();
    Snapshot snapshot = catalog.snapshot();
    Shown now = new Shown(snapshot.graphId(), snapshot.version());
    if (!index.shown().equals(Optional.of(now))) {
      index.rebuild(
          Stream.concat(
              catalog.documents().stream().flatMap(this::entries), bodies(snapshot).stream()),
          now);
    }
  }

  /** One document at a time, so that a large graph needs little memory. */
  private Stream<Entry> entries(DocumentNode document) {
    ReadingNode reading = document.reading();
    if (reading == null) {
      return Stream.empty();
    }
    Map<String, Object> parameters = Map.of("reading", reading.number());
    return Stream.of(
            List.of(
                entry(
                    Entry.Kind.DOCUMENT, document, document.id(), document.title(), "", List.of())),
            reader.list(TASKS, parameters, row -> entry(Entry.Kind.TASK, document, row)),
            reader.list(SECTIONS, parameters, row -> entry(Entry.Kind.SECTION, document, row)))
        .flatMap(List::stream);
  }

  private List<Entry> bodies(Snapshot snapshot) {
    return reader.list(
        BODIES,
        snapshot.parameters(),
        row ->
            new Entry(
                Entry.Kind.BODY,
                row.get("id").asString(),
                -1,
                null,
                row.get("title").asString(),
                String.join("\n", row.get("surfaces").asList(value -> value.asString())),
                List.of(),
                row.get("jurisdiction").asString(null),
                null,
                null));
  }

  private static Entry entry(Entry.Kind kind, DocumentNode document, Record row) {
    return entry(
        kind,
        document,
        row.get("id").asString(),
        row.get("title").asString(),
        row.get("text").asString(),
        row.get("bodies").asList(value -> value.asString()));
  }

  private static Entry entry(
      Entry.Kind kind,
      DocumentNode document,
      String id,
      String title,
      String text,
      List<String> bodies) {
    ReadingNode reading = document.reading();
    return new Entry(
        kind,
        id,
        reading == null ? -1 : reading.number(),
        document.id(),
        title,
        text,
        bodies,
        document.jurisdiction(),
        document.date() == null ? null : Integer.valueOf(document.date().getYear()),
        document.status() == null ? null : document.status().name());
  }
}
