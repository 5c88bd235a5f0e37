package io.greenprint.queries.supply;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Input shares a = s / r among the suppliers: what part of each yuan that buyer i earns goes to
 * supplier j. Revenue that is missing is estimated as purchases / {@link #ASSUMED_PURCHASE_SHARE}.
 */
final class InputShares {

  /**
   * Share of purchases in revenue that is assumed where revenue is unknown. One value for all
   * industries and without a source yet: every figure that rests on it is marked by the finding
   * {@code revenue-estimated}.
   */
  static final double ASSUMED_PURCHASE_SHARE = 0.65;

  private final Adjacency shares;
  private final double[] revenue;
  private final BitSet estimated = new BitSet();
  private final BitSet overspent = new BitSet();

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
        revenue[i] = purchases / ASSUMED_PURCHASE_SHARE;
        estimated.set(i);
      }
      overspent.set(i, purchases >= revenue[i]);
    }
    shares =
        upstream
            .linksAmongSuppliers()
            .reweighted((buyer, _, spend) -> spend > 0 ? spend / revenue[buyer] : Double.NaN);
  }

  static InputShares of(Upstream upstream) {
    return new InputShares(upstream);
  }

  /** The matrix: row buyer, column supplier; only links of known spend above zero. */
  Adjacency matrix() {
    return shares;
  }

  /** Yearly revenue, given or estimated; NaN where there is nothing to estimate it from. */
  double revenue(int node) {
    return revenue[node];
  }

  /** Nodes whose revenue is estimated. */
  BitSet estimated() {
    return estimated;
  }

  /** Nodes that buy for as much as they earn, or more: no such firm lasts, so the data is wrong. */
  BitSet overspent() {
    return overspent;
  }
}
