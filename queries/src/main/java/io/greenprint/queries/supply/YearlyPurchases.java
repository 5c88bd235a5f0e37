package io.greenprint.queries.supply;

import io.greenprint.graph.supply.LinkKind;
import io.greenprint.graph.supply.Money;
import io.greenprint.graph.supply.Purchase;
import io.greenprint.graph.supply.SupplyLink;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Adds dated purchases up to one supply link a year, product, kind and currency. */
final class YearlyPurchases {

  private final Map<Group, SupplyLink> links = new LinkedHashMap<>();

  private record Group(
      String buyer,
      String supplier,
      @Nullable String product,
      int year,
      LinkKind kind,
      @Nullable String currency) {}

  void add(Purchase purchase) {
    Money amount = purchase.amount();
    int year = purchase.on().getYear();
    Group group =
        new Group(
            purchase.buyer(),
            purchase.supplier(),
            purchase.product(),
            year,
            purchase.kind(),
            amount == null ? null : amount.currency());
    SupplyLink one =
        new SupplyLink(
            purchase.buyer(),
            purchase.supplier(),
            purchase.product(),
            amount == null ? null : new Money(amount.amount(), amount.currency(), year),
            null,
            LocalDate.of(year, 1, 1),
            LocalDate.of(year + 1, 1, 1),
            purchase.kind(),
            purchase.source());
    links.merge(group, one, YearlyPurchases::sum);
  }

  /** With the place of the first. */
  private static SupplyLink sum(SupplyLink first, SupplyLink next) {
    Money a = first.spend();
    Money b = next.spend();
    if (a == null || b == null) {
      return first;
    }
    return new SupplyLink(
        first.buyer(),
        first.supplier(),
        first.product(),
        new Money(a.amount().add(b.amount()), a.currency(), a.priceYear()),
        null,
        first.from(),
        first.to(),
        first.kind(),
        first.source());
  }

  List<SupplyLink> links() {
    return List.copyOf(links.values());
  }
}
