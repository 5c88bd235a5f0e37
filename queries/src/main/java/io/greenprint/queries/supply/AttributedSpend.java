package io.greenprint.queries.supply;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Attributed spend x: what part of the leader's yearly spend ends up at each supplier, on the first
 * pass and all later ones. With input shares a = s / r among the suppliers and direct spend d, x =
 * d + Aᵀx. Unit: the network's currency a year. At tier 1 no less than the direct spend.
 *
 * <p>Unknown spend counts as 0; unknown revenue is estimated as the scope says and marked, else
 * what such a firm passes on is left out. There is an answer only when the spectral radius of A is
 * below 1; otherwise {@link #isKnown} is false, the firms that buy for more than they earn are
 * named, and no figure is given.
 */
public final class AttributedSpend {

  private static final double MARGIN = 1e-9;

  private final InputShares shares;
  private final Components components;
  private final Lazy<SpectralRadius> radius;
  private final boolean solvable;
  private final double[] direct;
  private final double @Nullable [] spend;

  private AttributedSpend(Upstream upstream) {
    shares = InputShares.of(upstream);
    direct = upstream.directSpend();
    Adjacency turned = shares.matrix().transposed();
    components = Components.of(turned);
    radius = new Lazy<>(() -> SpectralRadius.of(turned, components));
    // The radius takes many passes; the largest part that a buyer spends is no less, and takes one.
    solvable = shares.largestRowSum() < 1 - MARGIN || radius.get().lower() < 1 - MARGIN;
    LinearSystem system = solvable ? LinearSystem.solve(turned, components, direct) : null;
    spend = system == null ? null : system.solution();
  }

  public static AttributedSpend of(Upstream upstream) {
    return new AttributedSpend(upstream);
  }

  /** Whether there is an answer. */
  public boolean isKnown() {
    return spend != null;
  }

  /** Whether there is an answer in principle: the spectral radius may be below 1. */
  public boolean isSolvable() {
    return solvable;
  }

  /** Attributed spend of a node; NaN when there is no answer. */
  public double of(int node) {
    return spend == null ? Double.NaN : spend[node];
  }

  /** What the leader pays the node itself. */
  public double direct(int node) {
    return direct[node];
  }

  /** Sum over all suppliers; NaN when there is no answer. */
  public double total() {
    double sum = 0;
    for (int i = 1; i < direct.length; i++) {
      sum += of(i);
    }
    return sum;
  }

  /** Spectral radius of the input shares, to 1e-12 in common networks; 0 without cycles. */
  public double spectralRadius() {
    return radius.get().value();
  }

  /** Distance between the bounds of the spectral radius. */
  public double spectralRadiusError() {
    return radius.get().upper() - radius.get().lower();
  }

  /** Nodes whose revenue was estimated from their purchases. */
  public BitSet estimatedRevenue() {
    return shares.estimated();
  }

  /** Nodes that buy, but of unknown revenue, so that what they pass on is left out. */
  public BitSet unknownRevenue() {
    return shares.unknown();
  }

  /** Nodes that buy for as much as they earn, or more. */
  public BitSet overspent() {
    return shares.overspent();
  }

  /** Groups of suppliers that pass money round, each after those that it buys from. */
  Components groups() {
    return components.reversed();
  }

  InputShares shares() {
    return shares;
  }
}
