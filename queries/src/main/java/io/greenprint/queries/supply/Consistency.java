package io.greenprint.queries.supply;

import io.greenprint.graph.supply.LinkKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

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
    Adjacency links = upstream.links();
    for (int i = 0; i < n; i++) {
      for (int e = links.start(i); e < links.start(i + 1); e++) {
        purchases[i] += links.weight(e);
        sales[links.target(e)] += links.weight(e);
      }
    }
    return new Consistency(
        upstream.network().kinds().contains(LinkKind.DECLARED_BY_SUPPLIER)
            ? new Statements(upstream).disagreements()
            : List.of(), // only buyers speak
        excess(upstream, purchases),
        excess(upstream, sales));
  }

  /** What buyers and suppliers say of the same purchases, one buyer after the other. */
  private static final class Statements {

    private final Upstream upstream;
    private final double[] byBuyer;
    private final double[] bySupplier;
    private final List<Disagreement> found = new ArrayList<>();

    Statements(Upstream upstream) {
      this.upstream = upstream;
      byBuyer = new double[upstream.nodes()];
      bySupplier = new double[upstream.nodes()];
    }

    List<Disagreement> disagreements() {
      for (int buyer = 0; buyer < byBuyer.length; buyer++) {
        upstream.forEachPurchase(buyer, this::forget);
        upstream.forEachPurchase(buyer, this::note);
        upstream.forEachPurchase(buyer, this::compare);
      }
      found.sort(Comparator.comparing(Disagreement::buyer).thenComparing(Disagreement::supplier));
      return found;
    }

    private void forget(int buyer, int supplier, int place) {
      byBuyer[supplier] = Double.NaN;
      bySupplier[supplier] = Double.NaN;
    }

    private void note(int buyer, int supplier, int place) {
      double spend = upstream.network().spend(place);
      if (!Double.isNaN(spend)) {
        switch (upstream.network().kind(place)) {
          case DECLARED_BY_BUYER -> byBuyer[supplier] = plus(byBuyer[supplier], spend);
          case DECLARED_BY_SUPPLIER -> bySupplier[supplier] = plus(bySupplier[supplier], spend);
          default -> {}
        }
      }
    }

    private static double plus(double sum, double spend) {
      return Double.isNaN(sum) ? spend : sum + spend;
    }

    private void compare(int buyer, int supplier, int place) {
      double bought = byBuyer[supplier];
      double sold = bySupplier[supplier];
      if (Math.abs(bought - sold) > TOLERANCE * Math.max(bought, sold)) {
        found.add(new Disagreement(upstream.id(buyer), upstream.id(supplier), bought, sold));
      }
      forget(buyer, supplier, place); // parallel links are one pair
    }
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
