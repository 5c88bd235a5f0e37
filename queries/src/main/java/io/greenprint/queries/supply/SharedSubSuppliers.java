package io.greenprint.queries.supply;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * Suppliers that stand below two or more tier-1 suppliers: for each node, the tier-1 suppliers from
 * which it is reached by live links among suppliers (never through the leader), itself not counted.
 *
 * <p>Reachability spreads over the acyclic graph of components for 64 tier-1 suppliers at a time,
 * so the whole costs O(links · tier-1 suppliers / 64).
 */
public final class SharedSubSuppliers {

  private static final int BITS = Long.SIZE;

  private final Adjacency links;
  private final Components components;
  private final int tierOne;
  private final int[] counts;
  private final double[] exposure;

  private SharedSubSuppliers(Upstream upstream) {
    links = upstream.linksAmongSuppliers();
    components = Components.of(links);
    int suppliers = 0;
    while (suppliers < upstream.size() && upstream.tier(suppliers + 1) == 1) {
      suppliers++;
    }
    tierOne = suppliers;
    counts = new int[upstream.nodes()];
    exposure = new double[upstream.nodes()];
    double[] direct = upstream.directSpend();
    spread(
        (node, buyer) -> {
          counts[node]++;
          exposure[node] += direct[buyer];
        },
        _ -> true);
  }

  public static SharedSubSuppliers of(Upstream upstream) {
    return new SharedSubSuppliers(upstream);
  }

  /** How many tier-1 suppliers stand above a node. */
  public int count(int node) {
    return counts[node];
  }

  /** The leader's direct spend with the tier-1 suppliers above a node, in its currency a year. */
  public double exposure(int node) {
    return exposure[node];
  }

  /** The tier-1 suppliers above each of the nodes asked for that has at least two. */
  public Map<Integer, List<Integer>> above(IntPredicate asked) {
    Map<Integer, List<Integer>> above = new HashMap<>();
    spread(
        (node, buyer) -> above.computeIfAbsent(node, _ -> new ArrayList<>()).add(buyer),
        node -> counts[node] >= 2 && asked.test(node));
    return above;
  }

  private void spread(Pair pair, IntPredicate asked) {
    long[] reached = new long[components.count()];
    for (int first = 0; first < tierOne; first += BITS) {
      int last = Math.min(first + BITS, tierOne);
      Arrays.fill(reached, 0);
      for (int i = first; i < last; i++) {
        reached[components.of(i + 1)] |= 1L << (i - first);
      }
      // Links lead to components of smaller number: from the highest down, each is complete in
      // turn.
      for (int c = components.count() - 1; c >= 0; c--) {
        if (reached[c] != 0) {
          spreadFrom(c, reached);
        }
      }
      report(first, last, reached, pair, asked);
    }
  }

  private void spreadFrom(int component, long[] reached) {
    for (int place = 0; place < components.size(component); place++) {
      int node = components.member(component, place);
      for (int e = links.start(node); e < links.start(node + 1); e++) {
        reached[components.of(links.target(e))] |= reached[component];
      }
    }
  }

  private void report(int first, int last, long[] reached, Pair pair, IntPredicate asked) {
    for (int node = 1; node < counts.length; node++) {
      long bits = asked.test(node) ? reached[components.of(node)] : 0;
      if (node > first && node <= last) {
        bits &= ~(1L << (node - 1 - first)); // tier-1 supplier i is node i + 1: not above itself
      }
      for (; bits != 0; bits &= bits - 1) {
        pair.accept(node, first + 1 + Long.numberOfTrailingZeros(bits));
      }
    }
  }

  @FunctionalInterface
  private interface Pair {
    void accept(int node, int tierOne);
  }
}
