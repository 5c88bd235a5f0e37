package io.greenprint.queries.policy;

import io.greenprint.graph.cypher.GraphReader;
import io.greenprint.graph.cypher.Statement;
import io.greenprint.queries.page.Cursor;
import io.greenprint.queries.page.PageRequest;
import io.greenprint.queries.page.Slice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;

/** Questions about bodies. Thread-safe. */
public final class BodyQueries {

  /** Name of the order in cursors. */
  public static final String ORDER = "bodies";

  private static final Statement BY_NAME = load("bodies-by-name");
  private static final Statement PAGE = load("bodies");
  private static final Statement COUNT = load("bodies-count");
  private static final Statement WIDENED = load("bodies-widened");
  private static final Statement PLACES = load("places");

  private final GraphReader reader;

  public BodyQueries(GraphReader reader) {
    this.reader = reader;
  }

  /**
   * Bodies that have an official name, or that visible documents call so: 市工信局 is another body in
   * each city.
   *
   * @param jurisdiction name or code of their area; null for all
   */
  public List<BodyNode> byName(View view, String name, @Nullable String jurisdiction) {
    Map<String, Object> parameters = visible(view);
    parameters.put("name", name);
    parameters.put("jurisdiction", jurisdiction);
    return reader.list(BY_NAME, parameters, BodyQueries::body);
  }

  /** Ids of the bodies that a filter of tasks means, kin included where it says so. */
  List<String> ids(View view, TaskFilter filter) {
    List<String> named =
        filter.body() != null
            ? List.of(filter.body())
            : byName(view, Objects.requireNonNull(filter.bodyName()), null).stream()
                .map(BodyNode::id)
                .toList();
    boolean former = Objects.equals(filter.withFormerBodies(), true);
    boolean parts = Objects.equals(filter.withParts(), true);
    if (named.isEmpty() || !(former || parts)) {
      return named;
    }
    return reader.list(
        WIDENED,
        Map.of("ids", named, "former", former, "parts", parts),
        row -> row.get("id").asString());
  }

  /** A page of the bodies that visible documents name, by name. */
  public Slice<BodyNode> page(View view, BodyFilter filter, PageRequest page) {
    List<String> after =
        page.after() == null ? List.of("", "") : Cursor.decode(page.after(), ORDER, 2).key();
    Map<String, Object> parameters = parameters(view, filter);
    parameters.put("afterName", after.get(0));
    parameters.put("afterId", after.get(1));
    parameters.put("limit", page.first() + 1);
    return Slice.of(reader.list(PAGE, parameters, BodyQueries::body), page);
  }

  /** How many bodies a filter leaves. */
  public int count(View view, BodyFilter filter) {
    return reader
        .find(COUNT, parameters(view, filter), row -> row.get("count").asInt())
        .orElseThrow();
  }

  /** Cursor of a body in the order of names. */
  public static Cursor cursor(BodyNode body) {
    return new Cursor(ORDER, List.of(body.name(), body.id()));
  }

  /** A body with the names that a document uses for it. */
  public record NamedBody(BodyNode body, List<String> surfaces) {

    public NamedBody {
      surfaces = List.copyOf(surfaces);
    }

    static NamedBody of(Record row) {
      return new NamedBody(
          BodyQueries.body(row), row.get("surfaces").asList(value -> value.asString()));
    }
  }

  private Map<String, Object> parameters(View view, BodyFilter filter) {
    Map<String, Object> parameters = visible(view);
    parameters.put("text", filter.text());
    parameters.put("areas", areas(view, filter));
    parameters.put("kinds", TaskQueries.names(filter.kind()));
    return parameters;
  }

  /** Names and codes of the places that a filter means; null where it means any. */
  private @Nullable List<String> areas(View view, BodyFilter filter) {
    String place = filter.jurisdiction();
    if (place == null) {
      return null;
    }
    Area area = Area.of(place, filter.withPlacesBelow());
    if (!area.withPlacesBelow()) {
      return List.of(place);
    }
    List<String> places = new ArrayList<>(List.of(place));
    reader.list(PLACES, Map.of(), row -> row.get("name").asString()).stream()
        .filter(name -> view.catalog().places().isWithin(name, place))
        .forEach(places::add);
    return places;
  }

  private static Map<String, Object> visible(View view) {
    return new HashMap<>(Scope.everything(view.catalog()).parameters());
  }

  private static BodyNode body(Record row) {
    return BodyNode.of(Row.of(row.get("row")));
  }

  private static Statement load(String name) {
    return Statement.load(BodyQueries.class, name);
  }
}
