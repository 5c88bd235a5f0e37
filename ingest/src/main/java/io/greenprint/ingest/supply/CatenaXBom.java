package io.greenprint.ingest.supply;

import io.greenprint.graph.finding.Place;
import io.greenprint.graph.supply.BillItem;
import io.greenprint.graph.supply.EnterpriseRecord;
import io.greenprint.graph.supply.Product;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Bills of materials of Catena-X, one tier deep: {@code SingleLevelBomAsBuilt}, {@code …AsPlanned}
 * and {@code …AsSpecified}. A row is a child; a quantity that is not said is one piece. The
 * supplier is known by its business partner number (BPN).
 */
public final class CatenaXBom implements SupplyFormat {

  @Override
  public String kind() {
    return "catena-x-bom";
  }

  @Override
  public boolean recognises(SupplyFile file) {
    return file.fields().stream()
        .anyMatch(field -> field.endsWith("childItems") || field.endsWith("childParts"));
  }

  @Override
  public void read(SupplyFile file, SupplyHints hints, SupplyOutput out) {
    JsonValues.document(file, out)
        .ifPresent(
            document -> {
              Bills bills = new Bills(out);
              JsonValues.list(document).forEach(bills::take);
            });
  }

  /** The bills of one file. */
  private static final class Bills {

    private final SupplyOutput out;
    private final FileEnterprises enterprises;
    private final Set<String> described = new HashSet<>();
    private int row;

    Bills(SupplyOutput out) {
      this.out = out;
      enterprises = new FileEnterprises(out);
    }

    void take(JsonNode bill) {
      String product = JsonValues.text(bill, "catenaXId", "globalAssetId");
      for (String children : List.of("childItems", "childParts")) {
        for (JsonNode child : JsonValues.list(bill.path(children))) {
          out.row();
          Place place = Place.row(++row);
          String input = JsonValues.text(child, "catenaXId", "globalAssetId", "childCatenaXId");
          if (product == null || input == null) {
            out.refuse(
                place,
                "part-without-id",
                "父件或子件没有 catenaXId",
                "parent or child has no catenaXId",
                "请对方补全",
                "ask the sender to complete it");
          } else {
            take(product, input, child, place);
          }
        }
      }
    }

    private void take(String product, String input, JsonNode child, Place place) {
      BigDecimal quantity = quantity(child, place);
      if (quantity.signum() <= 0 || (product.equals(input) && isWhole(quantity))) {
        out.refuse(
            place,
            "quantity-impossible",
            "数量 %s 不成立：应大于 0，且一件产品不能含有自身一件以上".formatted(quantity),
            "a quantity of %s cannot be: it must be above 0, and nothing holds a whole one of itself"
                .formatted(quantity),
            "请对方核对物料清单",
            "ask the sender to check the bill of materials");
        return;
      }
      JsonNode validity = child.path("validityPeriod");
      if (described.add(product)) {
        out.fact(new Product(product, product, null, null, null, place));
      }
      out.fact(
          new BillItem(
              product,
              input,
              quantity,
              unit(child),
              supplier(JsonValues.text(child, "businessPartner"), place),
              JsonValues.day(validity, place, out, "validFrom"),
              JsonValues.day(validity, place, out, "validTo"),
              place));
    }

    private static boolean isWhole(BigDecimal quantity) {
      return quantity.compareTo(BigDecimal.ONE) >= 0;
    }

    /** Some versions nest the number once more. */
    private BigDecimal quantity(JsonNode child, Place place) {
      JsonNode quantity = child.path("quantity");
      BigDecimal value = JsonValues.decimal(quantity, place, out, "value", "quantityNumber");
      return Objects.requireNonNullElse(value, BigDecimal.ONE);
    }

    private static @Nullable String unit(JsonNode child) {
      JsonNode quantity = child.path("quantity");
      String unit = JsonValues.text(quantity, "unit");
      unit =
          unit == null ? JsonValues.text(quantity.path("measurementUnit"), "lexicalValue") : unit;
      return unit == null ? null : unit.replaceFirst("^unit:", "");
    }

    private @Nullable String supplier(@Nullable String bpn, Place place) {
      if (bpn == null) {
        return null;
      }
      EnterpriseRecord record =
          enterprises.record(bpn, null, Map.of("bpn", bpn), null, null, place);
      enterprises.keep(record);
      return record.id();
    }
  }
}
