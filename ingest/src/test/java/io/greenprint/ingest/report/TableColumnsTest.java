package io.greenprint.ingest.report;

import static io.greenprint.ingest.report.ReadReports.key;
import static io.greenprint.ingest.report.ReadReports.row;
import static io.greenprint.ingest.report.ReadReports.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.greenprint.graph.report.Figure;
import io.greenprint.graph.report.ReportReading;
import org.junit.jupiter.api.Test;

/** What stands beside the numbers of a table: codes, classes, units, sites, titles over columns. */
class TableColumnsTest {

  private static final String KPI_HEAD = row("KPI", "Indicator", "Unit", "2023", "2022");

  @Test
  void codesAndSectionRowsOfAKpiTableMoveNoYear() {
    ReportReading reading =
        english(
            KPI_HEAD,
            "<tr><td colspan=5>Environmental</td></tr>",
            row("A1.2", "Scope 1 – direct emissions", "tCO2e", "612", "655"),
            row("A2.2", "Water consumption", "m3", "61,240", "58,870"));

    assertThat(key(reading, "scope1"))
        .extracting(Figure::year, Figure::value)
        .containsExactly(tuple(2023, "612"), tuple(2022, "655"));
    assertThat(key(reading, "water_withdrawal_or_consumption"))
        .extracting(Figure::year, Figure::value)
        .containsExactly(tuple(2023, "61240"), tuple(2022, "58870"));
  }

  @Test
  void aColumnOfUnitsMaySayThatThingsWereCounted() {
    ReportReading reading =
        english(
            KPI_HEAD,
            row("B1.1", "Total workforce", "number", "4,812", "2,011"),
            row("B6.2", "Complaints received", "no. of cases", "1,046", "1,193"));

    assertThat(key(reading, "employees_total"))
        .extracting(Figure::year, Figure::value)
        .containsExactly(tuple(2023, "4812"), tuple(2022, "2011"));
    assertThat(key(reading, "customer_complaints"))
        .extracting(Figure::year, Figure::value)
        .containsExactly(tuple(2023, "1046"), tuple(2022, "1193"));
  }

  @Test
  void aCurrencyWithAPowerOfTenIsAUnit() {
    ReportReading reading =
        english(
            KPI_HEAD,
            row("B8.2", "Community investment", "HK$ million", "24.3", "22.8"),
            row("", "Charitable donations", "RMB'000", "915", "880"));

    assertThat(key(reading, "community_investment"))
        .extracting(Figure::value, Figure::unit)
        .contains(tuple("24.3", "hk$ million"), tuple("915", "rmb'000"));
  }

  @Test
  void aRowThatPointsToAPageGivesNoFigure() {
    ReportReading reading =
        ReadReports.html(
            "Harbour Bank ESG Report 2023",
            "<p>HKEX content index</p>"
                + table(
                    row("KPI", "Description", "Page"),
                    row("B7.1", "Concluded legal cases regarding corrupt practices", "3"),
                    row("B6.2", "Number of customer complaints", "4")));

    assertThat(key(reading, "anti_corruption_policy_and_cases")).isEmpty();
    assertThat(key(reading, "customer_complaints")).isEmpty();
  }

  @Test
  void whatIsMeasuredOfAThingIsNoPartOfTheFirm() {
    ReportReading reading =
        chinese(
            "<tr><th rowspan=2>类别</th><th colspan=2>2023年</th><th colspan=2>2022年</th></tr>",
            "<tr><th>产生量</th><th>处置量</th><th>产生量</th><th>处置量</th></tr>",
            row("危险废物（吨）", "132.6", "130.1", "121.0", "120.7"));

    assertThat(key(reading, "hazardous_waste"))
        .allMatch(f -> !f.boundary().narrow())
        .extracting(Figure::year, Figure::value)
        .containsExactly(
            tuple(2023, "132.6"), tuple(2023, "130.1"), tuple(2022, "121.0"), tuple(2022, "120.7"));
  }

  @Test
  void aTitleInTheTableWithADateHeadsNoColumn() {
    ReportReading reading =
        chinese(
            "<tr><th colspan=3>员工构成（截至2023年12月31日）</th></tr>",
            row("类别", "人数（人）", "占比"),
            row("男性", "842", "65.47%"),
            row("女性", "444", "34.53%"),
            row("合计", "1,286", "100%"));

    assertThat(key(reading, "employees_total")).extracting(Figure::value).contains("1286");
    assertThat(key(reading, "gender_split"))
        .extracting(Figure::value)
        .containsExactly("842", "65.47", "444", "34.53");
  }

