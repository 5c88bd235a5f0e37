package io.greenprint.queries.supply;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Input shares a = s / r among the suppliers: what part of each yuan that buyer i earns goes to
 * supplier j. Revenue that is missing is estimated as purchases / the purchase share that the scope
 * assumes; where it assumes none, such a firm passes nothing on and is marked.
 */
final class InputShares {

  private final Adjacency shares;
  private final double[] revenue;
  private final BitSet estimated = new BitSet();
  private final BitSet overspent = new BitSet();
  private final BitSet unknown = new BitSet();

  private InputShares(Upstream upstream) {
    Adjacency links = upstream.links();
    revenue = new double[upstream.nodes()];
    Arrays.fill(revenue, Double.NaN);
    for (int i = 1; i < revenue.length; i++) {
      double purchases = 0;
      for (int e = links.start(i); e < links.start(i + 1); e++) {
        purchases += links.weight(e);
      }
      revenue[i] = upstream.network().revenue(upstream.company(i));
      if (Double.isNaN(revenue[i]) && purchases > 0) {
        double assumed = upstream.scope().purchaseShare();
        revenue[i] = purchases / assumed;
        (Double.isNaN(assumed) ? unknown : estimated).set(i);
      }
      overspent.set(i, purchases >= revenue[i]);
    }
    shares =
        links.reweighted(
            (buyer, supplier, spend) ->
                buyer > 0 && supplier > 0 && spend > 0 && !unknown.get(buyer)
                    ? spend / revenue[buyer]
                    : Double.NaN);
  }

  static InputShares of(Upstream upstream) {
    return new InputShares(upstream);
  }

  /** The matrix: row buyer, column supplier; only links of known spend above zero. */
  Adjacency matrix() {
    return shares;
  }

  /**
   * The largest part of what it earns that any buyer passes on; no less than the matrix's radius.
   */
  double largestRowSum() {
    double largest = 0;
    for (int i = 0; i < shares.nodes(); i++) {
      double sum = 0;
      for (int e = shares.start(i); e < shares.start(i + 1); e++) {
        sum += shares.weight(e);
      }
      largest = Math.max(largest, sum);
    }
    return largest;
  }

  /** Yearly revenue, given or estimated; NaN where there is nothing to estimate it from. */
  double revenue(int node) {
    return revenue[node];
  }

  /** Nodes whose revenue is estimated. */
  BitSet estimated() {
    return estimated;
  }

  /** Nodes that buy, but of unknown revenue, so that what they pass on is left out. */
  BitSet unknown() {
    return unknown;
  }

  /** Nodes that buy for as much as they earn, or more: no such firm lasts, so the data is wrong. */
  BitSet overspent() {
    return overspent;
  }
}
