package io.greenprint.api.pages;

import io.greenprint.api.pages.TaskCards.TaskCard;
import io.greenprint.graph.policy.Role;
import io.greenprint.queries.policy.AssignmentNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Tasks by bodies.
 *
 * @param columns bodies, those with most tasks first
 * @param rows tasks in the order of the texts
 */
public record TaskMatrix(List<Column> columns, List<Row> rows) {

  public TaskMatrix {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /**
   * A body.
   *
   * @param id null where nobody knows who the name means
   * @param tasks how many of the rows name it
   */
  public record Column(@Nullable String id, String name, int tasks) {}

  /** A task with the roles of each body by its column; bodies without a role are left out. */
  public record Row(TaskCard card, Map<Integer, Set<Role>> roles) {

    /** The row from left to right, neighbouring empty cells as one, so that a page stays small. */
    public List<Cell> cells(int columns) {
      List<Cell> cells = new ArrayList<>();
      int next = 0;
      for (Map.Entry<Integer, Set<Role>> filled : roles.entrySet()) {
        if (filled.getKey() > next) {
          cells.add(new Cell(filled.getKey() - next, Set.of()));
        }
        cells.add(new Cell(1, filled.getValue()));
        next = filled.getKey() + 1;
      }
      if (next < columns) {
        cells.add(new Cell(columns - next, Set.of()));
      }
      return cells;
    }
  }

  /** One body's roles in a task, or a run of bodies without any. */
  public record Cell(int span, Set<Role> roles) {}

  /** The matrix of some tasks. */
  static TaskMatrix of(Collection<TaskCard> cards) {
    Map<String, Column> known = new LinkedHashMap<>();
    for (TaskCard card : cards) {
      card.assignments().stream()
          .map(TaskMatrix::column)
          .distinct()
          .forEach(
              column ->
                  known.merge(
                      key(column),
                      column,
                      (one, other) -> new Column(one.id(), one.name(), one.tasks() + 1)));
    }
    List<Column> columns =
        known.values().stream()
            .sorted(Comparator.comparingInt(Column::tasks).reversed().thenComparing(Column::name))
            .toList();
    Map<String, Integer> places = new LinkedHashMap<>();
    columns.forEach(column -> places.put(key(column), places.size()));
    return new TaskMatrix(columns, cards.stream().map(card -> row(card, places)).toList());
  }

  private static Row row(TaskCard card, Map<String, Integer> places) {
    Map<Integer, Set<Role>> roles = new TreeMap<>();
    for (AssignmentNode assignment : card.assignments()) {
      Integer place = places.get(key(column(assignment)));
      roles.computeIfAbsent(place, none -> EnumSet.noneOf(Role.class)).add(assignment.role());
    }
    return new Row(card, roles);
  }

  private static Column column(AssignmentNode assignment) {
    return new Column(
        assignment.body() == null ? null : assignment.body().id(), assignment.bodyName(), 1);
  }

  private static String key(Column column) {
    return column.id() == null ? "? " + column.name() : column.id();
  }
}
