package io.greenprint.queries.supply;

import java.util.Arrays;

/**
 * Strongly connected components by Tarjan's algorithm, without recursion, in O(nodes + links).
 * Components are numbered so that each link leads to a component of the same or a smaller number.
 */
final class Components {

  private final int[] componentOf;
  private final int[] members;
  private final int[] first;

  private Components(int[] componentOf, int[] members, int[] first) {
    this.componentOf = componentOf;
    this.members = members;
    this.first = first;
  }

  static Components of(Adjacency graph) {
    return new Search(graph).run();
  }

  /** The components of the same graph with its links turned round. */
  Components reversed() {
    int count = count();
    int[] turnedOf = new int[componentOf.length];
    for (int node = 0; node < turnedOf.length; node++) {
      turnedOf[node] = count - 1 - componentOf[node];
    }
    int[] turnedMembers = new int[members.length];
    int[] turnedFirst = new int[count + 1];
    for (int c = 0; c < count; c++) {
      int from = first[count - 1 - c];
      int size = first[count - c] - from;
      System.arraycopy(members, from, turnedMembers, turnedFirst[c], size);
      turnedFirst[c + 1] = turnedFirst[c] + size;
    }
    return new Components(turnedOf, turnedMembers, turnedFirst);
  }

  int count() {
    return first.length - 1;
  }

  int of(int node) {
    return componentOf[node];
  }

  int size(int component) {
    return first[component + 1] - first[component];
  }

  /** The nodes of a component, ascending. */
  int[] members(int component) {
    int[] nodes = Arrays.copyOfRange(members, first[component], first[component + 1]);
    Arrays.sort(nodes);
    return nodes;
  }

  /** A node of a component, by its place from 0 in no special order. */
  int member(int component, int place) {
    return members[first[component] + place];
  }

  /** The links among the members of a component, numbered by their place in {@link #members}. */
  Adjacency block(Adjacency graph, int component) {
    int[] nodes = members(component);
    int[] start = new int[nodes.length + 1];
    int size = 0;
    for (int i = 0; i < nodes.length; i++) {
      for (int e = graph.start(nodes[i]); e < graph.start(nodes[i] + 1); e++) {
        size += componentOf[graph.target(e)] == component ? 1 : 0;
      }
      start[i + 1] = size;
    }
    int[] target = new int[size];
    double[] weight = new double[size];
    int next = 0;
    for (int node : nodes) {
      for (int e = graph.start(node); e < graph.start(node + 1); e++) {
        if (componentOf[graph.target(e)] == component) {
          target[next] = Arrays.binarySearch(nodes, graph.target(e));
          weight[next++] = graph.weight(e);
        }
      }
    }
    return new Adjacency(start, target, weight);
  }

  private static final class Search {

    private final Adjacency graph;
    private final int n;
    private final int[] componentOf;
    private final int[] index;
    private final int[] low;
    private final int[] nextLink;
    private final int[] path;
    private final int[] open;
    private final int[] members;
    private final int[] first;
    private int pathSize;
    private int openSize;
    private int visited;
    private int closed;
    private int count;

    Search(Adjacency graph) {
      this.graph = graph;
      n = graph.nodes();
      componentOf = new int[n];
      Arrays.fill(componentOf, -1);
      index = new int[n];
      Arrays.fill(index, -1);
      low = new int[n];
      nextLink = new int[n];
      path = new int[n];
      open = new int[n];
      members = new int[n];
      first = new int[n + 1];
    }

    Components run() {
      for (int root = 0; root < n; root++) {
        if (index[root] < 0) {
          enter(root);
          while (pathSize > 0) {
            step(path[pathSize - 1]);
          }
        }
      }
      return new Components(componentOf, members, Arrays.copyOf(first, count + 1));
    }

    private void enter(int node) {
      index[node] = visited;
      low[node] = visited++;
      nextLink[node] = graph.start(node);
      path[pathSize++] = node;
      open[openSize++] = node;
    }

    private void step(int node) {
      while (nextLink[node] < graph.start(node + 1)) {
        int target = graph.target(nextLink[node]++);
        if (index[target] < 0) {
          enter(target);
          return;
        }
        if (componentOf[target] < 0) {
          low[node] = Math.min(low[node], index[target]);
        }
      }
      pathSize--;
      if (pathSize > 0) {
        int parent = path[pathSize - 1];
        low[parent] = Math.min(low[parent], low[node]);
      }
      if (low[node] == index[node]) {
        close(node);
      }
    }

    private void close(int root) {
      int member;
      do {
        member = open[--openSize];
        componentOf[member] = count;
        members[closed++] = member;
      } while (member != root);
      first[++count] = closed;
    }
  }
}
