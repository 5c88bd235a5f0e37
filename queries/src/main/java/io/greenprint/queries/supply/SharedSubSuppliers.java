package io.greenprint.queries.supply;

import java.util.ArrayList;
import java.util.List;

/**
 * Suppliers that stand below two or more tier-1 suppliers: for each node, the tier-1 suppliers from
 * which it is reached by live links among suppliers (never through the leader), itself not counted.
 *
 * <p>Reachability spreads over the acyclic graph of components for 64 tier-1 suppliers at a time,
 * so the whole costs O(links · tier-1 suppliers / 64), and as many bits a company are kept.
 */
public final class SharedSubSuppliers {

  private static final int BITS = Long.SIZE;

  private final Adjacency links;
  private final Components components;
  private final int tierOne;
  private final int[] counts;
  private final double[] exposure;
  private final long[][] reached;

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
    reached = new long[(tierOne + BITS - 1) / BITS][];
    double[] direct = upstream.directSpend();
    for (int block = 0; block < reached.length; block++) {
      reached[block] = spread(block);
      for (int node = 1; node < counts.length; node++) {
        long bits = bits(block, node);
        counts[node] += Long.bitCount(bits);
        for (; bits != 0; bits &= bits - 1) {
          exposure[node] += direct[supplier(block, bits)];
        }
      }
    }
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

  /** The tier-1 suppliers above a node, ascending. */
  public List<Integer> above(int node) {
    List<Integer> above = new ArrayList<>();
    for (int block = 0; block < reached.length; block++) {
      for (long bits = bits(block, node); bits != 0; bits &= bits - 1) {
        above.add(supplier(block, bits));
      }
    }
    return above;
  }

  /** For each component, which of the block's tier-1 suppliers reach it. */
  private long[] spread(int block) {
    long[] bits = new long[components.count()];
    int first = block * BITS;
    for (int i = first; i < Math.min(first + BITS, tierOne); i++) {
      bits[components.of(i + 1)] |= 1L << (i - first);
    }
    // Links lead to components of smaller number: from the highest down, each is complete in turn.
    for (int c = components.count() - 1; c >= 0; c--) {
      if (bits[c] != 0) {
        spreadFrom(c, bits);
      }
    }
    return bits;
  }

  private void spreadFrom(int component, long[] bits) {
    for (int place = 0; place < components.size(component); place++) {
      int node = components.member(component, place);
      for (int e = links.start(node); e < links.start(node + 1); e++) {
        bits[components.of(links.target(e))] |= bits[component];
      }
    }
  }

  /** Which of the block's tier-1 suppliers stand above a node. */
  private long bits(int block, int node) {
    long bits = reached[block][components.of(node)];
    int own = node - 1 - block * BITS; // tier-1 supplier i is node i + 1: not above itself
    return own >= 0 && own < BITS ? bits & ~(1L << own) : bits;
  }

  private static int supplier(int block, long bits) {
    return block * BITS + Long.numberOfTrailingZeros(bits) + 1;
  }
}
