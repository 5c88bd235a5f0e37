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
  private final SpectralRadius radius;
  private final double[] direct;
  private final double @Nullable [] spend;

  private AttributedSpend(
      InputShares shares, SpectralRadius radius, double[] direct, double @Nullable [] spend) {
    this.shares = shares;
    this.radius = radius;
    this.direct = direct;
    this.spend = spend;
  }

  public static AttributedSpend of(Upstream upstream) {
    InputShares shares = InputShares.of(upstream);
    Adjacency turned = shares.matrix().transposed();
    Components components = Components.of(turned);
    SpectralRadius radius = SpectralRadius.of(turned, components);
    double[] direct = upstream.directSpend();
    LinearSystem system =
        radius.lower() >= 1 - MARGIN ? null : LinearSystem.solve(turned, components, direct);
    return new AttributedSpend(shares, radius, direct, system == null ? null : system.solution());
  }

  /** Whether there is an answer. */
  public boolean isKnown() {
    return spend != null;
  }

  /** Whether there is an answer in principle: the spectral radius may be below 1. */
  public boolean isSolvable() {
    return radius.lower() < 1 - MARGIN;
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
    return radius.value();
  }

  /** Distance between the bounds of the spectral radius. */
  public double spectralRadiusError() {
    return radius.upper() - radius.lower();
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

  InputShares shares() {
    return shares;
  }
}
