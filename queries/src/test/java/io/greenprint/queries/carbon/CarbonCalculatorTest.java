package io.greenprint.queries.carbon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.greenprint.graph.carbon.LedgerItem;
import io.greenprint.graph.carbon.LedgerItems;
import io.greenprint.graph.finding.Finding;
import io.greenprint.queries.carbon.CarbonCalculator.Question;
import io.greenprint.queries.carbon.CarbonLine.Measure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Cases that were worked by hand, held to the last digit. */
class CarbonCalculatorTest {

  private static final FactorSet NEWEST = FactorLibrary.standard().newest();
  private static final String SUZHOU = "320500";

  @Test
  void fourCarriersOfAYearGiveTheSumsWorkedByHand() {
    CarbonResult result =
        calculate(
            year(2023, "electricity", "1000000"),
            year(2023, "natural-gas", "100000"),
            year(2023, "diesel", "10"),
            year(2023, "heat", "1000"));

    assertThat(values(result, Measure.ENERGY)).containsExactly("122.9", "133", "14.571", "34.12");
    // 389.31 × 15.3 × 0.99 × 44 / 12000 × 10 and 42.652 × 20.2 × 0.98 × 44 / 12000 × 10
    assertThat(values(result, Measure.SCOPE1))
        .containsExactly("216.2188809", "30.95909637333333333333333333333333");
    assertThat(values(result, Measure.SCOPE2_LOCATION)).containsExactly("582.7", "110");
    assertThat(values(result, Measure.SCOPE2_MARKET)).containsExactly("609.6", "110");
    assertThat(result.total(Measure.SCOPE2_LOCATION)).contains(new BigDecimal("692.7"));
    assertThat(result.total(Measure.ENERGY)).contains(new BigDecimal("304.591"));
    assertThat(result.region()).isEqualTo("CN-JS");
    assertThat(result.notes()).isEmpty();
  }

  @Test
  void everyLineSaysHowItWasCalculated() {
    CarbonLine gas =
        calculate(year(2023, "natural-gas", "100000")).lines(Measure.SCOPE1).getFirst();

    assertThat(gas.worked())
        .isEqualTo(
            "100000 Nm³ ÷ 10000 × 389.31 GJ/万Nm³ × 15.3 tC/TJ ÷ 1000 × 0.99 × 44/12"
                + " = 216.2188809 tCO2e");
    assertThat(gas.factors()).allMatch(Factor::verified).hasSize(3);
    assertThat(gas.entries()).hasSize(1);
  }

  @Test
  void twelveTenthsMakeNoBinaryDust() {
    LedgerNode[] months = new LedgerNode[12];
    for (int month = 1; month <= 12; month++) {
      months[month - 1] = month(2023, month, "electricity", "0.1", 1);
    }

    assertThat(values(calculate(months), Measure.ENERGY)).containsExactly("0.00014748");
  }

  @Test
  void vouchersLowerTheMarketBasedFigureOnly() {
    CarbonResult result =
        CarbonCalculator.calculate(
            List.of(year(2023, "electricity", "1000000"), year(2023, "own-electricity", "250000")),
            new Question(2023, SUZHOU, false, new BigDecimal("400000")),
            NEWEST);

    assertThat(values(result, Measure.SCOPE2_LOCATION)).containsExactly("582.7");
    assertThat(values(result, Measure.SCOPE2_MARKET)).containsExactly("365.76"); // 600 × 0.6096
    assertThat(result.ratios())
        .singleElement()
        .satisfies(share -> assertThat(share.value()).isEqualByComparingTo("52"));
  }

  @Test
  void moreVouchersThanElectricityCountToZeroAndAreTold() {
    CarbonResult result =
        CarbonCalculator.calculate(
            List.of(year(2023, "electricity", "1000")),
            new Question(2023, SUZHOU, false, new BigDecimal("5000")),
            NEWEST);

    assertThat(values(result, Measure.SCOPE2_MARKET)).containsExactly("0");
    assertThat(codes(result)).contains("vouchers-above-use");
  }

  @Test
  void anOlderFactorSetStillGivesWhatItGave() {
    Question question = new Question(2023, SUZHOU, false, BigDecimal.ZERO);
    List<LedgerNode> ledger = List.of(year(2023, "electricity", "1000000"));
    FactorSet before = FactorLibrary.standard().set("2024-12").orElseThrow();

    CarbonResult old = CarbonCalculator.calculate(ledger, question, before);

    assertThat(values(old, Measure.SCOPE2_LOCATION)).containsExactly("597.8");
    assertThat(codes(old)).contains("factor-of-another-year");
    assertThat(
            values(CarbonCalculator.calculate(ledger, question, NEWEST), Measure.SCOPE2_LOCATION))
        .containsExactly("582.7");
  }

  @Test
  void theCountrysFactorIsTakenWhereTheCustomerAsksOrThePlaceIsUnknown() {
    List<LedgerNode> ledger = List.of(year(2023, "electricity", "1000000"));

    CarbonResult asked =
        CarbonCalculator.calculate(
            ledger, new Question(2023, SUZHOU, true, BigDecimal.ZERO), NEWEST);
    CarbonResult unknown =
        CarbonCalculator.calculate(
            ledger, new Question(2023, null, false, BigDecimal.ZERO), NEWEST);

    assertThat(values(asked, Measure.SCOPE2_LOCATION)).containsExactly("530.6");
    assertThat(codes(asked)).isEmpty();
    assertThat(values(unknown, Measure.SCOPE2_LOCATION)).containsExactly("530.6");
    assertThat(codes(unknown)).containsExactly("place-unknown");
  }

