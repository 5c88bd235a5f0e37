package io.greenprint.queries.supply;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Product carbon footprints rolled up along bills of materials: F = direct + Σ n·u·F(input), in
 * kgCO2e per declared unit, solved so that scrap and recycling loops are right. A product's own
 * valid footprint replaces the walk below it, since cradle-to-gate contains it already.
 *
 * <p>A product with neither a footprint of its own nor direct emissions counts as 0 there; it and
 * all that are made of it are listed as incomplete, their figures are lower bounds.
 *
 * <p>A loop that takes in as much as it gives out has no footprint that is finite: such a bill is
 * wrong. Its products count as unknown, all others keep their figures.
 *
 * @param footprints kgCO2e per declared unit of each product; left out where there is no solution
 * @param primaryShares share of primary data in each footprint, 0 to 1, weighted by emissions; left
 *     out where footprints are zero or signs are mixed
 * @param incomplete products whose figure misses something
 */
public record FootprintRollUp(
    Map<String, Double> footprints, Map<String, Double> primaryShares, Set<String> incomplete) {

  public FootprintRollUp {
    footprints = Map.copyOf(footprints);
    primaryShares = Map.copyOf(primaryShares);
    incomplete = Set.copyOf(incomplete);
  }

  /**
   * A product.
   *
   * @param id identifier
   * @param own its valid footprint, kgCO2e per declared unit; null where there is none
   * @param ownPrimaryShare primary data in it, 0 to 1; null where not said, which counts as 0
   * @param direct emissions of making it from its inputs, kgCO2e per declared unit; null: unknown
   * @param inputs what one declared unit takes
   */
  public record Product(
      String id,
      @Nullable BigDecimal own,
      @Nullable BigDecimal ownPrimaryShare,
      @Nullable BigDecimal direct,
      List<Input> inputs) {

    public Product {
      inputs = List.copyOf(inputs);
    }
  }

  /**
   * An input.
   *
   * @param product identifier of the input
   * @param quantity how much of it one declared unit of the product takes, at least 0
   * @param unitFactor from the quantity's unit to the input's declared unit, above 0
   */
  public record Input(String product, BigDecimal quantity, BigDecimal unitFactor) {}

  public static FootprintRollUp of(List<Product> products) {
    Bill bill = new Bill(products);
    bill.cutEndlessLoops();
    Components components = Components.of(bill.matrix);
    LinearSystem all = LinearSystem.solve(bill.matrix, components, bill.emissions);
    LinearSystem primary = LinearSystem.solve(bill.matrix, components, bill.primary);
    if (all == null || primary == null) {
      return new FootprintRollUp(Map.of(), Map.of(), bill.incomplete());
    }
    Map<String, Double> footprints = new HashMap<>();
    Map<String, Double> shares = new HashMap<>();
    boolean signed = bill.hasNegative();
    for (int i = 0; i < bill.ids.size(); i++) {
      footprints.put(bill.ids.get(i), all.solution()[i]);
      if (!signed && all.solution()[i] > 0) {
        shares.put(bill.ids.get(i), primary.solution()[i] / all.solution()[i]);
      }
    }
    return new FootprintRollUp(footprints, shares, bill.incomplete());
  }

  /** Products and inputs as a matrix. */
  private static final class Bill {

    private final List<String> ids = new ArrayList<>();
    private final Map<String, Integer> numbers = new TreeMap<>();
    private Adjacency matrix;
    private final double[] emissions;
    private final double[] primary;
    private final boolean[] unknown;

    Bill(List<Product> products) {
      Map<String, Product> known = new HashMap<>();
      for (Product product : products) {
        known.put(product.id, product);
        number(product.id);
        product.inputs.forEach(input -> number(input.product));
      }
      int n = ids.size();
      emissions = new double[n];
      primary = new double[n];
      unknown = new boolean[n];
      int[] start = new int[n + 1];
      List<Input> inputs = new ArrayList<>();
      for (int i = 0; i < n; i++) {
        Product product = known.get(ids.get(i));
        if (product == null) {
          unknown[i] = true;
        } else if (product.own != null) {
          emissions[i] = product.own.doubleValue();
          primary[i] =
              product.ownPrimaryShare == null
                  ? 0
                  : emissions[i] * product.ownPrimaryShare.doubleValue();
        } else {
          unknown[i] = product.direct == null;
          emissions[i] = product.direct == null ? 0 : product.direct.doubleValue();
          primary[i] = emissions[i];
          inputs.addAll(product.inputs);
        }
        start[i + 1] = inputs.size();
      }
      matrix =
          new Adjacency(
              start,
              inputs.stream().mapToInt(input -> number(input.product)).toArray(),
              inputs.stream()
                  .mapToDouble(input -> input.quantity.multiply(input.unitFactor).doubleValue())
                  .toArray());
    }

    private int number(String id) {
      return numbers.computeIfAbsent(
          id,
          name -> {
            ids.add(name);
            return ids.size() - 1;
          });
    }

    /** What is in a loop that takes in as much as it gives out counts as unknown. */
    void cutEndlessLoops() {
      Components components = Components.of(matrix);
      BitSet endless = new BitSet();
      for (int c = 0; c < components.count(); c++) {
        if (SpectralRadius.ofComponent(matrix, components, c).upper() >= 1) {
          for (int node : components.members(c)) {
            endless.set(node);
            unknown[node] = true;
            emissions[node] = 0;
            primary[node] = 0;
          }
        }
      }
      matrix = matrix.reweighted((from, _, weight) -> endless.get(from) ? Double.NaN : weight);
    }

    boolean hasNegative() {
      for (double value : emissions) {
        if (value < 0) {
          return true;
        }
      }
      return false;
    }

    /** Unknown products and all that are made of them. */
    Set<String> incomplete() {
      Adjacency uses = matrix.transposed();
      List<Integer> open = new ArrayList<>();
      boolean[] reached = unknown.clone();
      for (int i = 0; i < unknown.length; i++) {
        if (unknown[i]) {
          open.add(i);
        }
      }
      for (int next = 0; next < open.size(); next++) {
        int node = open.get(next);
        for (int e = uses.start(node); e < uses.start(node + 1); e++) {
          if (!reached[uses.target(e)]) {
            reached[uses.target(e)] = true;
            open.add(uses.target(e));
          }
        }
      }
      Set<String> incomplete = new TreeSet<>();
      open.forEach(node -> incomplete.add(ids.get(node)));
      return incomplete;
    }
  }
}
