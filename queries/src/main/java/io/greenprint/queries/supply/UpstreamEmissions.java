package io.greenprint.queries.supply;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Upstream emissions of the leader: purchased goods and services (scope 3, category 1) by economic
 * allocation, in tCO2e a year. With intensity q = e / r and attributed spend x: F = Σ x·q. The same
 * figure from the other side, F = Σ d·f with f = q + A·f, is solved apart and kept as a check.
 *
 * <p>A supplier whose emissions or revenue are unknown counts as 0 and is listed as missing, so F
 * is then a lower bound.
 */
public final class UpstreamEmissions {

  private final Upstream upstream;
  private final double @Nullable [] contributions;
  private final double check;
  private final BitSet missing;

  private UpstreamEmissions(
      Upstream upstream, double @Nullable [] contributions, double check, BitSet missing) {
    this.upstream = upstream;
    this.contributions = contributions;
    this.check = check;
    this.missing = missing;
  }

  public static UpstreamEmissions of(Upstream upstream, AttributedSpend spend) {
    int n = upstream.nodes();
    double[] intensity = new double[n];
    BitSet missing = new BitSet();
    for (int i = 1; i < n; i++) {
      double emissions = upstream.network().directEmissions(upstream.company(i));
      double value = emissions == 0 ? 0 : emissions / spend.shares().revenue(i);
      missing.set(i, Double.isNaN(value));
      intensity[i] = Double.isNaN(value) ? 0 : value;
    }
    if (!spend.isKnown()) {
      return new UpstreamEmissions(upstream, null, Double.NaN, missing);
    }
    double[] contributions = new double[n];
    for (int i = 1; i < n; i++) {
      contributions[i] = spend.of(i) * intensity[i];
    }
    return new UpstreamEmissions(upstream, contributions, fromBelow(spend, intensity), missing);
  }

  private static double fromBelow(AttributedSpend spend, double[] intensity) {
    Adjacency shares = spend.shares().matrix();
    LinearSystem system = LinearSystem.solve(shares, spend.groups(), intensity);
    if (system == null) {
      return Double.NaN;
    }
    double sum = 0;
    for (int i = 1; i < intensity.length; i++) {
      sum += spend.direct(i) * system.solution()[i];
    }
    return sum;
  }

  /** F from attributed spend; NaN when that has no answer. */
  public double total() {
    double sum = 0;
    for (int i = 1; i < upstream.nodes(); i++) {
      sum += of(i);
    }
    return sum;
  }

  /** F from the multipliers of direct spend; equals {@link #total} but for rounding. */
  public double check() {
    return check;
  }

  /** What a node contributes; NaN when there is no answer, 0 where its emissions are missing. */
  public double of(int node) {
    return contributions == null ? Double.NaN : contributions[node];
  }

  /** Nodes whose emissions could not be counted. */
  public BitSet missing() {
    return missing;
  }

  /** The nodes that contribute most, first the largest, ties (to 1e-6 t) by id. */
  public List<Integer> hotSpots(int most) {
    if (contributions == null) {
      return List.of();
    }
    return Ranking.of(upstream, _ -> true, node -> Math.rint(of(node) * 1e6), most).top();
  }
}
