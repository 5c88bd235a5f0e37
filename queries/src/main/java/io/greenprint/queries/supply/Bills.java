package io.greenprint.queries.supply;

import io.greenprint.graph.supply.BillItem;
import io.greenprint.graph.supply.Product;
import io.greenprint.graph.supply.ProductFootprint;
import io.greenprint.queries.supply.FootprintRollUp.Input;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Products, what they are made of, and the footprints that their makers declare. */
final class Bills {

  /** An input whose quantity is in another unit than the product's leads here: nothing is known. */
  private static final String UNIT_UNKNOWN = "\u0000unit";

  private static final BigDecimal PER_CENT = new BigDecimal("0.01");

  private final Map<String, Product> products = new HashMap<>();
  private final Map<String, List<BillItem>> items = new HashMap<>();
  private final List<ProductFootprint> footprints = new ArrayList<>();

  void add(Product product) {
    products.put(product.id(), product);
  }

  void add(BillItem item) {
    items.computeIfAbsent(item.product(), _ -> new ArrayList<>()).add(item);
  }

  void add(ProductFootprint footprint) {
    footprints.add(footprint);
  }

  /** Ids of the products that are made of something or described, sorted. */
  Set<String> ids() {
    Set<String> ids = new TreeSet<>(products.keySet());
    ids.addAll(items.keySet());
    return ids;
  }

  /** A product as its source describes it; null where it stands in bills only. */
  @Nullable Product product(String id) {
    return products.get(id);
  }

  /** Footprints of all products on a date. */
  FootprintRollUp rolledUp(LocalDate date) {
    Map<String, ProductFootprint> declared = new HashMap<>();
    for (ProductFootprint footprint : footprints) {
      if (Footprints.isValid(footprint, date)) {
        declared.put(footprint.product(), footprint);
        footprint.productIds().forEach(id -> declared.put(id, footprint));
      }
    }
    List<FootprintRollUp.Product> all = new ArrayList<>();
    for (String id : ids()) {
      all.add(product(id, declared, date));
    }
    return FootprintRollUp.of(all);
  }

  private FootprintRollUp.Product product(
      String id, Map<String, ProductFootprint> declared, LocalDate date) {
    Product product = products.get(id);
    ProductFootprint own = declared.get(id);
    if (own == null && product != null) {
      own = declared.get(product.name());
    }
    BigDecimal share = own == null ? null : own.primaryShare();
    return new FootprintRollUp.Product(
        id,
        own == null
            ? null
            : own.excludingUptake().divide(own.declaredAmount(), MathContext.DECIMAL128),
        share == null ? null : share.multiply(PER_CENT),
        product == null ? null : product.direct(),
        items.getOrDefault(id, List.of()).stream()
            .filter(item -> isLive(item, date))
            .map(this::input)
            .toList());
  }

  private Input input(BillItem item) {
    Product input = products.get(item.input());
    String unit = input == null ? null : input.unit();
    boolean same = item.unit() == null || unit == null || item.unit().equals(unit);
    return new Input(same ? item.input() : UNIT_UNKNOWN, item.quantity(), BigDecimal.ONE);
  }

  private static boolean isLive(BillItem item, LocalDate date) {
    LocalDate from = item.from();
    LocalDate to = item.to();
    return (from == null || !from.isAfter(date)) && (to == null || to.isAfter(date));
  }
}
