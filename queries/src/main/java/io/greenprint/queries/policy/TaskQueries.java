package io.greenprint.queries.policy;

import io.greenprint.graph.cypher.GraphReader;
import io.greenprint.graph.cypher.Statement;
import io.greenprint.graph.policy.Role;
import io.greenprint.queries.page.Counted;
import io.greenprint.queries.page.PageRequest;
import io.greenprint.queries.page.Slice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Questions about tasks. Thread-safe. */
public final class TaskQueries {

  /** Name of the order in cursors. */
  public static final String ORDER = "tasks";

  private static final Statement OF_EACH_BODY = load("tasks-of-each-body");
  private static final Statement OF_EACH_READING = load("tasks-of-each-reading");
  private static final Statement HOLDING = load("tasks-holding");
  private static final Statement DUE = load("tasks-due");
  private static final Statement MATRIX = load("matrix");

  private final GraphReader reader;
  private final Batch batch;
  private final BodyQueries bodies;
  private final TextFinder finder;
  private final Details details;

  public TaskQueries(GraphReader reader, Details details, BodyQueries bodies, TextFinder finder) {
    this.reader = reader;
    this.details = details;
    this.batch = new Batch(reader);
    this.bodies = bodies;
    this.finder = finder;
  }

  /** One task; empty where the view shows none of that id. */
  public Optional<TaskNode> task(View view, String id) {
    return details.taskOfId.of(view, id).flatMap(key -> details.tasks.of(view, key));
  }

  /** A page of tasks in the order of the texts. */
  public Slice<TaskNode> page(View view, TaskFilter filter, PageRequest page) {
    Map<String, Object> place = TextPlace.parameters(page, ORDER);
    Optional<Question> question = question(view, filter);
    if (question.isEmpty()) {
      return new Slice<>(List.of(), false, page.after() != null);
    }
    Map<String, Object> parameters = new HashMap<>(question.get().parameters());
    parameters.putAll(place);
    return Slice.of(list(view, question.get().anchor().page, parameters), page);
  }

  /** How many tasks the filter leaves. */
  public int count(View view, TaskFilter filter) {
    Optional<Question> question = question(view, filter);
    if (question.isEmpty()) {
      return 0;
    }
    Map<String, Object> parameters = new HashMap<>(question.get().parameters());
    parameters.put("afterReading", -1);
    return reader
        .find(question.get().anchor().count, parameters, row -> row.get("count").asInt())
        .orElseThrow();
  }

