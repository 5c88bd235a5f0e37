package io.greenprint.ingest.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.greenprint.graph.finding.Finding;
import io.greenprint.graph.supply.LedgerEntry;
import io.greenprint.graph.supply.SupplyReading;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class EnergyLedgerTest {

  private static final String FIRM = "云澜精工股份有限公司";

  @Test
  void rowsOfMonthsAreKeptInTheUnitOfTheirItem() {
    SupplyReading reading =
        read(
            """
            某公司 2024 年能源台账
            企业名称,月份,能源品种,数量,单位,场所
            云澜精工股份有限公司,2024-01,外购电力,"12.5",万千瓦时,一厂
            云澜精工股份有限公司,2024年2月,天然气,3.2,万立方米,一厂
            云澜精工股份有限公司,202403,柴油,850,千克,
            云澜精工股份有限公司,2024年第1季度,R410A,4,kg,
            云澜精工股份有限公司,2024年,营业收入,1.2,亿元,
            """,
            SupplyHints.NONE);

    assertThat(reading.kind()).isEqualTo("energy-ledger");
    assertThat(reading.issuer()).isEqualTo(FIRM);
    assertThat(reading.facts(LedgerEntry.class))
        .extracting(LedgerEntry::item, LedgerEntry::from, LedgerEntry::to, x -> text(x.amount()))
        .containsExactly(
            tuple("electricity", day("2024-01-01"), day("2024-01-31"), "125000"),
            tuple("natural-gas", day("2024-02-01"), day("2024-02-29"), "32000"),
            tuple("diesel", day("2024-03-01"), day("2024-03-31"), "0.85"),
            tuple("r410a", day("2024-01-01"), day("2024-03-31"), "4"),
            tuple("revenue", day("2024-01-01"), day("2024-12-31"), "12000"));
    assertThat(reading.findings()).extracting(Finding::code).containsExactly("gas-state");
  }

  @Test
  void monthsMayBeColumns() {
    SupplyReading reading =
        read(
            """
            能源品种,单位,1月,2月,3月,合计
            电力,kWh,100,200,,300
            合计,,,,,
            """,
            new SupplyHints(FIRM, 2023));

    assertThat(reading.rows()).isEqualTo(1);
    assertThat(reading.facts(LedgerEntry.class))
        .extracting(
            LedgerEntry::from,
            x -> text(x.amount()),
            x -> Objects.requireNonNull(x.source()).column())
        .containsExactly(
            tuple(day("2023-01-01"), "100", "1月"), tuple(day("2023-02-01"), "200", "2月"));
  }

  @Test
  void whatCannotBeCountedIsRefusedWithARemedy() {
    SupplyReading reading =
        read(
            """
            月份,能源品种,数量,单位
            2024-01,柴油,100,升
            2024-01,神秘燃料,1,吨
            2024-13,电力,1,kWh
            2024-01,电力,一些,kWh
            2024-01,电力,-5,kWh
            2024-01,电力,5,
            2024-01,电力,5,公斤
            """,
            new SupplyHints(FIRM, null));

    assertThat(reading.kept()).isZero();
    assertThat(reading.findings())
        .extracting(Finding::code)
        .containsExactly(
            "unit-does-not-fit",
            "ledger-item-unknown",
            "period-unreadable",
            "cell-unreadable",
            "quantity-below-zero",
            "unit-missing",
            "unit-does-not-fit");
    assertThat(reading.findings().getFirst().remedy().zh()).contains("密度");
  }

  @Test
  void aLedgerOfNobodyIsRefused() {
    SupplyReading reading = read("月份,能源品种,数量,单位\n2024-01,电力,5,kWh\n", SupplyHints.NONE);

    assertThat(reading.findings())
        .extracting(Finding::code)
        .containsExactly("ledger-owner-missing");
  }

  @Test
  void aSupplierListWithQuantitiesIsNoLedger() {
    SupplyFile list = file("采购方,供应商全称,产品,数量,单位\n甲,乙,铜,5,吨\n");

    assertThat(SupplyFormats.of(list)).get().isInstanceOf(SupplierList.class);
  }

  private static SupplyReading read(String csv, SupplyHints hints) {
    SupplyFile file = file(csv);
    return SupplyFormats.read(SupplyFormats.of(file).orElseThrow(), file, hints);
  }

  private static SupplyFile file(String csv) {
    return new SupplyFile(csv.getBytes(StandardCharsets.UTF_8), "ledger.csv");
  }

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }

  private static String text(BigDecimal value) {
    return value.toPlainString();
  }
}
