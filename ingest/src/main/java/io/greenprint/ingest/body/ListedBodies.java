package io.greenprint.ingest.body;

import io.greenprint.graph.policy.BodyRef.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The bodies that the data files name, by full name, by alias within their place, by function. */
final class ListedBodies {

  private record Key(String place, String name) {}

  private final List<ListedBody> all = new ArrayList<>();
  private final Map<String, ListedBody> byName = new HashMap<>();
  private final Map<Key, List<ListedBody>> byAlias = new HashMap<>();
  private final Map<Key, List<ListedBody>> byFunction = new HashMap<>();

  private ListedBodies() {}

  static ListedBodies load() {
    ListedBodies bodies = new ListedBodies();
    Tsv.rows("bodies.tsv").stream().map(ListedBodies::body).forEach(bodies::add);
    return bodies;
  }

  List<ListedBody> all() {
    return List.copyOf(all);
  }

  /** Every full name. */
  Set<String> names() {
    return Set.copyOf(byName.keySet());
  }

  @Nullable ListedBody byName(String name) {
    return byName.get(name);
  }

  /**
   * The body that {@code place}'s documents call by this alias on the date; null where there is
   * none.
   */
  @Nullable ListedBody byAlias(String place, String alias, LocalDate date) {
    return at(date, byAlias.getOrDefault(new Key(place, alias), List.of()));
  }

  /** The body with this function in this place on the date; null where none is listed. */
  @Nullable ListedBody byFunction(String place, String function, LocalDate date) {
    if (function.isEmpty()) {
      return null;
    }
    return at(date, byFunction.getOrDefault(new Key(place, function), List.of()));
  }

  private static @Nullable ListedBody at(LocalDate date, List<ListedBody> bodies) {
    for (ListedBody body : bodies) {
      if (body.exists(date)) {
        return body;
      }
    }
    return null;
  }

  private void add(ListedBody body) {
    all.add(body);
    byName.put(body.name(), body);
    alias(body, body.name());
    body.aliases().forEach(alias -> alias(body, alias));
    if (!body.function().isEmpty()) {
      byFunction
          .computeIfAbsent(new Key(body.place(), body.function()), key -> new ArrayList<>())
          .add(body);
    }
  }

  private void alias(ListedBody body, String alias) {
    byAlias.computeIfAbsent(new Key(body.place(), alias), key -> new ArrayList<>()).add(body);
  }

  private static ListedBody body(Tsv.Row row) {
    return new ListedBody(
        row.get("place"),
        row.get("function"),
        row.get("name"),
        row.list("aliases"),
        Kind.valueOf(row.get("kind")),
        row.date("from"),
        row.date("until"),
        row.get("partOf").isEmpty() ? null : row.get("partOf"),
        row.get("source"));
  }
}
