package io.greenprint.queries.supply;

import java.util.Arrays;

/**
 * A directed graph with weighted links in three arrays (compressed sparse rows): the links of node
 * i are the places {@code start(i)} up to, not including, {@code start(i + 1)}.
 */
final class Adjacency {

  private final int[] start;
  private final int[] target;
  private final double[] weight;

  /** Takes the arrays over; {@code start} has one more place than there are nodes. */
  Adjacency(int[] start, int[] target, double[] weight) {
    this.start = start;
    this.target = target;
    this.weight = weight;
  }

  int nodes() {
    return start.length - 1;
  }

  int size() {
    return start[nodes()];
  }

  int start(int node) {
    return start[node];
  }

  int target(int place) {
    return target[place];
  }

  double weight(int place) {
    return weight[place];
  }

  /** The same links turned round. */
  Adjacency transposed() {
    int n = nodes();
    int[] turned = new int[n + 1];
    for (int e = 0; e < size(); e++) {
      turned[target[e] + 1]++;
    }
    for (int i = 0; i < n; i++) {
      turned[i + 1] += turned[i];
    }
    int[] next = turned.clone();
    int[] from = new int[size()];
    double[] weights = new double[size()];
    for (int i = 0; i < n; i++) {
      for (int e = start[i]; e < start[i + 1]; e++) {
        int place = next[target[e]]++;
        from[place] = i;
        weights[place] = weight[e];
      }
    }
    return new Adjacency(turned, from, weights);
  }

  /** The links with new weights; those weighed NaN are left out. */
  Adjacency reweighted(Weigher weigher) {
    int n = nodes();
    int[] starts = new int[n + 1];
    int[] targets = new int[size()];
    double[] weights = new double[size()];
    int kept = 0;
    for (int i = 0; i < n; i++) {
      for (int e = start[i]; e < start[i + 1]; e++) {
        double w = weigher.weigh(i, target[e], weight[e]);
        if (!Double.isNaN(w)) {
          targets[kept] = target[e];
          weights[kept++] = w;
        }
      }
      starts[i + 1] = kept;
    }
    return new Adjacency(starts, Arrays.copyOf(targets, kept), Arrays.copyOf(weights, kept));
  }

  /** Gives a link its weight, or NaN to leave it out. */
  @FunctionalInterface
  interface Weigher {
    double weigh(int from, int to, double weight);
  }
}
