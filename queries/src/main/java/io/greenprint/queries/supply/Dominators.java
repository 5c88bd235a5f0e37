package io.greenprint.queries.supply;

import java.util.Arrays;

/**
 * Immediate dominators by Lengauer and Tarjan's algorithm with path compression, without recursion,
 * in O(links · log nodes). Node d dominates j when each path from node 0 to j goes through d.
 */
final class Dominators {

  private final int[] immediate;
  private final int[] order;

  private Dominators(int[] immediate, int[] order) {
    this.immediate = immediate;
    this.order = order;
  }

  /**
   * Of a graph whose nodes can all be reached from node 0.
   *
   * @param reverse the same links turned round
   */
  static Dominators of(Adjacency graph, Adjacency reverse) {
    return new Search(graph, reverse).run();
  }

  /** The closest dominator of a node; -1 for node 0. */
  int immediate(int node) {
    return immediate[node];
  }

  /** Nodes in an order in which each comes after its immediate dominator. */
  int[] order() {
    return order.clone();
  }

  /** Works on depth-first numbers; all arrays but {@code number} are indexed by them. */
  private static final class Search {

    private final Adjacency graph;
    private final Adjacency reverse;
    private final int n;
    private final int[] number;
    private final int[] vertex;
    private final int[] parent;
    private final int[] semi;
    private final int[] ancestor;
    private final int[] best;
    private final int[] dominator;
    private final int[] bucketHead;
    private final int[] bucketNext;
    private final int[] trail;

    Search(Adjacency graph, Adjacency reverse) {
      this.graph = graph;
      this.reverse = reverse;
      n = graph.nodes();
      number = filled(-1);
      vertex = new int[n];
      parent = filled(-1);
      semi = new int[n];
      ancestor = filled(-1);
      best = new int[n];
      dominator = filled(-1);
      bucketHead = filled(-1);
      bucketNext = filled(-1);
      trail = new int[n];
    }

    Dominators run() {
      numberDepthFirst();
      for (int v = n - 1; v > 0; v--) {
        findSemidominator(v);
        bucketNext[v] = bucketHead[semi[v]];
        bucketHead[semi[v]] = v;
        ancestor[v] = parent[v];
        emptyBucket(parent[v]);
      }
      for (int v = 1; v < n; v++) {
        if (dominator[v] != semi[v]) {
          dominator[v] = dominator[dominator[v]];
        }
      }
      int[] immediate = new int[n];
      for (int v = 0; v < n; v++) {
        immediate[vertex[v]] = v == 0 ? -1 : vertex[dominator[v]];
      }
      return new Dominators(immediate, vertex);
    }

    private void numberDepthFirst() {
      int[] nextLink = new int[n];
      int[] path = new int[n];
      int depth = 0;
      int visited = 0;
      path[depth++] = 0;
      number[0] = visited++;
      nextLink[0] = graph.start(0);
      while (depth > 0) {
        int node = path[depth - 1];
        if (nextLink[node] == graph.start(node + 1)) {
          depth--;
          continue;
        }
        int target = graph.target(nextLink[node]++);
        if (number[target] < 0) {
          parent[visited] = number[node];
          vertex[visited] = target;
          number[target] = visited++;
          nextLink[target] = graph.start(target);
          path[depth++] = target;
        }
      }
      if (visited < n) {
        throw new IllegalArgumentException("nodes out of reach of node 0: " + (n - visited));
      }
      for (int v = 0; v < n; v++) {
        semi[v] = v;
        best[v] = v;
      }
    }

    private void findSemidominator(int v) {
      int node = vertex[v];
      for (int e = reverse.start(node); e < reverse.start(node + 1); e++) {
        int u = number[reverse.target(e)];
        semi[v] = Math.min(semi[v], semi[evaluate(u)]);
      }
    }

    private void emptyBucket(int p) {
      for (int v = bucketHead[p]; v >= 0; v = bucketNext[v]) {
        int u = evaluate(v);
        dominator[v] = semi[u] < semi[v] ? u : p;
      }
      bucketHead[p] = -1;
    }

    /** The node of least semidominator on the way up from v; shortens that way. */
    private int evaluate(int v) {
      if (ancestor[v] < 0) {
        return v;
      }
      int length = 0;
      for (int u = v; ancestor[ancestor[u]] >= 0; u = ancestor[u]) {
        trail[length++] = u;
      }
      while (length > 0) {
        int u = trail[--length];
        int above = ancestor[u];
        if (semi[best[above]] < semi[best[u]]) {
          best[u] = best[above];
        }
        ancestor[u] = ancestor[above];
      }
      return best[v];
    }

    private int[] filled(int value) {
      int[] array = new int[n];
      Arrays.fill(array, value);
      return array;
    }
  }
}
