package io.greenprint.queries.assessment;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a firm stands among those that have handed in.
 *
 * @param peers how many scores stand behind it, its own included
 * @param percentile share of the others that score lower, 0 to 1
 * @param median of all scores
 */
public record Standing(int peers, double percentile, double median) {

  /** A figure of fewer firms than these would tell what one of them holds. */
  public static final int FEWEST_PEERS = 5;

  /**
   * Null where fewer than five firms stand behind it.
   *
   * @param others scores of the other firms
   */
  static @Nullable Standing of(double own, List<Double> others) {
    int peers = others.size() + 1;
    if (peers < FEWEST_PEERS) {
      return null;
    }
    List<Double> all = Stream.concat(others.stream(), Stream.of(own)).sorted().toList();
    double median =
        peers % 2 == 1 ? all.get(peers / 2) : (all.get(peers / 2 - 1) + all.get(peers / 2)) / 2;
    long lower = others.stream().filter(score -> score < own).count();
    return new Standing(peers, (double) lower / others.size(), median);
  }
}
