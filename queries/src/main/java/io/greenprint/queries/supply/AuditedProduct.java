package io.greenprint.queries.supply;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A product that the leader buys. */
public record AuditedProduct(ChainAudit audit, Concentration.Product product) {

  public String name() {
    return String.valueOf(product.product());
  }

  /** Herfindahl index; null where no spend is known. */
  public @Nullable Double index() {
    return Figures.finite(product.index());
  }

  public boolean singleSource() {
    return product.isSingleSource();
  }

  /** Who supplies it, by id. */
  public List<ChainMember> suppliers() {
    return audit.named(product.suppliers());
  }

  /**
   * Members whose loss cuts off all who supply the product: its only supplier, and whoever stands
   * behind each of several.
   */
  public List<ChainMember> cutOffBy() {
    Upstream upstream = audit.chain().upstream();
    Set<Integer> suppliers = new TreeSet<>();
    product.suppliers().forEach(id -> suppliers.add(upstream.node(id)));
    List<Integer> nodes = new ArrayList<>();
    if (singleSource()) {
      nodes.addAll(suppliers);
    }
    SharedSubSuppliers shared = audit.figures().shared();
    for (int node = 1; node < upstream.nodes(); node++) {
      if (shared.count(node) >= 2
          && !suppliers.contains(node)
          && shared.above(node).containsAll(suppliers)) {
        nodes.add(node);
      }
    }
    return nodes.stream()
        .sorted(Comparator.comparingInt(upstream::rank))
        .map(audit.chain()::member)
        .toList();
  }
}