  @Test
  void fuelWithoutAPrintedCoefficientTakesItsHeat() {
    // 84 / 10000 × 10000 / 29.3076
    assertThat(calculate(year(2023, "converter-gas", "10000")).total(Measure.ENERGY))
        .contains(new BigDecimal("2.866150759529951275437087990828318"));
  }

  @Test
  void exportedEnergyLeavesTheEnergySumAndNoScope() {
    CarbonResult result =
        calculate(
            year(2023, "electricity", "1000000"), year(2023, "exported-electricity", "200000"));

    assertThat(result.total(Measure.ENERGY)).contains(new BigDecimal("98.32"));
    assertThat(values(result, Measure.SCOPE2_LOCATION)).containsExactly("582.7");
  }

  @Test
  void escapedGasesAreWeighedByTheirWarmingLessWhatWasRecovered() {
    CarbonResult result =
        calculate(month(2023, 3, "r410a", "12.5", 1), month(2023, 9, "r410a", "-2.5", 1));

    assertThat(values(result, Measure.SCOPE1)).containsExactly("22.56");
    assertThat(codes(result)).containsExactly("factor-unverified");
  }

  @Test
  void coalOfNoKindHasEnergyButNoEmissionsAndSaysSo() {
    CarbonResult result = calculate(year(2023, "raw-coal", "100"));

    assertThat(result.total(Measure.ENERGY)).contains(new BigDecimal("71.43"));
    assertThat(result.total(Measure.SCOPE1)).isEmpty();
    assertThat(codes(result)).containsExactly("no-emission-factor");
  }

  @Test
  void theNewerFileAndTheFinerPeriodCountOnce() {
    LedgerNode[] twice = new LedgerNode[14];
    for (int month = 1; month <= 12; month++) {
      twice[month - 1] = month(2023, month, "electricity", "100", 1);
    }
    twice[12] = month(2023, 5, "electricity", "700", 2);
    twice[13] = year(2023, "electricity", "9999");

    CarbonResult result = calculate(twice);

    assertThat(result.lines(Measure.ENERGY).getFirst().amount()).isEqualByComparingTo("1800");
    assertThat(codes(result)).containsExactly("entry-counted-elsewhere", "entry-counted-elsewhere");
  }

  @Test
  void missingMonthsAreNamed() {
    CarbonResult result =
        calculate(month(2023, 1, "diesel", "1", 1), month(2023, 12, "diesel", "1", 1));

    assertThat(result.notes())
        .singleElement()
        .satisfies(note -> assertThat(note.message().zh()).contains("缺 2、3、4、5、6、7、8、9、10、11 月"));
  }

  @Test
  void intensitiesNameTheirScopes() {
    CarbonResult result =
        calculate(
            year(2023, "electricity", "1000000"),
            year(2023, "natural-gas", "100000"),
            year(2023, "revenue", "5000"));

    assertThat(result.ratios())
        .extracting(Ratio::id, ratio -> ratio.value().toPlainString(), Ratio::unit)
        .containsExactly(
            tuple("energy-per-revenue", "0.05118", "tce/万元"),
            tuple("emissions-per-revenue-location", "0.15978377618", "tCO2e/万元"),
            tuple("emissions-per-revenue-market", "0.16516377618", "tCO2e/万元"),
            tuple("renewable-share", "0", "%"));
  }

  @Test
  void everyCarrierHasSomeFactorOrIsKnownToHaveNone() {
    for (LedgerItem item : LedgerItems.standard().all()) {
      CarbonResult result = calculate(year(2023, item.id(), "1"));
      boolean counted = !result.lines().isEmpty() || !result.notes().isEmpty();
      assertThat(counted || item.kind() == LedgerItem.Kind.OUTPUT).as(item.id()).isTrue();
    }
  }

  private static CarbonResult calculate(LedgerNode... entries) {
    return CarbonCalculator.calculate(
        Arrays.asList(entries), new Question(2023, SUZHOU, false, BigDecimal.ZERO), NEWEST);
  }

  private static List<String> values(CarbonResult result, Measure measure) {
    return result.lines(measure).stream().map(line -> line.value().toPlainString()).toList();
  }

  private static List<String> codes(CarbonResult result) {
    return result.notes().stream().map(Finding::code).toList();
  }

  private static LedgerNode year(int year, String item, String amount) {
    return node(item, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), amount, 1);
  }

  private static LedgerNode month(int year, int month, String item, String amount, long reading) {
    YearMonth of = YearMonth.of(year, month);
    return node(item, of.atDay(1), of.atEndOfMonth(), amount, reading);
  }

  private static LedgerNode node(
      String item, LocalDate from, LocalDate to, String amount, long reading) {
    LedgerItem known = LedgerItems.standard().item(item).orElseThrow();
    BigDecimal value = new BigDecimal(amount);
    return new LedgerNode(reading, known, from, to, value, known.unit(), value, null, null);
  }
}