  /**
   * Tasks whose text holds one of some phrases to the letter, in the order of the texts.
   *
   * @param first at most so many
   */
  public List<TaskNode> holding(View view, Collection<String> phrases, int first) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("before", view.snapshot().before());
    parameters.put("hidden", view.snapshot().hidden());
    parameters.put("phrases", List.copyOf(phrases));
    parameters.put("first", first);
    return list(view, HOLDING, parameters);
  }

  /** The tasks in force that are due from one day on and before another, soonest first. */
  public List<TaskNode> due(View view, LocalDate from, LocalDate until, int first) {
    return list(view, DUE, dueParameters(view, from, until, first));
  }

  /** The same page of the tasks of each of some bodies. */
  public Map<String, Counted<TaskNode>> pageOfBodies(
      View view, Collection<String> bodyIds, TaskFilter filter, PageRequest page) {
    return pageOfEach(
        view, OF_EACH_BODY, bodyIds, id -> Map.of("id", id), scope(view, filter), filter, page);
  }

  /** The same page of the tasks of each of some documents, in reading order. */
  public Map<Long, Counted<TaskNode>> pageOfReadings(
      View view, Collection<Long> readings, TaskFilter filter, PageRequest page) {
    return pageOfEach(
        view,
        OF_EACH_READING,
        readings,
        reading -> Map.of("reading", reading),
        Scope.everything(view.catalog()),
        filter,
        page);
  }

  /** All tasks of some documents, in reading order. */
  public Map<Long, List<TaskNode>> allOfReadings(View view, Collection<Long> readings) {
    Map<Long, List<TaskNode>> all = new HashMap<>();
    pageOfReadings(view, readings, TaskFilter.NONE, PageRequest.first(Integer.MAX_VALUE - 1))
        .forEach((reading, page) -> all.put(reading, page.slice().rows()));
    return all;
  }

  /**
   * How many tasks each body has in each role, those with most tasks first.
   *
   * @param first at most so many bodies
   */
  public Matrix matrix(View view, TaskFilter filter, int first) {
    int tasks = count(view, filter);
    int unassigned = filter.namesBody() ? 0 : count(view, filter.unassignedOnly());
    Optional<Question> question = question(view, filter);
    if (question.isEmpty()) {
      return new Matrix(List.of(), tasks, unassigned);
    }
    Map<String, Object> parameters = new HashMap<>(question.get().parameters());
    parameters.putIfAbsent("bodies", null);
    record Cell(BodyNode body, List<String> roles, int tasks) {}
    Map<String, Matrix.Tally> tallies = new LinkedHashMap<>();
    for (Cell cell :
        reader.list(
            MATRIX,
            parameters,
            row ->
                new Cell(
                    BodyNode.of(Row.of(row.get("row"))),
                    row.get("roles").asList(value -> value.asString()),
                    row.get("tasks").asInt()))) {
      Matrix.Tally tally =
          tallies.computeIfAbsent(cell.body().id(), id -> new Matrix.Tally(cell.body()));
      tally.add(cell.roles().stream().map(Role::valueOf).toList(), cell.tasks());
    }
    return new Matrix(Matrix.rows(tallies.values(), first), tasks, unassigned);
  }

  static Map<String, Object> dueParameters(View view, LocalDate from, LocalDate until, int first) {
    Map<String, Object> parameters = Scope.of(view.catalog(), null, Area.ANY, null).parameters();
    parameters.put("from", from);
    parameters.put("until", until);
    parameters.put("limit", first);
    return parameters;
  }

  /** Pages of one level in one statement. */
  private <K> Map<K, Counted<TaskNode>> pageOfEach(
      View view,
      Statement nested,
      Collection<K> keys,
      Function<K, Map<String, Object>> key,
      Scope scope,
      TaskFilter filter,
      PageRequest page) {
    Map<String, Object> parameters = parameters(scope, filter);
    parameters.putAll(TextPlace.parameters(page, ORDER));
    record Found(List<FactKey> keys, int total) {}
    Map<K, Found> found =
        batch.firsts(
            nested,
            keys,
            key,
            parameters,
            row -> new Found(FactKey.list(row), row.get("total").asInt()));
    Map<FactKey, TaskNode> tasks =
        details.tasks.of(
            view, found.values().stream().flatMap(one -> one.keys().stream()).distinct().toList());
    Map<K, Counted<TaskNode>> pages = new HashMap<>();
    for (K one : keys) {
      Found of = found.getOrDefault(one, new Found(List.of(), 0));
      List<TaskNode> rows = of.keys().stream().map(tasks::get).filter(Objects::nonNull).toList();
      pages.put(one, new Counted<>(Slice.of(rows, page), of.total()));
    }
    return pages;
  }

  /** The tasks whose keys a statement gives. */
  private List<TaskNode> list(View view, Statement statement, Map<String, Object> parameters) {
    List<FactKey> keys = reader.find(statement, parameters, FactKey::list).orElseThrow();
    return List.copyOf(details.tasks.of(view, keys).values());
  }

  /** The statement with the most selective anchor; empty where nothing can be left. */
  private Optional<Question> question(View view, TaskFilter filter) {
    Scope scope = scope(view, filter);
    if (scope.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Object> parameters = parameters(scope, filter);
    if (filter.namesBody()) {
      if (Objects.equals(filter.unassigned(), true)) {
        return Optional.empty();
      }
      List<String> ids = bodies.ids(view, filter);
      parameters.put("bodies", ids.isEmpty() ? null : ids);
      parameters.put("surface", filter.bodyName());
      return ids.isEmpty() && filter.bodyName() == null
          ? Optional.empty()
          : Optional.of(new Question(ids.isEmpty() ? Anchor.SURFACE : Anchor.BODIES, parameters));
    }
    if (filter.text() != null) {
      return Optional.of(new Question(Anchor.FOUND, parameters));
    }
    return Optional.of(
        new Question(scope.readings() == null ? Anchor.ALL : Anchor.READINGS, parameters));
  }

  private static Scope scope(View view, TaskFilter filter) {
    return Scope.of(view.catalog(), filter.document(), filter.area(), filter.status());
  }

  private Map<String, Object> parameters(Scope scope, TaskFilter filter) {
    Map<String, Object> parameters = scope.parameters();
    parameters.put("roles", names(filter.role()));
    parameters.put("ids", filter.text() == null ? null : finder.tasksWith(filter.text()));
    parameters.put("dueBefore", filter.dueBefore());
    parameters.put("overdueOn", filter.overdueOn());
    parameters.put("unassigned", filter.unassigned());
    parameters.put("moreBodiesThan", filter.moreBodiesThan());
    return parameters;
  }

  static @Nullable List<String> names(@Nullable Collection<? extends Enum<?>> constants) {
    if (constants == null) {
      return null;
    }
    List<String> names = new ArrayList<>();
    constants.forEach(constant -> names.add(constant.name()));
    return names;
  }

  private static Statement load(String name) {
    return Statement.load(TaskQueries.class, name);
  }

  /** A statement's anchor with all parameters but the place of the page. */
  private record Question(Anchor anchor, Map<String, Object> parameters) {}

  /** Where a statement starts, most selective first. */
  @SuppressWarnings("ImmutableEnumChecker") // a Statement is a record of texts
  private enum Anchor {
    BODIES("of-bodies"),
    SURFACE("of-surface"),
    FOUND("found"),
    READINGS("of-readings"),
    ALL("all");

    private final Statement page;
    private final Statement count;

    Anchor(String name) {
      this.page = load("tasks-" + name);
      this.count = load("tasks-" + name + "-count");
    }
  }
}
