package io.greenprint.queries.supply;

import java.util.ArrayList;
import java.util.List;

/**
 * Cut-off: which suppliers the leader loses when another one goes. The immediate dominator of j is
 * the last company through which every chain from the leader to j must pass; the leader itself when
 * j is not at the mercy of any one supplier. When a company goes, all below it in this tree are cut
 * off.
 */
public final class CutOff {

  private final Dominators dominators;
  private final int[][] below;

  private CutOff(Dominators dominators, int[][] below) {
    this.dominators = dominators;
    this.below = below;
  }

  public static CutOff of(Upstream upstream) {
    Dominators dominators = Dominators.of(upstream.links(), upstream.reversed());
    return new CutOff(dominators, children(dominators, upstream.nodes()));
  }

  private static int[][] children(Dominators dominators, int n) {
    int[] count = new int[n];
    for (int i = 1; i < n; i++) {
      count[dominators.immediate(i)]++;
    }
    int[][] children = new int[n][];
    for (int i = n - 1; i > 0; i--) {
      int parent = dominators.immediate(i);
      if (children[parent] == null) {
        children[parent] = new int[count[parent]];
      }
      children[parent][--count[parent]] = i;
    }
    return children;
  }

  /** Immediate dominator of a node other than the leader; 0 is the leader. */
  public int immediateDominator(int node) {
    return dominators.immediate(node);
  }

  /** The nodes whose immediate dominator is this one. */
  public List<Integer> directlyBelow(int node) {
    List<Integer> nodes = new ArrayList<>();
    collect(node, nodes);
    return nodes;
  }

  /** All nodes that are cut off when this one goes. */
  public List<Integer> byLossOf(int node) {
    List<Integer> lost = new ArrayList<>();
    collect(node, lost);
    for (int i = 0; i < lost.size(); i++) {
      collect(lost.get(i), lost);
    }
    return lost;
  }

  /** How many nodes are cut off by the loss of each, in O(nodes). */
  public int[] counts() {
    int[] counts = new int[below.length];
    int[] order = dominators.order();
    for (int i = order.length - 1; i > 0; i--) {
      counts[dominators.immediate(order[i])] += counts[order[i]] + 1;
    }
    return counts;
  }

  private void collect(int node, List<Integer> lost) {
    if (below[node] != null) {
      for (int child : below[node]) {
        lost.add(child);
      }
    }
  }
}
