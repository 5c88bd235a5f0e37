package io.greenprint.queries.policy;

import io.greenprint.graph.cypher.GraphReader;
import io.greenprint.graph.cypher.Statement;
import io.greenprint.queries.Problem;
import io.greenprint.queries.QueryException;
import io.greenprint.queries.page.PageRequest;
import io.greenprint.queries.page.Slice;
import java.time.LocalDate;
import java.util.ArrayList;
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

  private static final Statement TARGETS_DUE = load("targets-due");

  private final GraphReader reader;

  public FactQueries(GraphReader reader) {
    this.reader = reader;
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
