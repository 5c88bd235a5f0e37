package io.greenprint.queries.supply;

import org.jspecify.annotations.Nullable;

/**
 * Solves y = b + M·y for a sparse non-negative M of spectral radius below 1. Strongly connected
 * components are solved one after another, each from those it depends on: single ones by division,
 * small ones by elimination, large ones by Gauss–Seidel sweeps. On a network without cycles that is
 * one exact pass in O(links).
 *
 * @param solution y
 * @param residual largest |b + M·y − y|, relative to the largest |y|
 */
@SuppressWarnings("ArrayRecordComponent") // read by its package only, never compared
record LinearSystem(double[] solution, double residual) {

  private static final int SMALL = 200;
  private static final int SWEEPS = 5_000;
  private static final double STILL = 1e-15;
  private static final double ACCEPTED = 1e-10;

  /** The solution; null when none was found whose residual can be accepted. */
  static @Nullable LinearSystem solve(Adjacency matrix, Components components, double[] right) {
    double[] y = new double[right.length];
    for (int c = 0; c < components.count(); c++) {
      int size = components.size(c);
      if (size == 1) {
        int node = components.member(c, 0);
        y[node] = step(matrix, node, right, y);
      } else if (size <= SMALL) {
        if (!eliminate(matrix, components, c, right, y)) {
          return null;
        }
      } else {
        sweep(matrix, components.members(c), right, y);
      }
    }
    double residual = residual(matrix, right, y);
    return residual <= ACCEPTED ? new LinearSystem(y, residual) : null;
  }

  /** Solves one node's equation for it, with all others as they stand. */
  private static double step(Adjacency matrix, int node, double[] right, double[] y) {
    double sum = right[node];
    double loop = 0;
    for (int e = matrix.start(node); e < matrix.start(node + 1); e++) {
      int target = matrix.target(e);
      if (target == node) {
        loop += matrix.weight(e);
      } else {
        sum += matrix.weight(e) * y[target];
      }
    }
    return sum / (1 - loop);
  }

  private static boolean eliminate(
      Adjacency matrix, Components components, int c, double[] right, double[] y) {
    int[] members = components.members(c);
    Adjacency block = components.block(matrix, c);
    int n = members.length;
    double[][] dense = new double[n][n];
    double[] known = new double[n];
    for (int i = 0; i < n; i++) {
      dense[i][i] = 1;
      for (int e = block.start(i); e < block.start(i + 1); e++) {
        dense[i][block.target(e)] -= block.weight(e);
      }
      known[i] = right[members[i]];
      for (int e = matrix.start(members[i]); e < matrix.start(members[i] + 1); e++) {
        if (components.of(matrix.target(e)) != c) {
          known[i] += matrix.weight(e) * y[matrix.target(e)];
        }
      }
    }
    double[] solution = DenseSystem.solve(dense, known);
    if (solution == null) {
      return false;
    }
    for (int i = 0; i < n; i++) {
      y[members[i]] = solution[i];
    }
    return true;
  }

  /**
   * Sweeps over the members in the order in which most of them come after those they depend on:
   * each sweep then carries values on by many links.
   */
  private static void sweep(Adjacency matrix, int[] members, double[] right, double[] y) {
    boolean descending = mostLeadUp(matrix, members);
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      double change = 0;
      double largest = 0;
      for (int i = 0; i < members.length; i++) {
        int node = members[descending ? members.length - 1 - i : i];
        double next = step(matrix, node, right, y);
        change = Math.max(change, Math.abs(next - y[node]));
        largest = Math.max(largest, Math.abs(next));
        y[node] = next;
      }
      if (change <= STILL * largest) {
        return;
      }
    }
  }

  private static boolean mostLeadUp(Adjacency matrix, int[] members) {
    int up = 0;
    for (int node : members) {
      for (int e = matrix.start(node); e < matrix.start(node + 1); e++) {
        up += Integer.signum(matrix.target(e) - node);
      }
    }
    return up > 0;
  }

  private static double residual(Adjacency matrix, double[] right, double[] y) {
    double worst = 0;
    double largest = 0;
    for (int i = 0; i < y.length; i++) {
      double sum = right[i] - y[i];
      for (int e = matrix.start(i); e < matrix.start(i + 1); e++) {
        sum += matrix.weight(e) * y[matrix.target(e)];
      }
      worst = Math.max(worst, Math.abs(sum));
      largest = Math.max(largest, Math.abs(y[i]));
    }
    return largest == 0 ? worst : worst / largest;
  }
}
