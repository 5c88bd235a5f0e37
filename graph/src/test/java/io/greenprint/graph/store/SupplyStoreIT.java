package io.greenprint.graph.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenprint.graph.database.Database;
import io.greenprint.graph.finding.Place;
import io.greenprint.graph.supply.AnnualFigures;
import io.greenprint.graph.supply.Certificate;
import io.greenprint.graph.supply.EnterpriseRecord;
import io.greenprint.graph.supply.LinkKind;
import io.greenprint.graph.supply.Money;
import io.greenprint.graph.supply.Purchase;
import io.greenprint.graph.supply.SupplyFact;
import io.greenprint.graph.supply.SupplyLink;
import io.greenprint.graph.supply.SupplyReading;
import io.greenprint.graph.supply.WasteTransfer;
import io.greenprint.graph.testkit.Ask;
import io.greenprint.graph.testkit.WithDatabase;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@WithDatabase
class SupplyStoreIT {

  private static final String CODE = "91330100799655058B";

  @TempDir Path folder;

  private final Database database;
  private final Ask ask;
  private Originals originals;
  private SupplyStore store;

  SupplyStoreIT(Database database) {
    this.database = database;
    this.ask = new Ask(database);
  }

  @BeforeEach
  void open() {
    originals = new Originals(folder);
    store = new SupplyStore(database, originals, Clock.systemUTC());
  }

  @Test
  void aRowBecomesALinkThatNamesItsRow() {
    store.publish(list("a.xlsx", "1", record("链主公司", null), record("甲", CODE), link("0.10")));

    assertThat(
            ask.rows(
                """
                MATCH (s:EnterpriseRecord)-[l:SUPPLIES]->(b:EnterpriseRecord)-[:IS]->(e:Enterprise)
                MATCH (r:Reading {number: l.reading})-[:OF]->(f:SourceFile)
                RETURN s.id AS supplier, e.name AS buyer, l.spend AS spend, l.currency AS currency,
                  l.sheet AS sheet, l.row AS row, f.name AS file
                """))
        .containsExactly(
            Map.of(
                "supplier", CODE,
                "buyer", "链主公司",
                "spend", "0.1",
                "currency", "CNY",
                "sheet", "供应商",
                "row", 3L,
                "file", "a.xlsx"));
  }

  @Test
  void theSameFileTwiceChangesNothing() {
    Published first = store.publish(list("a.xlsx", "1", record("甲", CODE), certificate()));
    Published second = store.publish(list("a.xlsx", "1", record("甲", CODE), certificate()));

    assertThat(second.unchanged()).isTrue();
    assertThat(second.version()).isEqualTo(first.version());
    assertThat(ask.value("MATCH (n:Certificate) RETURN count(n)")).isEqualTo(1L);
  }

  @Test
  void aCorrectedFileTakesThePlaceOfTheOneBeforeAndThatIsSweptWithItsLinks() {
    store.publish(list("a.xlsx", "1", record("链主公司", null), record("甲", CODE), link("5")));
    store.publish(list("a.xlsx", "2", record("链主公司", null), record("甲", CODE), link("7")));
    Snapshot now = new Snapshots(database).take();

    assertThat(
            ask.values("MATCH ()-[l:SUPPLIES]->() RETURN l.reading + ':' + l.spend").stream()
                .map(String::valueOf)
                .filter(row -> now.sees(Long.parseLong(row.substring(0, row.indexOf(':')))))
                .map(row -> row.substring(row.indexOf(':') + 1)))
        .containsExactly("7");
    new Sweeper(database, Clock.systemUTC()).sweep(Duration.ZERO, Duration.ofHours(1));
    assertThat(ask.value("MATCH ()-[l:SUPPLIES]->() RETURN count(l)")).isEqualTo(1L);
  }

