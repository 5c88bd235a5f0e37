package io.greenprint.queries.supply;

import io.greenprint.graph.finding.Place;
import io.greenprint.graph.policy.Quantity;
import io.greenprint.graph.supply.AnnualFigures;
import io.greenprint.graph.supply.BillItem;
import io.greenprint.graph.supply.Certificate;
import io.greenprint.graph.supply.ChainLeader;
import io.greenprint.graph.supply.Consent;
import io.greenprint.graph.supply.DisclosedItem;
import io.greenprint.graph.supply.DisclosureDemand;
import io.greenprint.graph.supply.LinkKind;
import io.greenprint.graph.supply.Listing;
import io.greenprint.graph.supply.MassAccount;
import io.greenprint.graph.supply.Money;
import io.greenprint.graph.supply.Penalty;
import io.greenprint.graph.supply.Product;
import io.greenprint.graph.supply.ProductFootprint;
import io.greenprint.graph.supply.Purchase;
import io.greenprint.graph.supply.SupplierDeclaration;
import io.greenprint.graph.supply.SupplyFact;
import io.greenprint.graph.supply.SupplyLink;
import io.greenprint.graph.supply.WasteTransfer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.MapAccessor;

/** A stored supply fact on its way back to its record; see MODEL.md for the properties. */
record FactRow(MapAccessor row) {

  FactRow(Value node) {
    this((MapAccessor) node);
  }

  static SupplyLink link(MapAccessor row, Map<String, String> enterprises) {
    FactRow link = new FactRow(row);
    return new SupplyLink(
        link.enterprise("buyer", enterprises),
        link.enterprise("supplier", enterprises),
        link.text("product"),
        link.money("spend"),
        link.quantity(),
        link.date("from"),
        link.date("to"),
        LinkKind.valueOf(link.required("kind")),
        link.text("rule"),
        link.text("consent") == null ? null : Consent.valueOf(link.required("consent")),
        link.place());
  }

  static Purchase purchase(MapAccessor row, Map<String, String> enterprises) {
    FactRow purchase = new FactRow(row);
    return new Purchase(
        purchase.enterprise("buyer", enterprises),
        purchase.enterprise("supplier", enterprises),
        purchase.text("product"),
        row.get("on").asLocalDate(),
        purchase.money("amount"),
        null,
        LinkKind.valueOf(purchase.required("kind")),
        purchase.place());
  }

  static WasteTransfer transfer(MapAccessor row, Map<String, String> enterprises) {
    FactRow transfer = new FactRow(row);
    return new WasteTransfer(
        transfer.party("producer", enterprises),
        transfer.party("carrier", enterprises),
        transfer.party("treater", enterprises),
        transfer.text("code"),
        transfer.text("waste"),
        transfer.quantity(),
        transfer.text("method"),
        transfer.text("licence"),
        transfer.text("manifest"),
        transfer.date("on"),
        transfer.place());
  }

  private @Nullable String party(String name, Map<String, String> enterprises) {
    return text(name) == null ? null : enterprise(name, enterprises);
  }

  SupplyFact certificate(String holder) {
    return new Certificate(
        holder,
        required("kind"),
        text("scope"),
        text("site"),
        text("number"),
        text("issuer"),
        date("from"),
        date("to"),
        date("revoked"),
        place());
  }

  SupplyFact penalty(String enterprise) {
    return new Penalty(
        enterprise,
        row.get("decidedOn").asLocalDate(),
        required("authority"),
        text("documentNumber"),
        text("article"),
        money("amount"),
        date("correctedOn"),
        place());
  }

  SupplyFact figures(String enterprise) {
    return new AnnualFigures(
        enterprise, number("year"), money("revenue"), decimal("directEmissions"), place());
  }

  SupplyFact leader(String enterprise) {
    return new ChainLeader(
        enterprise, required("industryChain"), text("namedBy"), date("from"), date("to"), place());
  }

  SupplyFact declaration(String enterprise) {
    return new SupplierDeclaration(
        enterprise, SupplierDeclaration.Extent.valueOf(required("extent")), date("on"), place());
  }

  SupplyFact disclosed(String enterprise) {
    return new DisclosedItem(enterprise, required("item"), place());
  }

  SupplyFact demand(String leader) {
    return new DisclosureDemand(leader, required("item"), place());
  }

  SupplyFact listing(String enterprise) {
    return new Listing(
        required("register"),
        Listing.Kind.valueOf(required("what")),
        required("name"),
        enterprise,
        text("site"),
        text("level"),
        text("batch"),
        text("issuer"),
        date("from"),
        date("to"),
        date("removed"),
        place());
  }

  SupplyFact massAccount(String enterprise) {
    return new MassAccount(
        required("facility"),
        enterprise,
        required("scheme"),
        required("period"),
        exact("in"),
        exact("yield"),
        exact("out"),
        required("unit"),
        place());
  }

  SupplyFact product(String maker) {
    return new Product(
        required("product"),
        required("name"),
        maker.isEmpty() ? null : maker,
        text("unit"),
        decimal("direct"),
        place());
  }

  SupplyFact billItem(String supplier) {
    return new BillItem(
        required("product"),
        required("input"),
        exact("quantity"),
        text("unit"),
        supplier.isEmpty() ? null : supplier,
        date("from"),
        date("to"),
        place());
  }

  SupplyFact footprint(String enterprise) {
    return new ProductFootprint(
        required("footprint"),
        enterprise,
        required("company"),
        texts("companyIds"),
        required("product"),
        texts("productIds"),
        required("declaredUnit"),
        exact("declaredAmount"),
        exact("excludingUptake"),
        decimal("includingUptake"),
        decimal("primaryShare"),
        texts("gwpSets"),
        date("validFrom"),
        date("validTo"),
        row.get("active").asBoolean(true),
        text("verifier"),
        required("specVersion"),
        place());
  }

  private String enterprise(String role, Map<String, String> enterprises) {
    String record = required(role);
    return enterprises.getOrDefault(record, record);
  }

  private String required(String name) {
    return row.get(name).asString();
  }

  private @Nullable String text(String name) {
    return row.get(name).asString(null);
  }

  private List<String> texts(String name) {
    return row.get(name).asList(Value::asString, List.of());
  }

  private @Nullable Integer number(String name) {
    Value value = row.get(name);
    return value.isNull() ? null : Integer.valueOf(value.asInt());
  }

  private @Nullable LocalDate date(String name) {
    return row.get(name).asLocalDate(null);
  }

  private @Nullable BigDecimal decimal(String name) {
    String written = text(name);
    return written == null ? null : new BigDecimal(written);
  }

  private BigDecimal exact(String name) {
    return Objects.requireNonNull(decimal(name), name);
  }

  private @Nullable Money money(String name) {
    BigDecimal amount = decimal(name);
    return amount == null
        ? null
        : new Money(amount, row.get("currency").asString(Money.UNSPECIFIED), number("priceYear"));
  }

  private @Nullable Quantity quantity() {
    BigDecimal value = decimal("quantity");
    return value == null ? null : new Quantity(value, row.get("unit").asString(""));
  }

  private @Nullable Place place() {
    Integer at = number("row");
    return at == null ? null : new Place(text("sheet"), at, text("column"));
  }
}
