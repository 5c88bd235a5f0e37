package io.greenprint.queries.supply;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Concentration of the leader's direct spend: Herfindahl–Hirschman index Σw², with w the share of a
 * supplier in the known spend; from near 0 to 1, NaN where no spend is known. 1 / index is the
 * effective number of suppliers.
 *
 * @param index over all spend
 * @param products the same for each product or spend group that links name, sorted by name
 */
public record Concentration(double index, List<Product> products) {

  public Concentration {
    products = List.copyOf(products);
  }

  /**
   * Concentration of one product.
   *
   * @param product name; null for links that name none
   * @param suppliers identifiers, sorted
   * @param index Herfindahl–Hirschman index; NaN where no spend is known
   */
  public record Product(@Nullable String product, List<String> suppliers, double index) {

    public Product {
      suppliers = List.copyOf(suppliers);
    }

    /** Whether one supplier alone provides it. */
    public boolean isSingleSource() {
      return suppliers.size() == 1;
    }
  }

  public static Concentration of(Upstream upstream) {
    return new Concentration(index(upstream.directSpend()), products(upstream));
  }

  private static List<Product> products(Upstream upstream) {
    SupplyNetwork network = upstream.network();
    Map<@Nullable String, Map<String, Double>> spends = new HashMap<>();
    upstream.forEachPurchase(
        0,
        (_, supplier, place) -> {
          if (supplier != 0) {
            double spend = Double.isNaN(network.spend(place)) ? 0 : network.spend(place);
            spends
                .computeIfAbsent(network.product(place), _ -> new TreeMap<>())
                .merge(upstream.id(supplier), spend, Double::sum);
          }
        });
    List<Product> products = new ArrayList<>();
    spends.forEach(
        (product, bySupplier) ->
            products.add(
                new Product(
                    product,
                    List.copyOf(bySupplier.keySet()),
                    index(
                        bySupplier.values().stream().mapToDouble(Double::doubleValue).toArray()))));
    products.sort(
        Comparator.comparing(Product::product, Comparator.nullsLast(Comparator.naturalOrder())));
    return products;
  }

  private static double index(double[] spends) {
    double sum = 0;
    double squares = 0;
    for (double spend : spends) {
      sum += spend;
      squares += spend * spend;
    }
    return sum > 0 ? squares / (sum * sum) : Double.NaN;
  }
}
