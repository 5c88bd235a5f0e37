package io.greenprint.graph.store;

import io.greenprint.graph.finding.Finding;
import io.greenprint.graph.policy.Quantity;
import io.greenprint.graph.supply.AnnualFigures;
import io.greenprint.graph.supply.BillItem;
import io.greenprint.graph.supply.Certificate;
import io.greenprint.graph.supply.ChainLeader;
import io.greenprint.graph.supply.ChainRelation;
import io.greenprint.graph.supply.DisclosedItem;
import io.greenprint.graph.supply.DisclosureDemand;
import io.greenprint.graph.supply.EnterpriseRecord;
import io.greenprint.graph.supply.LedgerEntry;
import io.greenprint.graph.supply.Listing;
import io.greenprint.graph.supply.MassAccount;
import io.greenprint.graph.supply.Money;
import io.greenprint.graph.supply.Penalty;
import io.greenprint.graph.supply.Product;
import io.greenprint.graph.supply.ProductFootprint;
import io.greenprint.graph.supply.Purchase;
import io.greenprint.graph.supply.Site;
import io.greenprint.graph.supply.SupplierDeclaration;
import io.greenprint.graph.supply.SupplyFact;
import io.greenprint.graph.supply.SupplyLink;
import io.greenprint.graph.supply.SupplyReading;
import io.greenprint.graph.supply.WasteTransfer;
import io.greenprint.graph.text.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A supply reading as rows for UNWIND. A fact's id is made of the row that states it; a record's id
 * is the credit code, else the name, else what the file calls it, within its document.
 */
final class SupplyRows {

  private static final Text NO_TEXT = Text.plain("");

  /** Sort of fact to its rows; the order in which they are written. */
  final Map<Class<? extends SupplyFact>, List<Map<String, Object>>> facts = new LinkedHashMap<>();

  final List<EnterpriseRecords.Row> records = new ArrayList<>();
  final List<Map<String, Object>> findings = new ArrayList<>();

  private final String document;
  private final String file;
  private final Ids ids;
  private final Map<String, String> recordIds = new HashMap<>();
  private int position;

  SupplyRows(String document, String file, SupplyReading reading) {
    this.document = document;
    this.file = file;
    this.ids = new Ids(document);
    reading.facts(EnterpriseRecord.class).forEach(this::add);
    for (SupplyFact fact : reading.facts()) {
      fact.enterprises().forEach(this::named);
      add(fact);
      position++;
    }
    reading.findings().forEach(this::add);
  }

  /** Id of a record in the graph. */
  String record(String id) {
    return recordIds.getOrDefault(id, id);
  }

  private void add(EnterpriseRecord record) {
    String nameKey = record.name() == null ? null : DocumentKey.title(record.name());
    String id = recordId(record, nameKey);
    if (recordIds.put(record.id(), id) != null) {
      return;
    }
    List<String> identifiers =
        record.identifiers().entrySet().stream()
            .map(entry -> entry.getKey() + ":" + entry.getValue())
            .sorted()
            .toList();
    Properties properties =
        new Properties(NO_TEXT)
            .put("name", record.name() == null ? record.id() : record.name())
            .put("nameKey", nameKey)
            .put("creditCode", record.creditCode())
            .list("identifiers", identifiers)
            .put("country", record.country())
            .put("address", record.address())
            .put("source", file);
    records.add(new EnterpriseRecords.Row(id, record.creditCode(), nameKey, properties.map()));
  }

  private String recordId(EnterpriseRecord record, @Nullable String nameKey) {
    if (record.creditCode() != null) {
      return record.creditCode();
    }
    return nameKey == null || nameKey.isEmpty() ? Ids.of("record", document, record.id()) : nameKey;
  }

  /** An enterprise that stands in a fact only, without a record of its own. */
  private void named(String id) {
    if (!id.isEmpty() && !recordIds.containsKey(id)) {
      add(new EnterpriseRecord(id, null, null, Map.of(), null, null, null));
    }
  }

