package io.greenprint.queries.policy;

import io.greenprint.graph.cypher.GraphReader;
import io.greenprint.graph.cypher.Statement;
import io.greenprint.queries.page.Cursor;
import io.greenprint.queries.page.PageRequest;
import io.greenprint.queries.page.Slice;
import java.util.ArrayList;
import java.util.Collection;
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

  private static final Statement BY_IDS = load("bodies-by-ids");
  private static final Statement BY_NAME = load("bodies-by-name");
  private static final Statement PAGE = load("bodies");
  private static final Statement COUNT = load("bodies-count");
  private static final Statement WIDENED = load("bodies-widened");
  private static final Statement PLACES = load("places");
  private static final Statement SURFACES = load("surfaces-of-bodies");
  private static final Statement OF_READINGS = load("bodies-of-readings");

  private final GraphReader reader;
  private final Batch batch;

  public BodyQueries(GraphReader reader) {
    this.reader = reader;
    this.batch = new Batch(reader);
  }

  /** How one body can stand to others. */
  @SuppressWarnings("ImmutableEnumChecker") // a Statement is a record of texts
  public enum Kinship {
    FORMER("former-bodies"),
    LATER("later-bodies"),
    OWNER("owners-of-bodies"),
    PART("parts-of-bodies");

    private final Statement statement;

    Kinship(String name) {
      this.statement = load(name);
    }
  }

  /** Bodies by id; those that are not there are left out. */
  public List<BodyNode> byIds(Collection<String> ids) {
    return reader.list(BY_IDS, Map.of("ids", List.copyOf(ids)), BodyQueries::body);
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

  /** Kin of each of some bodies. */
  public Map<String, List<BodyNode>> kin(Kinship kinship, Collection<String> ids) {
    return batch.lists(kinship.statement, ids, id -> Map.of("id", id), Map.of(), BodyQueries::body);
  }

  /** Names that visible documents use for each of some bodies. */
  public Map<String, List<String>> surfaces(View view, Collection<String> ids) {
    return batch.lists(
        SURFACES, ids, id -> Map.of("id", id), visible(view), row -> row.get("surface").asString());
  }

  /** Bodies named in the tasks of each of some documents, with the names used. */
  public Map<Long, List<NamedBody>> ofReadings(Collection<Long> readings) {
    return batch.lists(
        OF_READINGS,
        readings,
        reading -> Map.of("reading", reading),
        Map.of(),
        row -> new NamedBody(body(row), row.get("surfaces").asList(value -> value.asString())));
  }

  /** A body with the names that a document uses for it. */
  public record NamedBody(BodyNode body, List<String> surfaces) {

    public NamedBody {
      surfaces = List.copyOf(surfaces);
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
