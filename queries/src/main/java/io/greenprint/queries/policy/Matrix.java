package io.greenprint.queries.policy;

import io.greenprint.graph.policy.Role;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How many tasks each body has in each role.
 *
 * @param rows those with most tasks first
 * @param tasks tasks that count
 * @param unassigned tasks among them that nobody is given
 */
public record Matrix(List<MatrixRow> rows, int tasks, int unassigned) {

  public Matrix {
    rows = List.copyOf(rows);
  }

  /**
   * Tasks of one body.
   *
   * @param roles roles without tasks are left out
   * @param tasks in any role, each counted once
   */
  public record MatrixRow(BodyNode body, List<RoleCount> roles, int tasks) {

    public MatrixRow {
      roles = List.copyOf(roles);
    }
  }

  /** Number of tasks in a role. */
  public record RoleCount(Role role, int tasks) {}

  static List<MatrixRow> rows(Collection<Tally> tallies, int first) {
    return tallies.stream()
        .map(Tally::row)
        .sorted(
            Comparator.comparingInt(MatrixRow::tasks)
                .reversed()
                .thenComparing(row -> row.body().name()))
        .limit(first)
        .toList();
  }

  /** Sums over the sets of roles that a body has in its tasks. */
  static final class Tally {

    private final BodyNode body;
    private final Map<Role, Integer> byRole = new EnumMap<>(Role.class);
    private int tasks;

    Tally(BodyNode body) {
      this.body = body;
    }

    void add(Collection<Role> roles, int count) {
      roles.forEach(role -> byRole.merge(role, count, Integer::sum));
      tasks += count;
    }

    private MatrixRow row() {
      return new MatrixRow(
          body,
          byRole.entrySet().stream()
              .map(entry -> new RoleCount(entry.getKey(), entry.getValue()))
              .toList(),
          tasks);
    }
  }
}