  private void add(SupplyFact fact) {
    switch (fact) {
      case EnterpriseRecord _ -> {}
      case SupplyLink link -> link(link);
      case Purchase purchase -> purchase(purchase);
      case WasteTransfer transfer -> transfer(transfer);
      case AnnualFigures x ->
          node(
              x,
              x.enterprise(),
              "",
              money(start(x).put("year", x.year()), "revenue", x.revenue())
                  .decimal("directEmissions", x.directEmissions()));
      case BillItem x ->
          node(
              x,
              x.supplier(),
              x.product() + "<" + x.input(),
              start(x)
                  .put("product", x.product())
                  .put("input", x.input())
                  .decimal("quantity", x.quantity())
                  .put("unit", x.unit())
                  .put("from", x.from())
                  .put("to", x.to()));
      case Certificate x ->
          node(
              x,
              x.holder(),
              x.kind(),
              start(x)
                  .put("kind", x.kind())
                  .put("scope", x.scope())
                  .put("site", x.site())
                  .put("number", x.number())
                  .put("issuer", x.issuer())
                  .put("from", x.from())
                  .put("to", x.to())
                  .put("revoked", x.revoked()));
      case ChainRelation x ->
          node(
              x,
              x.enterprise(),
              x.kind().name(),
              start(x)
                  .put("kind", x.kind().name())
                  .put("subject", x.subject())
                  .put("object", x.object())
                  .put("on", x.on())
                  .decimal("weight", x.weight()));
      case ChainLeader x ->
          node(
              x,
              x.enterprise(),
              x.industryChain(),
              start(x)
                  .put("industryChain", x.industryChain())
                  .put("namedBy", x.namedBy())
                  .put("from", x.from())
                  .put("to", x.to()));
      case DisclosedItem x -> node(x, x.enterprise(), x.item(), start(x).put("item", x.item()));
      case DisclosureDemand x -> node(x, x.leader(), x.item(), start(x).put("item", x.item()));
      case LedgerEntry x ->
          node(
              x,
              x.enterprise(),
              x.item(),
              start(x)
                  .put("item", x.item())
                  .put("from", x.from())
                  .put("to", x.to())
                  .decimal("quantity", x.quantity())
                  .put("unit", x.unit())
                  .decimal("amount", x.amount())
                  .put("site", x.site()));
      case Listing x ->
          node(
              x,
              x.enterprise(),
              x.register() + x.name(),
              start(x)
                  .put("register", x.register())
                  .put("what", x.what())
                  .put("name", x.name())
                  .put("site", x.site())
                  .put("level", x.level())
                  .put("batch", x.batch())
                  .put("issuer", x.issuer())
                  .put("from", x.from())
                  .put("to", x.to())
                  .put("removed", x.removed()));
      case MassAccount x ->
          node(
              x,
              x.enterprise(),
              x.facility() + x.scheme() + x.period(),
              start(x)
                  .put("facility", x.facility())
                  .put("scheme", x.scheme())
                  .put("period", x.period())
                  .decimal("in", x.in())
                  .decimal("yield", x.yield())
                  .decimal("out", x.out())
                  .put("unit", x.unit()));
      case Penalty x ->
          node(
              x,
              x.enterprise(),
              "",
              money(
                  start(x)
                      .put("decidedOn", x.decidedOn())
                      .put("authority", x.authority())
                      .put("documentNumber", x.documentNumber())
                      .put("article", x.article())
                      .put("correctedOn", x.correctedOn()),
                  "amount",
                  x.amount()));
      case Product x ->
          node(
              x,
              x.maker(),
              x.id(),
              start(x)
                  .put("product", x.id())
                  .put("name", x.name())
                  .put("unit", x.unit())
                  .decimal("direct", x.direct()));
      case ProductFootprint x -> node(x, x.enterprise(), x.id(), footprint(x));
      case Site x ->
          node(
              x,
              x.enterprise(),
              x.id(),
              start(x)
                  .put("site", x.id())
                  .put("name", x.name())
                  .put("country", x.country())
                  .put("address", x.address()));
      case SupplierDeclaration x ->
          node(x, x.enterprise(), "", start(x).put("extent", x.extent()).put("on", x.on()));
    }
  }

