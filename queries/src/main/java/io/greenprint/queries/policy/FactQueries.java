package io.greenprint.queries.policy;

import io.greenprint.graph.cypher.GraphReader;
import io.greenprint.graph.cypher.Statement;
import io.greenprint.queries.Problem;
import io.greenprint.queries.QueryException;
import io.greenprint.queries.page.PageRequest;
import io.greenprint.queries.page.Slice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.neo4j.driver.Record;

/**
 * Questions about targets, conditions, registers and application windows, which are all paged in
 * the order of the texts. Thread-safe.
 */
public final class FactQueries {

  /** Pages of targets are read in pieces of this many when their state decides. */
  private static final int PIECE = 200;

  private static final Statement TARGETS_BY_KEYS = load("targets-by-keys");
  private static final Statement TARGETS_DUE = load("targets-due");
  private static final Statement NOTICES_OF_READINGS = load("notices-of-readings");

  private final GraphReader reader;
  private final Batch batch;

  public FactQueries(GraphReader reader) {
    this.reader = reader;
    this.batch = new Batch(reader);
  }

  /** A kind of fact with its statements; the name is also the order's in cursors. */
  @SuppressWarnings("ImmutableEnumChecker") // a Statement is a record of texts
  private enum Kind {
    TARGETS("targets"),
    CONDITIONS("conditions"),
    REGISTERS("registers"),
    NOTICES("notices");

    private final String list;
    private final Statement page;
    private final Statement count;
    private final Statement pageWithin;
    private final Statement countWithin;

    Kind(String list) {
      this.list = list;
      this.page = load(list);
      this.count = load(list + "-count");
      this.pageWithin = load(list + "-within");
      this.countWithin = load(list + "-within-count");
    }
  }

  /** A kind of fact that can stand in a task. */
  @SuppressWarnings("ImmutableEnumChecker") // a Statement is a record of texts
  public enum Part {
    TARGETS("targets"),
    CONDITIONS("conditions"),
    REGISTERS("registers");

    private final Statement ofTasks;
    private final Statement ofReadings;
    private final Statement task;

    Part(String list) {
      this.ofTasks = load(list + "-of-tasks");
      this.ofReadings = load(list + "-of-readings");
      this.task = load("task-of-" + list);
    }
  }

  /** A page of targets. */
  public Slice<TargetNode> targets(View view, FactFilter.Targets filter, PageRequest page) {
    if (filter.state() == null) {
      return page(view, Kind.TARGETS, filter, parameters(filter), page, FactQueries::target);
    }
    List<TargetNode> found = new ArrayList<>();
    PageRequest piece = new PageRequest(PIECE, page.after());
    boolean more = true;
    while (more && found.size() <= page.first()) {
      Slice<TargetNode> slice =
          page(view, Kind.TARGETS, filter, parameters(filter), piece, FactQueries::target);
      slice.rows().stream().filter(inState(filter)).forEach(found::add);
      more = slice.more();
      if (more) {
        piece = new PageRequest(PIECE, cursor("targets", slice.rows().getLast()));
      }
    }
    Slice<TargetNode> slice =
        Slice.of(found.subList(0, Math.min(found.size(), page.first() + 1)), page);
    return new Slice<>(slice.rows(), slice.more(), page.after() != null);
  }

  /** How many targets a filter leaves. */
  public int countTargets(View view, FactFilter.Targets filter) {
    if (filter.state() == null) {
      return count(view, Kind.TARGETS, filter, parameters(filter));
    }
    return targets(view, filter, PageRequest.first(Integer.MAX_VALUE - 1)).rows().size();
  }

  /** The targets in force that are due from one day on and before another, soonest first. */
  public List<TargetNode> targetsDue(View view, LocalDate from, LocalDate until, int first) {
    return reader.list(
        TARGETS_DUE, TaskQueries.dueParameters(view, from, until, first), FactQueries::target);
  }

  /** A page of conditions. */
  public Slice<ConditionNode> conditions(
      View view, FactFilter.Conditions filter, PageRequest page) {
    return page(view, Kind.CONDITIONS, filter, parameters(filter), page, FactQueries::condition);
  }

  /** How many conditions a filter leaves. */
  public int countConditions(View view, FactFilter.Conditions filter) {
    return count(view, Kind.CONDITIONS, filter, parameters(filter));
  }

  /** A page of registers. */
  public Slice<RegisterNode> registers(View view, FactFilter.Registers filter, PageRequest page) {
    return page(view, Kind.REGISTERS, filter, parameters(filter), page, FactQueries::register);
  }

  /** How many registers a filter leaves. */
  public int countRegisters(View view, FactFilter.Registers filter) {
    return count(view, Kind.REGISTERS, filter, parameters(filter));
  }

  /** A page of application windows. */
  public Slice<NoticeNode> notices(View view, FactFilter.Notices filter, PageRequest page) {
    return page(view, Kind.NOTICES, filter, parameters(filter), page, FactQueries::notice);
  }

  /** How many application windows a filter leaves. */
  public int countNotices(View view, FactFilter.Notices filter) {
    return count(view, Kind.NOTICES, filter, parameters(filter));
  }

  /** Targets in each of some tasks. */
  public Map<FactKey, List<TargetNode>> targetsOfTasks(Collection<FactKey> tasks) {
    return ofTasks(Part.TARGETS, tasks, FactQueries::target);
  }