  @Test
  void polluterSitesAreParts() {
    String head = row("单位名称", "主要污染物", "排放方式", "排放浓度", "执行标准", "排放总量（吨）", "核定总量（吨/年）");
    ReportReading reading =
        chinese(
            head,
            "<tr><td rowspan=2>炼铁厂</td><td>二氧化硫</td><td>有组织</td><td>18.5mg/m³</td>"
                + "<td>35mg/m³</td><td>1,206.4</td><td>2,850</td></tr>",
            row("颗粒物", "有组织", "6.8mg/m³", "10mg/m³", "885.2", "1,960"));

    assertThat(key(reading, "nox_sox_air_emissions"))
        .allMatch(f -> f.boundary().narrow())
        .extracting(Figure::value)
        .containsExactly("18.5", "1206.4", "6.8", "885.2");
  }

  @Test
  void aSeriesIsKeptOfEachThingButOfFuelsOfTheFirst() {
    ReportReading reading =
        chinese(
            row("指标", "单位", "2022年", "2023年"),
            row("二氧化硫排放量", "吨", "310", "305"),
            row("氮氧化物排放量", "吨", "420", "402"),
            row("外购电量", "万千瓦时", "910", "940"),
            row("原煤", "万吨", "28.1", "30.5"),
            row("焦炭", "万吨", "13.8", "15.0"));

    assertThat(key(reading, "nox_sox_air_emissions"))
        .extracting(Figure::value)
        .containsExactly("310", "305", "420", "402");
    assertThat(key(reading, "total_energy"))
        .extracting(Figure::value)
        .contains("28.1", "30.5", "15.0")
        .doesNotContain("13.8");
  }

  @Test
  void yearsInChineseNumeralsHeadColumns() {
    ReportReading reading =
        chinese(
            row("溫室氣體排放", "單位", "二零二三年", "二零二二年"),
            row("範圍1（直接排放）", "公噸二氧化碳當量", "12,406", "13,118"),
            row("密度", "公噸二氧化碳當量／百萬港元收益", "22.4", "23.9"));

    assertThat(key(reading, "scope1"))
        .extracting(Figure::year, Figure::value)
        .containsExactly(tuple(2023, "12406"), tuple(2022, "13118"));
    assertThat(key(reading, "ghg_intensity"))
        .extracting(Figure::year, Figure::value)
        .containsExactly(tuple(2023, "22.4"), tuple(2022, "23.9"));
  }

  @Test
  void aCellWithTwoYearsHeadsTwoColumns() {
    ReportReading reading =
        ReadReports.html(
            "Northgate plc Sustainability Report for the year ended 31 March 2024",
            table(
                "<tr><td></td><td colspan=2>FY2023/24 FY2022/23</td><td>Change</td></tr>",
                row("Hazardous waste (t)", "1,318", "1,402", "-6.0%"),
                row("Water withdrawal ('000 m3)", "2,940", "3,055", "-3.8%")));

    assertThat(key(reading, "hazardous_waste"))
        .extracting(Figure::year, Figure::value)
        .containsExactly(tuple(2024, "1318"), tuple(2023, "1402"));
    assertThat(key(reading, "water_withdrawal_or_consumption"))
        .extracting(Figure::year, Figure::value)
        .containsExactly(tuple(2024, "2940"), tuple(2023, "3055"));
  }

  @Test
  void theUnitAboveTheTableHoldsUnlessARowSaysAnother() {
    ReportReading reading =
        ReadReports.html(
            "青禾机电股份有限公司</h1><p>2023年环境、社会及治理报告</p><h1>环境绩效",
            "<p>单位：除特别注明外均为吨</p>"
                + table(
                    row("指标", "2023年", "2022年"),
                    row("危险废物产生量", "18,320", "17,960"),
                    row("废水排放量（万吨）", "512.7", "530.4")));

    assertThat(key(reading, "hazardous_waste"))
        .extracting(Figure::value, Figure::unit)
        .contains(tuple("18320", "吨"));
    assertThat(key(reading, "wastewater"))
        .extracting(Figure::value, Figure::unit)
        .contains(tuple("512.7", "万吨"));
  }

  @Test
  void aHeadIsReadOverASectionTitleBelowIt() {
    ReportReading reading =
        chinese(
            row("", "僱員人數", "流失率", "平均受訓時數"),
            "<tr><td colspan=4>按性別</td></tr>",
            row("男性", "2,610", "24.1%", "12.5"),
            row("女性", "3,808", "21.7%", "13.8"));

    assertThat(key(reading, "turnover_rate"))
        .extracting(Figure::value)
        .containsExactly("24.1", "21.7");
    assertThat(key(reading, "training_hours_per_employee"))
        .extracting(Figure::value)
        .containsExactly("12.5", "13.8");
  }

  private static ReportReading english(String... rows) {
    return ReadReports.html("Harbour Bank ESG Report 2023", table(rows));
  }

  private static ReportReading chinese(String... rows) {
    return ReadReports.html("青禾机电股份有限公司</h1><p>2023年环境、社会及治理报告</p><h1>", table(rows));
  }
}