  @Test
  void aFileOfAnotherBuyerStandsBesideIt() {
    store.publish(publication("a.xlsx", "1", "甲公司", record("甲公司", null)));
    store.publish(publication("a.xlsx", "2", "乙公司", record("乙公司", null)));

    assertThat(ask.value("MATCH (d:Document {kind: 'DATA'}) RETURN count(d)")).isEqualTo(2L);
  }

  @Test
  void oneFirmInTwoFilesIsOneEnterpriseAndDifferentCodesNeverAre() {
    store.publish(list("a.xlsx", "1", record("甲有限公司", null)));
    store.publish(list("b.xlsx", "2", record("甲 有限公司", CODE), record("乙", "914403001922038216")));
    store.publish(list("c.xlsx", "3", record("甲有限公司", "9144030071526726XG")));

    assertThat(
            ask.rows(
                "MATCH (r:EnterpriseRecord)-[:IS]->(e:Enterprise) WITH e, count(r) AS records"
                    + " RETURN e.name AS name, records ORDER BY name, records"))
        .containsExactly(
            Map.of("name", "乙", "records", 1L),
            Map.of("name", "甲有限公司", "records", 1L),
            Map.of("name", "甲有限公司", "records", 2L));
  }

  @Test
  void namesWithoutMeaningStayWithinTheirFile() {
    SupplyFact bare = new EnterpriseRecord("A", null, null, Map.of(), null, null, null);
    store.publish(list("a.json", "1", bare));
    store.publish(list("b.json", "2", bare));

    assertThat(ask.values("MATCH (e:Enterprise) RETURN e.name")).isEqualTo(List.of("A", "A"));
  }

  @Test
  void purchasesAndWasteHangOnAllWhomTheyConcern() {
    store.publish(
        list(
            "a.xlsx",
            "1",
            new Purchase(
                "买方", "卖方", null, LocalDate.of(2025, 1, 2), null, null, LinkKind.PAYMENT, null),
            new WasteTransfer(
                "产废", "运输", "处置", "HW08", null, null, null, null, null, null, Place.row(2)),
            new AnnualFigures("产废", 2024, null, new BigDecimal("1.50"), Place.row(3))));

    assertThat(
            ask.values(
                "MATCH (:WasteTransfer)-[i:INVOLVES]->(r) RETURN i.as + r.name ORDER BY i.as"))
        .isEqualTo(List.of("CARRIER运输", "PRODUCER产废", "TREATER处置"));
    assertThat(ask.value("MATCH ()-[s:SOLD]->() RETURN s.kind")).isEqualTo("PAYMENT");
    assertThat(ask.value("MATCH (f:AnnualFigures)-[:OF]->(r) RETURN f.directEmissions + r.name"))
        .isEqualTo("1.5产废");
  }

  private static EnterpriseRecord record(String name, @Nullable String code) {
    return new EnterpriseRecord(
        code == null ? name : code, name, code, Map.of(), null, null, Place.row(2));
  }

  private static SupplyLink link(String spend) {
    return new SupplyLink(
        "链主公司",
        CODE,
        "铜箔",
        new Money(new BigDecimal(spend), "CNY", 2025),
        null,
        LocalDate.of(2024, 1, 1),
        null,
        LinkKind.DECLARED_BY_BUYER,
        Place.row("供应商", 3));
  }

  private static Certificate certificate() {
    return new Certificate(CODE, "绿色工厂", null, null, null, null, null, null, null, Place.row(2));
  }

  private SupplyPublication list(String name, String content, SupplyFact... facts) {
    return publication(name, content, "链主公司", facts);
  }

  private SupplyPublication publication(
      String name, String content, String issuer, SupplyFact... facts) {
    Originals.Kept kept =
        originals.put(new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
    return new SupplyPublication(
        new SourceFile(kept.id(), name, "text/csv", kept.size(), Instant.EPOCH),
        "1",
        new SupplyReading("supplier-list", issuer, null, 1, 0, List.of(facts), List.of()));
  }
}
