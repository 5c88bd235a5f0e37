package io.greenprint.ingest.supply;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The goods that a traceability event lists: things one by one, or quantities of a class. */
final class TraceItems {

  /** Pieces: what a thing that is listed by itself counts as. */
  static final String PIECE = "C62";

  /** A serial or lot at the end of a URN or of a digital link, after its class. */
  private static final Pattern SERIAL_OF_URN =
      Pattern.compile(
          "^(urn:epc:(?:id|class|idpat):(?:sgtin|lgtin|grai|giai):[^.]+\\.[^.]+)\\..+$");

  private static final Pattern SERIAL_OF_LINK = Pattern.compile("^(.*/01/[^/]+)/(?:21|10)/.+$");

  private TraceItems() {}

  /**
   * Goods of one class.
   *
   * @param product the class, without serial or lot number
   * @param quantity above 0
   * @param unit UN/ECE Recommendation 20 code; null where not said
   */
  record Item(String product, BigDecimal quantity, @Nullable String unit) {

    static Item one(String product) {
      return new Item(product, BigDecimal.ONE, PIECE);
    }
  }

  /**
   * What an event lists.
   *
   * @param side {@code input}, {@code output}, {@code child}, or empty for events without sides
   */
  static List<Item> of(JsonNode event, String side) {
    List<Item> items = new ArrayList<>();
    for (String list :
        List.of(named(side, "EPCList"), named(side, "EPCs"), named(side, "ItemList"))) {
      for (JsonNode thing : JsonValues.list(event.path(list))) {
        String id = id(thing);
        if (id != null) {
          items.add(Item.one(id));
        }
      }
    }
    for (JsonNode amount : JsonValues.list(event.path(named(side, "QuantityList")))) {
      Item item = quantity(amount);
      if (item != null) {
        items.add(item);
      }
    }
    return items;
  }

  /** Lists of events without sides begin with a small letter: {@code epcList}. */
  private static String named(String side, String list) {
    if (!side.isEmpty()) {
      return side + list;
    }
    int capitals = list.startsWith("EPC") ? "EPC".length() : 1;
    return list.substring(0, capitals).toLowerCase(Locale.ROOT) + list.substring(capitals);
  }

  private static @Nullable Item quantity(JsonNode amount) {
    String product =
        id(
            amount.path("epcClass"),
            amount.path("productId"),
            amount.path("product"),
            amount.path("productClass"));
    JsonNode written = amount.path("quantity");
    BigDecimal quantity = written.isNumber() ? written.decimalValue() : number(written);
    if (product == null || quantity == null || quantity.signum() <= 0) {
      return null;
    }
    String unit = JsonValues.text(amount, "uom");
    return new Item(product, quantity, unit == null ? PIECE : unit);
  }

  private static @Nullable BigDecimal number(JsonNode written) {
    return written.isString() && written.stringValue().matches("\\d+(\\.\\d+)?")
        ? new BigDecimal(written.stringValue())
        : null;
  }

  /** The class of the first node that names a thing, by text or by an object with an id. */
  static @Nullable String id(JsonNode... nodes) {
    for (JsonNode node : nodes) {
      String id =
          node.isString() ? node.stringValue() : JsonValues.text(node, "id", "itemID", "name");
      if (id != null && !id.isBlank()) {
        return SERIAL_OF_LINK
            .matcher(SERIAL_OF_URN.matcher(id.strip()).replaceFirst("$1"))
            .replaceFirst("$1");
      }
    }
    return null;
  }

  /** Sums by unit. */
  static Map<String, BigDecimal> sums(List<Item> items) {
    Map<String, BigDecimal> sums = new LinkedHashMap<>();
    items.forEach(
        item -> sums.merge(String.valueOf(item.unit()), item.quantity(), BigDecimal::add));
    return sums;
  }

  /** The same goods added up, in the order in which they are first listed. */
  static List<Item> merged(List<Item> items) {
    Map<List<@Nullable String>, Item> merged = new LinkedHashMap<>();
    for (Item item : items) {
      merged.merge(
          Arrays.asList(item.product(), item.unit()),
          item,
          (a, b) -> new Item(a.product(), a.quantity().add(b.quantity()), a.unit()));
    }
    return List.copyOf(merged.values());
  }
}
