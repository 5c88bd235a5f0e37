package io.greenprint.ingest.supply;

import io.greenprint.graph.finding.Place;
import io.greenprint.graph.policy.Quantity;
import io.greenprint.graph.supply.BillItem;
import io.greenprint.graph.supply.LinkKind;
import io.greenprint.graph.supply.Product;
import io.greenprint.graph.supply.Purchase;
import io.greenprint.ingest.supply.TraceItems.Item;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What traceability events (EPCIS 2.0, UNTP) say of a supply chain: goods that pass from one party
 * to another are a purchase; what goes into a transformation, or is built into a thing, is a line
 * of its bill of materials, by unit of what comes out; other events name products only. An event
 * that its sender declares wrong is refused.
 */
final class TraceEvents {

  private final SupplyOutput out;
  private final TraceParties parties;
  private final Set<String> named = new HashSet<>();
  private int row;

  TraceEvents(SupplyOutput out, TraceParties parties) {
    this.out = out;
    this.parties = parties;
  }

  /** Whether an object is an event. */
  static boolean isEvent(JsonNode node) {
    return !type(node).isEmpty();
  }

  /** Keeps or refuses an event. */
  void take(JsonNode event) {
    out.row();
    Place place = Place.row(++row);
    if (!event.path("errorDeclaration").isMissingNode()) {
      out.refuse(
          place,
          "event-declared-wrong",
          "发送方已声明此事件有误",
          "its sender declares this event wrong",
          "请采用更正后的事件",
          "use the event that corrects it");
      return;
    }
    switch (type(event)) {
      case "Transformation" -> transformation(event, place);
      case "Association" -> association(event, place);
      default -> passing(event, place);
    }
  }

  /** Object, Transformation …; empty where it is no event. */
  private static String type(JsonNode event) {
    for (String name : List.of("type", "isA", "@type", "eventType")) {
      for (JsonNode type : JsonValues.list(event.path(name))) {
        String written = type.isString() ? type.stringValue() : "";
        for (String known :
            List.of("Object", "Aggregation", "Transaction", "Transformation", "Association")) {
          if (written.endsWith(known + "Event") || written.equalsIgnoreCase(known)) {
            return known;
          }
        }
      }
    }
    return "";
  }

  private void transformation(JsonNode event, Place place) {
    List<Item> inputs = TraceItems.of(event, "input");
    List<Item> outputs = TraceItems.of(event, "output");
    bill(inputs, outputs, event, place);
  }

  /** The parent is built of its children: one of it holds all of them. */
  private void association(JsonNode event, Place place) {
    List<Item> children = TraceItems.of(event, "child");
    String parent = TraceItems.id(event.path("parentID"), event.path("parentEPC"));
    List<Item> built = parent == null ? List.of() : List.of(Item.one(parent));
    bill(children, built, event, place);
  }

  private void bill(List<Item> inputs, List<Item> outputs, JsonNode event, Place place) {
    if (inputs.isEmpty() || outputs.isEmpty()) {
      out.refuse(
          place,
          "transformation-incomplete",
          "没有投入或没有产出",
          "nothing goes in, or nothing comes out",
          "请对方补全投入与产出清单",
          "ask the sender to complete both lists");
      return;
    }
    Map<String, BigDecimal> made = TraceItems.sums(outputs);
    if (made.size() != 1 && outputs.stream().map(Item::product).distinct().count() > 1) {
      out.refuse(
          place,
          "outputs-in-several-units",
          "多种产出的单位不同（%s），投入无法分摊".formatted(String.join("、", made.keySet())),
          "outputs are in several units (%s): inputs cannot be allocated"
              .formatted(String.join(", ", made.keySet())),
          "请对方以同一单位给出产出",
          "ask the sender for outputs in one unit");
      return;
    }
    Set<String> products = new HashSet<>();
    outputs.forEach(output -> products.add(output.product()));
    if (inputs.stream().map(Item::product).anyMatch(products::contains)) {
      out.refuse(
          place,
          "made-of-itself",
          "产出又是投入，物料清单成环",
          "an output is an input too: the bill of materials is a loop",
          "请对方核对批次标识",
          "ask the sender to check the ids of the lots");
      return;
    }
    LocalDate day = JsonValues.day(event, place, out, "eventTime");
    BigDecimal all = made.values().iterator().next();
    for (String product : products) {
      name(product, place);
      for (Item input : TraceItems.merged(inputs)) {
        name(input.product(), place);
        out.fact(
            new BillItem(
                product,
                input.product(),
                input.quantity().divide(all, MathContext.DECIMAL128).stripTrailingZeros(),
                input.unit(),
                null,
                day,
                null,
                place));
      }
    }
  }

  private void name(String product, Place place) {
    if (named.add(product)) {
      out.fact(new Product(product, product, null, null, null, place));
    }
  }

  /** Goods pass from a source to a destination; where no two parties are told, products only. */
  private void passing(JsonNode event, Place place) {
    List<Item> items = TraceItems.of(event, "");
    items.forEach(item -> name(item.product(), place));
    String supplier = party(event, "sourceParty", "sourceList", "source", place);
    String buyer = party(event, "destinationParty", "destinationList", "destination", place);
    LocalDate day = JsonValues.day(event, place, out, "eventTime");
    if (supplier != null && buyer != null && day != null) {
      for (Item item : items.isEmpty() ? List.of(Item.one("")) : TraceItems.merged(items)) {
        String unit = item.unit();
        out.fact(
            new Purchase(
                buyer,
                supplier,
                item.product().isEmpty() ? null : item.product(),
                day,
                null,
                unit == null ? null : new Quantity(item.quantity(), unit),
                LinkKind.EVENT,
                place));
      }
    } else if (items.isEmpty()) {
      out.refuse(
          place,
          "event-says-nothing",
          "事件既无物品也无交易双方",
          "the event names neither goods nor the two parties",
          "请对方补全",
          "ask the sender to complete it");
    }
  }

  /** Owners come before those who merely hold the goods. */
  private @Nullable String party(
      JsonNode event, String single, String list, String name, Place place) {
    if (event.hasNonNull(single)) {
      return parties.keep(event.path(single), place);
    }
    JsonNode best = null;
    for (JsonNode entry : JsonValues.list(event.path(list))) {
      String type = String.valueOf(JsonValues.text(entry, "type"));
      if (best == null || type.endsWith("owning_party")) {
        best = entry.has(name) ? entry.path(name) : entry.path("id");
      }
    }
    return best == null ? null : parties.keep(best, place);
  }
}
