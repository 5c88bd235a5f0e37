package io.greenprint.ingest.report;

import static io.greenprint.ingest.report.ReadReports.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.greenprint.graph.report.Figure;
import io.greenprint.graph.report.ReportReading;
import org.junit.jupiter.api.Test;

/** How sentences tell figures: parts of a sum, lists of years, the level of another year. */
class ProseFiguresTest {

  @Test
  void partsOfASumAreReadAfterIt() {
    ReportReading reading =
        ReadReports.text("公司温室气体排放量（范围一+范围二）合计16,874.5吨二氧化碳当量，其中范围一2,310.2吨，范围二14,564.3吨。\n");

    assertThat(key(reading, "scope1")).extracting(Figure::value).containsExactly("2310.2");
    assertThat(key(reading, "scope2")).extracting(Figure::value).containsExactly("14564.3");
  }

  @Test
  void aListOfAmountsFollowsItsSpanOfYears() {
    ReportReading reading = ReadReports.text("2021—2023年，公司研发投入分别为6,215万元、7,430万元和8,642万元。\n");

    assertThat(key(reading, "rnd_spend_or_patents"))
        .extracting(Figure::year, Figure::value)
        .containsExactlyInAnyOrder(tuple(2021, "6215"), tuple(2022, "7430"), tuple(2023, "8642"));
  }

  @Test
  void theLevelComparedWithIsOfItsOwnYear() {
    ReportReading reading = ReadReports.text("员工流失率为11.3%，比2022年的13.8%下降2.5个百分点。\n");

    assertThat(key(reading, "turnover_rate"))
        .extracting(Figure::year, Figure::value)
        .containsExactly(tuple(2023, "11.3"), tuple(2022, "13.8"));
  }

  @Test
  void theLevelComparedWithIsReadInEnglishToo() {
    ReportReading reading =
        ReadReports.html(
            "Harbour Bank ESG Report 2023",
            "<p>Employee turnover was 13.6%, compared with 17.2% in 2022.</p>");

    assertThat(key(reading, "turnover_rate"))
        .extracting(Figure::year, Figure::value)
        .containsExactly(tuple(2023, "13.6"), tuple(2022, "17.2"));
  }

  @Test
  void theLevelInBracketsIsOfTheYearItNames() {
    ReportReading reading = ReadReports.text("年内总耗水量为1,862,400立方米（二零二二年：1,910,500立方米）。\n");

    assertThat(key(reading, "water_withdrawal_or_consumption"))
        .extracting(Figure::year, Figure::value)
        .containsExactly(tuple(2023, "1862400"), tuple(2022, "1910500"));
  }

  @Test
  void aRateNeedsNoUnitRightAfterItsName() {
    ReportReading reading = ReadReports.text("百万工时可记录事故率为0.31，30岁以下员工流失率为9.2%。\n");

    assertThat(key(reading, "injuries_or_fatalities"))
        .extracting(Figure::value)
        .containsExactly("0.31");
    assertThat(key(reading, "turnover_rate")).extracting(Figure::value).doesNotContain("30");
  }

  @Test
  void aNumberCountsWhatItsLabelNames() {
    ReportReading reading =
        ReadReports.html(
            "Northgate plc Sustainability Report 2023",
            "<p>We received 214 customer complaints.</p>");

    assertThat(key(reading, "customer_complaints")).extracting(Figure::value).contains("214");
  }

  @Test
  void whatIsCountedWithinAnotherNumberIsADetail() {
    ReportReading reading = ReadReports.text("新增专利授权412件，其中发明专利203件。\n");

    assertThat(key(reading, "rnd_spend_or_patents"))
        .extracting(Figure::value)
        .containsExactly("412");
  }

  @Test
  void moneyInPoundsIsMoney() {
    ReportReading reading =
        ReadReports.html(
            "Northgate plc Sustainability Report 2023",
            "<p>Community donations totalled £1.3 million.</p>");

    assertThat(key(reading, "community_investment")).extracting(Figure::value).contains("1.3");
  }

  @Test
  void directAndIndirectEmissionsAreOfCarbon() {
    ReportReading reading = ReadReports.text("温室气体排放总量24.86万吨二氧化碳当量，其中直接排放3.05万吨，间接排放21.81万吨。\n");

    assertThat(key(reading, "scope1")).extracting(Figure::value).containsExactly("3.05");
    assertThat(key(reading, "scope2")).extracting(Figure::value).containsExactly("21.81");
  }

  @Test
  void thePowerOfPanelsIsALevelAndNoCapacityToDoMore() {
    ReportReading reading = ReadReports.text("公司建成屋顶光伏项目，装机容量86.5兆瓦。\n");

    assertThat(key(reading, "renewable_energy")).extracting(Figure::value).containsExactly("86.5");
  }
}
