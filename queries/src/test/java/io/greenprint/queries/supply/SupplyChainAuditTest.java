package io.greenprint.queries.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.greenprint.graph.policy.Quantity;
import io.greenprint.graph.supply.BillItem;
import io.greenprint.graph.supply.Certificate;
import io.greenprint.graph.supply.LinkKind;
import io.greenprint.graph.supply.MassAccount;
import io.greenprint.graph.supply.Money;
import io.greenprint.graph.supply.Penalty;
import io.greenprint.graph.supply.SupplyLink;
import io.greenprint.graph.supply.WasteTransfer;
import io.greenprint.queries.supply.AuditEntry.Audit;
import io.greenprint.queries.supply.AuditEntry.Evidence;
import io.greenprint.queries.supply.FootprintRollUp.Input;
import io.greenprint.queries.supply.FootprintRollUp.Product;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SupplyChainAuditTest {

  private static final LocalDate DAY = LocalDate.of(2025, 6, 30);
  private static final GreenRule RULE = GreenRule.anyCertificate();

  @Test
  void eachAuditNamesTheLinksBehindItsRows() {
    SupplyChainAudit audit = SupplyChainAudit.of(upstream(), RULE, 2);

    AuditEntry spend = audit.entry(Audit.ATTRIBUTED_SPEND);
    assertThat(spend.value()).isCloseTo(60 + 40 + 6 + 2, within(1e-9));
    assertThat(spend.rowsInAll()).isEqualTo(3);
    assertThat(spend.rows().getFirst())
        .isEqualTo(new AuditEntry.Row("A", 1, 60, List.of(), List.of(0)));
    assertThat(audit.entries()).hasSize(Audit.values().length);
  }

  @Test
  void coverageCountsWhatIsUnknownInItsUpperBound() {
    AuditEntry coverage =
        SupplyChainAudit.of(upstream(), RULE, 10).entry(Audit.GREEN_COVERAGE_BY_SPEND);

    assertThat(coverage.evidence()).isEqualTo(new Evidence(1, 1, 1));
    assertThat(coverage.lower()).isCloseTo(60 / 108.0, within(1e-12));
    assertThat(coverage.upper()).isCloseTo(68 / 108.0, within(1e-12));
  }

  @Test
  void aPenaltyInTheWindowDisqualifies() {
    GreenRule strict = new GreenRule("strict", Set.of("绿色工厂"), Period.ofYears(3));
    List<Certificate> held = List.of(certificate("A", "2025-01-01", "2026-01-01"));

    assertThat(strict.judge(held, List.of(), DAY)).isEqualTo(Answer.YES);
    assertThat(strict.judge(held, List.of(penalty("A", "2023-01-01")), DAY)).isEqualTo(Answer.NO);
    assertThat(strict.judge(held, List.of(penalty("A", "2022-06-30")), DAY)).isEqualTo(Answer.YES);
    assertThat(strict.judge(List.of(), List.of(), DAY)).isEqualTo(Answer.UNKNOWN);
  }

  @Test
  void statementsOfBuyerAndSupplierAreCompared() {
    SupplyNetwork network =
        SupplyNetwork.builder()
            .company("A", 50.0, null)
            .link(link("L", "A", 100, LinkKind.DECLARED_BY_BUYER))
            .link(link("L", "A", 80, LinkKind.DECLARED_BY_SUPPLIER))
            .build();

    Consistency consistency = Consistency.of(Upstream.of(network, Scope.of("L", DAY)));

    assertThat(consistency.disagreements())
        .containsExactly(new Consistency.Disagreement("L", "A", 100, 80));
    assertThat(consistency.oversold()).extracting(Consistency.Excess::company).containsExactly("A");
  }

  @Test
  void changeIsMixAndState() {
    Upstream before = upstream();
    Upstream after =
        new WhatIf.Replace("B", "A", 0.5).applied(network(), Scope.of("L", DAY)).upstream();

    AuditChange change = AuditChange.between(before, after, RULE);

    assertThat(change.entering()).isEmpty();
    assertThat(change.state()).isZero();
    assertThat(change.mix() + change.state()).isCloseTo(change.coverage(), within(1e-12));
    assertThat(change.spend().get("A")).isCloseTo(20, within(1e-9));

    Upstream later = Upstream.of(network(), Scope.of("L", DAY.plusYears(1)));
    AuditChange expired = AuditChange.between(before, later, RULE);
    assertThat(expired.states()).isEqualTo(Map.of("A", List.of(Answer.YES, Answer.NO)));
    assertThat(expired.mix()).isZero();
    assertThat(expired.state()).isCloseTo(-60 / 108.0, within(1e-12));
  }

  @Test
  void removingASupplierOrALinkTakesItsSpendAway() {
    Scope scope = Scope.of("L", DAY);

    assertThat(new WhatIf.Remove("A").applied(network(), scope).upstream().size()).isEqualTo(2);
    assertThat(new WhatIf.RemoveLink("A", "C").applied(network(), scope).upstream().size())
        .isEqualTo(3);
    assertThatThrownBy(() -> new WhatIf.Remove("X").applied(network(), scope))
        .hasMessageContaining("unknown company: X");
  }

  @Test
  void certificatesTellStateSharedNumbersAndLapses() {
    SupplyNetwork network =
        SupplyNetwork.builder()
            .link(link("L", "A", 1, LinkKind.DECLARED_BY_BUYER))
            .certificate(certificate("A", "2022-01-01", "2023-12-31"))
            .certificate(certificate("A", "2024-03-01", "2025-08-01"))
            .build();

    CertificateReport report = CertificateReport.of(Upstream.of(network, Scope.of("L", DAY)), 60);

    assertThat(report.count(CertificateState.VALID)).isEqualTo(1);
    assertThat(report.count(CertificateState.EXPIRED)).isEqualTo(1);
    assertThat(report.certificates().getLast().expiring()).isTrue();
    assertThat(report.lapses())
        .containsExactly(
            new CertificateReport.Lapse(
                "A", "绿色工厂", LocalDate.of(2023, 12, 31), LocalDate.of(2024, 3, 1)));
  }

  @Test
  void aFootprintIsRolledUpThroughALoopAndStopsAtAKnownOne() {
    FootprintRollUp rollUp =
        FootprintRollUp.of(
            List.of(
                product("car", null, "10", input("steel", "2"), input("seat", "1")),
                product("steel", null, "1", input("scrap", "0.5"), input("ore", "9")),
                product("scrap", null, "0", input("steel", "0.2")),
                product("ore", "0.1", null),
                product("seat", "5", "4", input("steel", "100"))));

    // steel = 1 + 0.5·scrap + 9·0.1, scrap = 0.2·steel
    double steel = 1.9 / 0.9;
    assertThat(rollUp.footprints().get("steel")).isCloseTo(steel, within(1e-12));
    assertThat(rollUp.footprints().get("car")).isCloseTo(10 + 2 * steel + 5, within(1e-12));
    assertThat(rollUp.incomplete()).isEmpty();
    assertThat(FootprintRollUp.of(List.of(product("a", null, "1", input("b", "1")))).incomplete())
        .containsExactlyInAnyOrder("a", "b");
  }

  @Test
  void massBalanceFindsWhatLeavesWithoutHavingComeIn() {
    SupplyNetwork network =
        SupplyNetwork.builder()
            .link(link("L", "A", 60, LinkKind.DECLARED_BY_BUYER))
            .link(link("L", "B", 60, LinkKind.DECLARED_BY_BUYER))
            .add(account("A", 81))
            .add(account("A", 80))
            .build();

    AuditEntry entry =
        SupplyChainAudit.of(Upstream.of(network, Scope.of("L", DAY)), RULE, 10)
            .entry(Audit.MASS_BALANCE);

    assertThat(entry.value()).isEqualTo(1);
    assertThat(entry.evidence()).isEqualTo(new Evidence(0, 1, 1));
    assertThat(entry.rows()).extracting(AuditEntry.Row::company).containsExactly("A");
  }

  @Test
  void footprintsRollUpAlongTheBillOfMaterialsAndSayWhatIsMissing() {
    SupplyNetwork network =
        SupplyNetwork.builder()
            .link(link("L", "A", 60, LinkKind.DECLARED_BY_BUYER))
            .link(link("A", "B", 6, LinkKind.DECLARED_BY_BUYER))
            .add(described("spindle", "A", "1.5"))
            .add(described("steel", "B", "2"))
            .add(described("seal", "B", null))
            .add(bill("spindle", "steel", "kg"))
            .build();

    AuditEntry entry =
        SupplyChainAudit.of(Upstream.of(network, Scope.of("L", DAY)), RULE, 10)
            .entry(Audit.FOOTPRINT_ROLL_UP);

    assertThat(entry.value()).isCloseTo(2.0 / 3, within(1e-12));
    assertThat(network.bills().rolledUp(DAY).footprints().get("spindle"))
        .isCloseTo(1.5 + 3 * 2, within(1e-12));
    assertThat(entry.evidence()).isEqualTo(new Evidence(1, 1, 0));
  }

  @Test
  void anInputInAnotherUnitIsNotCountedAsIfItWereTheSame() {
    SupplyNetwork network =
        SupplyNetwork.builder()
            .add(described("spindle", "A", "1.5"))
            .add(described("steel", "B", "2"))
            .add(bill("spindle", "steel", "t"))
            .build();

    assertThat(network.bills().rolledUp(DAY).incomplete()).contains("spindle");
  }

  private static io.greenprint.graph.supply.Product described(
      String id, String maker, @Nullable String direct) {
    return new io.greenprint.graph.supply.Product(
        id, id, maker, "kg", direct == null ? null : new BigDecimal(direct), null);
  }

  private static BillItem bill(String product, String input, String unit) {
    return new BillItem(product, input, new BigDecimal("3"), unit, null, null, null, null);
  }

  private static MassAccount account(String enterprise, int out) {
    return new MassAccount(
        "F",
        enterprise,
        "scheme",
        "2025",
        BigDecimal.valueOf(100),
        new BigDecimal("0.8"),
        BigDecimal.valueOf(out),
        "t",
        null);
  }

  private static Upstream upstream() {
    return Upstream.of(network(), Scope.of("L", DAY));
  }

  /** L buys 60 from A and 40 from B; A passes 0.1 on to C and B 0.05, so C is paid 8. */
  @Test
  void wasteThatNobodyFollowsIsCountedAndUseIsAShare() {
    SupplyNetwork network =
        SupplyNetwork.builder()
            .link(link("L", "A", 1, LinkKind.DECLARED_BY_BUYER))
            .add(waste("SW17", "T", "综合利用", null, "30"))
            .add(waste("HW08", "T", "填埋", null, "10"))
            .add(waste("HW08", null, null, null, "20"))
            .build();
    Upstream upstream = Upstream.of(network, Scope.of("L", DAY));

    WasteReport report = WasteReport.of(upstream);
    assertThat(report.unknownEnds()).isEqualTo(2);
    assertThat(report.utilisation()).isEqualByComparingTo("0.5");

    AuditEntry entry = SupplyChainAudit.of(upstream, RULE, 10).entry(Audit.MASS_BALANCE);
    assertThat(entry.value()).isEqualTo(2);
    assertThat(entry.rows()).extracting(AuditEntry.Row::company).containsExactly("A");
  }

  private static WasteTransfer waste(
      String code,
      @Nullable String treater,
      @Nullable String method,
      @Nullable String licence,
      String tonnes) {
    return new WasteTransfer(
        "A",
        null,
        treater,
        code,
        null,
        new Quantity(new BigDecimal(tonnes), "t"),
        method,
        licence,
        null,
        DAY,
        null);
  }

  @Test
  void oneBuyerMovesItsSpendAndOthersDoNot() {
    Scope scope = Scope.of("L", DAY);

    Upstream after = new WhatIf.ReplaceLink("L", "A", "N", 1).applied(network(), scope).upstream();

    assertThat(after.node("A")).isEqualTo(-1);
    assertThat(after.node("N")).isPositive();
  }

  @Test
  void aLoopThatTakesAllItGivesIsUnknownAndTheOthersKeepTheirFigures() {
    FootprintRollUp rolled =
        FootprintRollUp.of(
            List.of(
                new Product("loop", null, null, BigDecimal.ONE, List.of(input("loop"))),
                new Product("sound", null, null, new BigDecimal("2"), List.of())));

    assertThat(rolled.footprints()).containsEntry("sound", 2.0).containsEntry("loop", 0.0);
    assertThat(rolled.incomplete()).containsExactly("loop");
  }

  private static Input input(String product) {
    return new Input(product, BigDecimal.ONE, BigDecimal.ONE);
  }

  private static SupplyNetwork network() {
    return SupplyNetwork.builder()
        .company("A", 100.0, 10.0)
        .company("B", 200.0, null)
        .company("C", 100.0, 5.0)
        .link(link("L", "A", 60, LinkKind.DECLARED_BY_BUYER))
        .link(link("L", "B", 40, LinkKind.DECLARED_BY_BUYER))
        .link(link("A", "C", 10, LinkKind.DECLARED_BY_BUYER))
        .link(link("B", "C", 10, LinkKind.DECLARED_BY_BUYER))
        .certificate(certificate("A", "2025-01-01", "2026-01-01"))
        .certificate(certificate("B", "2020-01-01", "2021-01-01"))
        .build();
  }

  private static SupplyLink link(String buyer, String supplier, long spend, LinkKind kind) {
    return new SupplyLink(
        buyer,
        supplier,
        null,
        new Money(BigDecimal.valueOf(spend), "CNY", 2025),
        null,
        null,
        null,
        kind,
        null);
  }

  private static Certificate certificate(String holder, String from, String to) {
    return new Certificate(
        holder,
        "绿色工厂",
        null,
        null,
        null,
        null,
        LocalDate.parse(from),
        LocalDate.parse(to),
        null,
        null);
  }

  private static Penalty penalty(String enterprise, String date) {
    return new Penalty(enterprise, LocalDate.parse(date), "某局", null, null, null, null, null);
  }

  private static Product product(
      String id, @Nullable String own, @Nullable String direct, Input... inputs) {
    return new Product(
        id,
        own == null ? null : new BigDecimal(own),
        null,
        direct == null ? null : new BigDecimal(direct),
        List.of(inputs));
  }

  private static Input input(String product, String quantity) {
    return new Input(product, new BigDecimal(quantity), BigDecimal.ONE);
  }
}
