package io.greenprint.graph.store;

import io.greenprint.graph.cypher.GraphWriter;
import io.greenprint.graph.cypher.GraphWriter.Work;
import io.greenprint.graph.cypher.Statement;
import io.greenprint.graph.database.Database;
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
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Publishes readings of supply-chain files, in the manner of {@link Publisher}: written in bounded
 * batches while nobody sees them, shown by one short transaction. A file of the same sort, name and
 * issuer takes the place of the one before it, so that a corrected list is not counted twice.
 */
public final class SupplyStore {

  private static final int BATCH = 2_000;

  private static final Statement FINDINGS = load("findings");
  private static final Statement ISSUED_BY = load("document-issued-by");
  private static final Map<Class<? extends SupplyFact>, Statement> FACTS =
      Map.ofEntries(
          Map.entry(AnnualFigures.class, load("annual-figures")),
          Map.entry(ChainRelation.class, load("chain-relations")),
          Map.entry(BillItem.class, load("bill-items")),
          Map.entry(Certificate.class, load("certificates")),
          Map.entry(ChainLeader.class, load("chain-leaders")),
          Map.entry(DisclosedItem.class, load("disclosed-items")),
          Map.entry(DisclosureDemand.class, load("disclosure-demands")),
          Map.entry(LedgerEntry.class, load("ledger-entries")),
          Map.entry(Listing.class, load("listings")),
          Map.entry(MassAccount.class, load("mass-accounts")),
          Map.entry(Penalty.class, load("penalties")),
          Map.entry(Product.class, load("products")),
          Map.entry(ProductFootprint.class, load("product-footprints")),
          Map.entry(Purchase.class, load("purchases")),
          Map.entry(Site.class, load("sites")),
          Map.entry(SupplierDeclaration.class, load("supplier-declarations")),
          Map.entry(SupplyLink.class, load("supply-links")),
          Map.entry(WasteTransfer.class, load("waste-transfers")));

  private final Publisher publisher;
  private final Clock clock;

  public SupplyStore(Database database, Originals originals, Clock clock) {
    this.publisher = new Publisher(new GraphWriter(database), originals, clock);
    this.clock = clock;
  }

  /**
   * Publishes what a supply-chain file states. The same file with the same rules changes nothing.
   *
   * @return the graph version that shows it, with the document
   */
  public Published publish(SupplyPublication publication) {
    return publisher.publish(
        new Publisher.File<>(
            publication.source(),
            Text.plain(""),
            publication.ruleVersion(),
            List.of(new Draft(publication))));
  }

  /** A supply-chain file on its way. */
  private final class Draft extends Publisher.Draft {

    private final SupplyPublication publication;
    private final SupplyReading reading;
    private final String title;
    private @Nullable String issuer;

    Draft(SupplyPublication publication) {
      super(
          documentId(publication.reading(), title(publication.source().name())),
          publication.source(),
          publication.ruleVersion());
      this.publication = publication;
      this.reading = publication.reading();
      this.title = title(publication.source().name());
    }

    @Override
    Map<String, Object> documentProperties() {
      return Map.of("kind", "DATA", "title", title, "titleKey", DocumentKey.title(title));
    }

    @Override
    Map<String, Object> readingProperties() {
      return new Properties(Text.plain(""))
          .put("title", title)
          .put("format", reading.kind())
          .put("asOf", reading.asOf())
          .put("rows", reading.rows())
          .put("refused", reading.refused())
          .put("facts", reading.facts().size())
          .map();
    }

    @Override
    void write(GraphWriter writer) {
      SupplyRows rows = new SupplyRows(document, publication.source().name(), reading);
      new EnterpriseRecords(writer).write(rows.records, clock.instant().atZone(ZoneOffset.UTC));
      issuer = reading.issuer() == null ? null : rows.record(reading.issuer());
      rows.facts.forEach(
          (sort, facts) -> batches(writer, Objects.requireNonNull(FACTS.get(sort)), facts));
      batches(writer, FINDINGS, rows.findings);
    }

    @Override
    void shown(Work work) {
      if (issuer != null) {
        work.run(ISSUED_BY, Map.of("document", document, "record", issuer));
      }
    }

    private void batches(GraphWriter writer, Statement statement, List<Map<String, Object>> rows) {
      for (int from = 0; from < rows.size(); from += BATCH) {
        List<Map<String, Object>> batch = rows.subList(from, Math.min(rows.size(), from + BATCH));
        writer.write(
            work -> {
              work.run(statement, Map.of("reading", number(), "rows", batch));
              return true;
            });
      }
    }
  }

  private static String documentId(SupplyReading reading, String title) {
    return Ids.of("data", reading.kind(), issuer(reading), DocumentKey.title(title));
  }

  /** The issuer's code or name; empty where the file tells nobody. */
  private static String issuer(SupplyReading reading) {
    @Nullable String issuer = reading.issuer();
    return reading.facts(EnterpriseRecord.class).stream()
        .filter(record -> record.id().equals(issuer))
        .findFirst()
        .map(record -> record.creditCode() == null ? record.id() : record.creditCode())
        .orElse(issuer == null ? "" : issuer);
  }

  /** The name of the file without its ending. */
  private static String title(String name) {
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  private static Statement load(String name) {
    return Statement.load(SupplyStore.class, name);
  }
}
