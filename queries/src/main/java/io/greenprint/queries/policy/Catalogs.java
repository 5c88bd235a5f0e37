package io.greenprint.queries.policy;

import io.greenprint.graph.cypher.GraphReader;
import io.greenprint.graph.cypher.Statement;
import io.greenprint.graph.store.Snapshot;
import io.greenprint.queries.policy.Catalog.Owner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gives the {@link Catalog} of a snapshot; keeps the newest. Thread-safe. */
public final class Catalogs {

  private static final Statement READ = Statement.load(Catalogs.class, "catalog-read");
  private static final Statement OWNERS = Statement.load(Catalogs.class, "catalog-owners");
  private static final Statement CITED = Statement.load(Catalogs.class, "catalog-cited");

  private final GraphReader reader;
  private final Places places;
  private @Nullable Catalog newest;

  /** Catalogs whose places are each by itself. */
  public Catalogs(GraphReader reader) {
    this(reader, Places.APART);
  }

  /**
   * Catalogs that know how places lie.
   *
   * @param places for filters that ask for an area with the places in it
   */
  public Catalogs(GraphReader reader, Places places) {
    this.reader = reader;
    this.places = places;
  }

  /** The documents as {@code snapshot} shows them. */
  public synchronized Catalog at(Snapshot snapshot) {
    Catalog known = newest;
    if (known != null && known.snapshot().equals(snapshot)) {
      return known;
    }
    Catalog loaded = load(snapshot);
    if (known == null || known.snapshot().version() <= snapshot.version()) {
      newest = loaded;
    }
    return loaded;
  }

  private Catalog load(Snapshot snapshot) {
    Map<String, Object> parameters =
        Map.of("before", snapshot.before(), "hidden", snapshot.hidden());
    List<DocumentNode> documents = new ArrayList<>();
    documents.addAll(
        reader.list(READ, parameters, found -> DocumentNode.read(Row.of(found.get("row")))));
    documents.addAll(
        reader.list(CITED, parameters, found -> DocumentNode.cited(Row.of(found.get("row")))));
    Map<String, List<Owner>> owners = new HashMap<>();
    reader
        .list(OWNERS, parameters, row -> row)
        .forEach(
            row ->
                owners
                    .computeIfAbsent(row.get("document").asString(), document -> new ArrayList<>())
                    .add(
                        new Owner(row.get("id").asString(), row.get("creditCode").asString(null))));
    return new Catalog(snapshot, documents, places, owners);
  }
}
