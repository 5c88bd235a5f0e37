package io.greenprint.queries.supply;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;

/**
 * The suppliers of greatest value among those asked for, ties by id, values that are NaN last.
 *
 * @param top as many as wanted
 * @param inAll how many were asked for
 */
record Ranking(List<Integer> top, int inAll) {

  /** Ranks the nodes of an upstream but its leader. */
  static Ranking of(Upstream upstream, IntPredicate asked, IntToDoubleFunction value, int most) {
    double[] values = new double[upstream.nodes()];
    Comparator<Integer> order =
        Comparator.comparingDouble((Integer node) -> -values[node])
            .thenComparingInt(upstream::rank);
    PriorityQueue<Integer> best = new PriorityQueue<>(order.reversed());
    int inAll = 0;
    for (int node = 1; node < values.length; node++) {
      if (!asked.test(node)) {
        continue;
      }
      inAll++;
      values[node] = value.applyAsDouble(node);
      Integer last = best.peek();
      if (best.size() < most) {
        best.add(node);
      } else if (last != null && comesBefore(upstream, values, node, last)) {
        best.remove();
        best.add(node);
      }
    }
    List<Integer> top = new ArrayList<>(best);
    top.sort(order);
    return new Ranking(top, inAll);
  }

  /** What the order says of two nodes, without boxes: most nodes are turned away here. */
  private static boolean comesBefore(Upstream upstream, double[] values, int node, int other) {
    int compared = Double.compare(-values[node], -values[other]);
    return compared < 0 || (compared == 0 && upstream.rank(node) < upstream.rank(other));
  }
}