  private void link(SupplyLink x) {
    Properties properties =
        quantity(
            money(
                start(x)
                    .put("product", x.product())
                    .put("from", x.from())
                    .put("to", x.to())
                    .put("kind", x.kind())
                    .put("rule", x.rule())
                    .put("consent", x.consent()),
                "spend",
                x.spend()),
            x.quantity());
    relationship(SupplyLink.class, x.supplier(), x.buyer(), properties);
  }

  private void purchase(Purchase x) {
    Properties properties =
        quantity(
            money(
                start(x).put("product", x.product()).put("on", x.on()).put("kind", x.kind()),
                "amount",
                x.amount()),
            x.quantity());
    relationship(Purchase.class, x.supplier(), x.buyer(), properties);
  }

  private void relationship(
      Class<? extends SupplyFact> sort, String supplier, String buyer, Properties properties) {
    rows(sort)
        .add(
            Map.of(
                "supplier",
                record(supplier),
                "buyer",
                record(buyer),
                "position",
                position,
                "properties",
                properties.map()));
  }

  private void transfer(WasteTransfer x) {
    List<Map<String, Object>> parties = new ArrayList<>();
    party(parties, "PRODUCER", x.producer());
    party(parties, "CARRIER", x.carrier());
    party(parties, "TREATER", x.treater());
    Properties properties =
        quantity(
            start(x)
                .put("code", x.code())
                .put("waste", x.waste())
                .put("method", x.method())
                .put("licence", x.licence())
                .put("manifest", x.manifest())
                .put("on", x.on()),
            x.quantity());
    rows(WasteTransfer.class)
        .add(Map.of("id", id(x, ""), "parties", parties, "properties", properties.map()));
  }

  private void party(List<Map<String, Object>> parties, String as, @Nullable String id) {
    if (id != null) {
      parties.add(Map.of("as", as, "record", record(id)));
    }
  }

  private static Properties footprint(ProductFootprint x) {
    return new Properties(NO_TEXT)
        .place(x.source())
        .put("footprint", x.id())
        .put("company", x.company())
        .list("companyIds", x.companyIds())
        .put("product", x.product())
        .list("productIds", x.productIds())
        .put("declaredUnit", x.declaredUnit())
        .decimal("declaredAmount", x.declaredAmount())
        .decimal("excludingUptake", x.excludingUptake())
        .decimal("includingUptake", x.includingUptake())
        .decimal("primaryShare", x.primaryShare())
        .list("gwpSets", x.gwpSets())
        .put("validFrom", x.validFrom())
        .put("validTo", x.validTo())
        .put("active", x.active())
        .put("verifier", x.verifier())
        .put("specVersion", x.specVersion());
  }

  private void node(
      SupplyFact fact, @Nullable String enterprise, String what, Properties properties) {
    Map<String, Object> row = new HashMap<>();
    row.put("id", id(fact, what));
    row.put("enterprise", enterprise == null ? null : record(enterprise));
    row.put("properties", properties.put("position", position).map());
    rows(fact.getClass()).add(row);
  }

  private List<Map<String, Object>> rows(Class<? extends SupplyFact> sort) {
    return facts.computeIfAbsent(sort, _ -> new ArrayList<>());
  }

  private String id(SupplyFact fact, String what) {
    return ids.fact(fact.getClass().getSimpleName(), List.of(String.valueOf(fact.source()), what));
  }

  private static Properties start(SupplyFact fact) {
    return new Properties(NO_TEXT).place(fact.source());
  }

  private static Properties money(Properties properties, String name, @Nullable Money money) {
    return money == null
        ? properties
        : properties
            .decimal(name, money.amount())
            .put("currency", money.currency())
            .put("priceYear", money.priceYear());
  }

  private static Properties quantity(Properties properties, @Nullable Quantity quantity) {
    BigDecimal value = quantity == null ? null : quantity.value();
    return properties
        .decimal("quantity", value)
        .put("unit", quantity == null ? null : quantity.unit());
  }

  private void add(Finding finding) {
    Properties properties = new Properties(NO_TEXT).put("position", findings.size());
    findings.add(
        Map.of(
            "id",
            ids.fact("finding", List.of(finding.code(), String.valueOf(finding.place()))),
            "properties",
            FindingRows.describe(properties, finding).map()));
  }
}