  /** Conditions in each of some tasks. */
  public Map<FactKey, List<ConditionNode>> conditionsOfTasks(Collection<FactKey> tasks) {
    return ofTasks(Part.CONDITIONS, tasks, FactQueries::condition);
  }

  /** Registers in each of some tasks. */
  public Map<FactKey, List<RegisterNode>> registersOfTasks(Collection<FactKey> tasks) {
    return ofTasks(Part.REGISTERS, tasks, FactQueries::register);
  }

  /** Targets of each of some documents. */
  public Map<Long, List<TargetNode>> targetsOfReadings(Collection<Long> readings) {
    return ofReadings(Part.TARGETS.ofReadings, readings, FactQueries::target);
  }

  /** Conditions of each of some documents. */
  public Map<Long, List<ConditionNode>> conditionsOfReadings(Collection<Long> readings) {
    return ofReadings(Part.CONDITIONS.ofReadings, readings, FactQueries::condition);
  }

  /** Registers of each of some documents. */
  public Map<Long, List<RegisterNode>> registersOfReadings(Collection<Long> readings) {
    return ofReadings(Part.REGISTERS.ofReadings, readings, FactQueries::register);
  }

  /** Application windows of each of some documents. */
  public Map<Long, List<NoticeNode>> noticesOfReadings(Collection<Long> readings) {
    return ofReadings(NOTICES_OF_READINGS, readings, FactQueries::notice);
  }

  /** The task in which each of some facts stands; those outside tasks are left out. */
  public Map<FactKey, TaskNode> tasksOf(Part part, Collection<FactKey> facts) {
    return batch.firsts(part.task, facts, FactKey::parameter, Map.of(), TaskQueries::task);
  }

  /** Targets of pinned readings. */
  public Map<FactKey, TargetNode> targetsByKeys(Collection<FactKey> keys) {
    return batch.firsts(TARGETS_BY_KEYS, keys, FactKey::parameter, Map.of(), FactQueries::target);
  }

  private <T> Map<FactKey, List<T>> ofTasks(
      Part part, Collection<FactKey> tasks, Function<Record, T> row) {
    return batch.lists(part.ofTasks, tasks, FactKey::parameter, Map.of(), row);
  }

  private <T> Map<Long, List<T>> ofReadings(
      Statement statement, Collection<Long> readings, Function<Record, T> row) {
    return batch.lists(statement, readings, reading -> Map.of("reading", reading), Map.of(), row);
  }

  private <T> Slice<T> page(
      View view,
      Kind kind,
      FactFilter filter,
      Map<String, Object> own,
      PageRequest page,
      Function<Record, T> row) {
    Map<String, Object> parameters = new HashMap<>(own);
    parameters.putAll(TextPlace.parameters(page, kind.list));
    Scope scope = scope(view, filter);
    if (scope.isEmpty()) {
      return new Slice<>(List.of(), false, page.after() != null);
    }
    parameters.putAll(scope.parameters());
    return Slice.of(
        reader.list(scope.readings() == null ? kind.page : kind.pageWithin, parameters, row), page);
  }

  private int count(View view, Kind kind, FactFilter filter, Map<String, Object> own) {
    Scope scope = scope(view, filter);
    if (scope.isEmpty()) {
      return 0;
    }
    Map<String, Object> parameters = new HashMap<>(own);
    parameters.putAll(scope.parameters());
    parameters.put("afterReading", -1);
    return reader
        .find(
            scope.readings() == null ? kind.count : kind.countWithin,
            parameters,
            row -> row.get("count").asInt())
        .orElseThrow();
  }

  private static Scope scope(View view, FactFilter filter) {
    return Scope.of(view.catalog(), filter.document(), filter.area(), filter.status());
  }

  private static Map<String, Object> parameters(FactFilter filter) {
    Map<String, Object> parameters = new HashMap<>();
    switch (filter) {
      case FactFilter.Targets targets -> {
        parameters.put("metric", targets.metric());
        parameters.put("dueBefore", targets.dueBefore());
      }
      case FactFilter.Conditions conditions -> {
        parameters.put("effects", TaskQueries.names(conditions.effect()));
        parameters.put("text", conditions.text());
      }
      case FactFilter.Registers registers -> {
        parameters.put("kinds", registers.kind());
        parameters.put("text", registers.text());
      }
      case FactFilter.Notices notices -> {
        parameters.put("openOn", notices.openOn());
        parameters.put("text", notices.text());
      }
    }
    return parameters;
  }

  private static Predicate<TargetNode> inState(FactFilter.Targets filter) {
    LocalDate on = filter.on();
    List<TargetState> states = filter.state();
    if (on == null || states == null) {
      throw new QueryException(
          Problem.BAD_ARGUMENT, "筛选 state 须同时给出 on", "a filter by state needs on");
    }
    return target -> states.contains(target.stateOn(on));
  }

  private static String cursor(String list, TargetNode target) {
    return new TextPlace(target.key().reading(), target.position()).cursor(list).encode();
  }

  private static TargetNode target(Record row) {
    return TargetNode.of(Row.of(row.get("row")));
  }

  private static ConditionNode condition(Record row) {
    return ConditionNode.of(Row.of(row.get("row")));
  }

  private static RegisterNode register(Record row) {
    return RegisterNode.of(Row.of(row.get("row")));
  }

  private static NoticeNode notice(Record row) {
    return NoticeNode.of(Row.of(row.get("row")));
  }

  private static Statement load(String name) {
    return Statement.load(FactQueries.class, name);
  }
}
