package io.greenprint.queries.supply;

import io.greenprint.graph.supply.LinkKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Statements that do not fit together.
 *
 * @param disagreements pairs of which buyer and supplier state spends that differ by more than a
 *     tenth
 * @param overspent suppliers whose purchases are higher than their revenue
 * @param oversold suppliers whose sales to known buyers are higher than their revenue
 */
public record Consistency(
    List<Disagreement> disagreements, List<Excess> overspent, List<Excess> oversold) {

  private static final double TOLERANCE = 0.1;

  public Consistency {
    disagreements = List.copyOf(disagreements);
    overspent = List.copyOf(overspent);
    oversold = List.copyOf(oversold);
  }

  /**
   * Two statements of one yearly spend.
   *
   * @param byBuyer what the buyer says
   * @param bySupplier what the supplier says
   */
  public record Disagreement(String buyer, String supplier, double byBuyer, double bySupplier) {}

  /**
   * A sum above what it is a part of.
   *
   * @param sum purchases or sales a year
   * @param revenue yearly revenue
   */
  public record Excess(String company, double sum, double revenue) {}

  public static Consistency of(Upstream upstream) {
    int n = upstream.nodes();
    double[] purchases = new double[n];
    double[] sales = new double[n];
    Map<Long, double[]> stated = new HashMap<>();
    Adjacency links = upstream.links();
    for (int i = 0; i < n; i++) {
      for (int e = links.start(i); e < links.start(i + 1); e++) {
        purchases[i] += links.weight(e);
        sales[links.target(e)] += links.weight(e);
      }
    }
    SupplyNetwork network = upstream.network();
    upstream.forEachLink(
        (buyer, supplier, place) -> {
          LinkKind kind = network.kind(place);
          if (!Double.isNaN(network.spend(place))
              && (kind == LinkKind.DECLARED_BY_BUYER || kind == LinkKind.DECLARED_BY_SUPPLIER)) {
            double[] pair =
                stated.computeIfAbsent(
                    (long) buyer << Integer.SIZE | supplier,
                    _ -> new double[] {Double.NaN, Double.NaN});
            int side = kind == LinkKind.DECLARED_BY_BUYER ? 0 : 1;
            pair[side] =
                Double.isNaN(pair[side]) ? network.spend(place) : pair[side] + network.spend(place);
          }
        });
    return new Consistency(
        disagreements(upstream, stated), excess(upstream, purchases), excess(upstream, sales));
  }

  private static List<Disagreement> disagreements(Upstream upstream, Map<Long, double[]> stated) {
    List<Disagreement> found = new ArrayList<>();
    stated.forEach(
        (key, pair) -> {
          if (Math.abs(pair[0] - pair[1]) > TOLERANCE * Math.max(pair[0], pair[1])) {
            found.add(
                new Disagreement(
                    upstream.id((int) (key >> Integer.SIZE)),
                    upstream.id(key.intValue()),
                    pair[0],
                    pair[1]));
          }
        });
    found.sort(Comparator.comparing(Disagreement::buyer).thenComparing(Disagreement::supplier));
    return found;
  }

  private static List<Excess> excess(Upstream upstream, double[] sums) {
    List<Excess> found = new ArrayList<>();
    for (int i = 1; i < sums.length; i++) {
      double revenue = upstream.network().revenue(upstream.company(i));
      if (sums[i] > revenue) {
        found.add(new Excess(upstream.id(i), sums[i], revenue));
      }
    }
    found.sort(Comparator.comparing(Excess::company));
    return found;
  }
}
