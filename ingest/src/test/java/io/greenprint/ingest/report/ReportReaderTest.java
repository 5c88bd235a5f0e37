package io.greenprint.ingest.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.greenprint.graph.report.Boundary;
import io.greenprint.graph.report.Coverage;
import io.greenprint.graph.report.Disclosure;
import io.greenprint.graph.report.Figure;
import io.greenprint.graph.report.ReportReading;
import io.greenprint.graph.text.Text;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The traps of how reports are written, each with words of our own. */
class ReportReaderTest {

  private static final String TITLE = "青禾机电股份有限公司\n2023年环境、社会及治理报告\n";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "employees_total | 截至2023年末，公司员工总数为12, 054人。 | 12054",
        "lost_days | 全年因工伤损失工作日1，750天。 | 1750",
        "customer_complaints | 报告期内受理客户投诉2,691起。 | 2691",
        "environmental_investment | 公司全年环保投入约 294,700萬元。 | 294700",
        "water_withdrawal_or_consumption | 本年度总用水量为163.2万吨。 | 163.2",
        "scope1 | 範疇一溫室氣體排放量為8,321.5噸二氧化碳當量。 | 8321.5",
        "community_investment | 向慈善总会捐赠60万元。 | 60",
      })
  void readsNumbersAsReportsPrintThem(String indicator, String sentence, String value) {
    Disclosure disclosure = disclosure(read(sentence), indicator);

    assertThat(disclosure.coverage()).isEqualTo(Coverage.FULL);
    assertThat(disclosure.figures()).extracting(Figure::value).contains(value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "environmental_penalties | 报告期内，公司未发生环境违法事件，未受到环保处罚。",
        "environmental_penalties | 政府环保行政处罚为零。",
        "injuries_or_fatalities | 2023年公司无在职员工因工死亡。",
        "anti_corruption_policy_and_cases | 公司制定反腐败管理制度。报告期内未发生贪污诉讼案件。",
      })
  void explicitZeroIsDisclosure(String indicator, String sentence) {
    assertThat(coverage(sentence, indicator)).isEqualTo(Coverage.FULL);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "scope1 | 到2030年，范围一排放量将控制在5000吨二氧化碳当量以内。",
        "water_withdrawal_or_consumption | 通过技术改造，全年用水量减少30万吨。",
        "wastewater | 污水处理站日处理能力10万吨。",
        "turnover_rate | 全年新进员工2,917人。",
        "customer_complaints | 客户满意度调查得分为96分，投诉处理机制健全。",
        "anti_corruption_policy_and_cases | 公司对贿赂和腐败零容忍，制定廉洁制度。",
        "injuries_or_fatalities | 公司全年无重大安全事故，安全管理制度健全。",
        "gender_split | 管理层中女性管理者占比34.5%。",
      })
  void falseFriendsAreNotTheWholeAnswer(String indicator, String sentence) {
    assertThat(coverage(sentence, indicator)).isNotEqualTo(Coverage.FULL);
  }

  @Test
  void yearColumnsGiveYears() {
    ReportReading reading = read("能源种类  2022年  2023年  增减\n综合能源消耗量（吨标准煤）  1,281  1,305  24\n");

    assertThat(disclosure(reading, "total_energy").figures())
        .extracting(Figure::year, Figure::value, Figure::unit)
        .containsExactly(tuple(2022, "1281", "吨标准煤"), tuple(2023, "1305", "吨标准煤"));
  }

  @Test
  void newestYearMayStandFirst() {
    ReportReading reading = read("指标  单位  2023年  2022年\n范围二排放量  吨二氧化碳当量  88.5  90.1\n");

    assertThat(disclosure(reading, "scope2").figures())
        .extracting(Figure::year, Figure::value)
        .contains(tuple(2023, "88.5"));
  }

  @Test
  void figureOfOneSiteIsPartial() {
    Disclosure disclosure = disclosure(read("苏州工厂危险废物产生量为31.5吨。"), "hazardous_waste");

    assertThat(disclosure.coverage()).isEqualTo(Coverage.PARTIAL);
    assertThat(disclosure.boundary()).isNotNull().matches(Boundary::narrow);
  }

  @Test
  void figuresOfAllSitesSideBySideAreWhole() {
    ReportReading reading = read("废物  深圳产生量（吨）  无锡产生量（吨）\n危险废物  30.1  23.6\n");

    assertThat(disclosure(reading, "hazardous_waste").coverage()).isEqualTo(Coverage.FULL);
  }

  @Test
  void totalNotSplitByScopeIsPartial() {
    assertThat(coverage("公司全年二氧化碳排放量为264634.9tCO2。", "scope1")).isEqualTo(Coverage.PARTIAL);
  }

  @Test
  void valueOfAnEarlierYearOnlyIsPartial() {
    assertThat(coverage("2021年，公司员工总数为900人。", "employees_total")).isEqualTo(Coverage.PARTIAL);
  }

  @Test
  void readsEnglish() {
    ReportReading reading =
        ReportReader.read(
            Text.plain(
                "Greenfield Group\nSustainability Report 2023\n"
                    + "Total water consumption was 78,486 m3 in 2023. Our 1,200 employees matter.\n"
                    + "There were no confirmed incidents of corruption. We have an anti-corruption"
                    + " policy.\n"),
            "report.pdf",
            ReportHints.NONE);

    assertThat(reading.document().language()).isEqualTo("en");
    assertThat(reading.document().year()).isEqualTo(2023);
    assertThat(disclosure(reading, "water_withdrawal_or_consumption").coverage())
        .isEqualTo(Coverage.FULL);
    assertThat(disclosure(reading, "anti_corruption_policy_and_cases").coverage())
        .isEqualTo(Coverage.FULL);
  }

  @Test
  void theCoverNamesTheIssuer() {
    ReportReading reading = read("母公司青禾（集团）控股有限公司与青禾（集团）控股有限公司的附属公司不在范围内。");

    assertThat(reading.document().enterprise()).isEqualTo("青禾机电股份有限公司");
  }

  @Test
  void aLabelOfAnotherThingDoesNotBorrowTheNameAboveTheTable() {
    ReportReading reading =
        read("用水强度\n指标  单位  2022年  2023年\n取水总量  万吨  52  53\n万元产值水耗  吨/万元  3.8  3.6\n");

    assertThat(disclosure(reading, "water_intensity").figures())
        .extracting(Figure::year, Figure::value)
        .containsExactly(tuple(2022, "3.8"), tuple(2023, "3.6"));
  }

  @Test
  void anIntensityWithoutItsUnitIsPartial() {
    assertThat(coverage("指标  2022年  2023年\n碳排放强度  1.10  1.05\n", "ghg_intensity"))
        .isEqualTo(Coverage.PARTIAL);
  }

  @Test
  void detailsInPassingDoNotStandBesideTheTable() {
    ReportReading reading = read("二氧化硫排放量为7吨。\n指标  单位  2022年  2023年\n二氧化硫  吨  310  305\n");

    assertThat(keyFigures(reading, "nox_sox_air_emissions"))
        .extracting(Figure::value)
        .containsExactly("310", "305");
  }

  @Test
  void earlierYearsOfAPartAreNoKeyFigures() {
    ReportReading reading = read("指标  单位  2022年  2023年\n苏州工厂危险废物  吨  31  30\n");

    assertThat(keyFigures(reading, "hazardous_waste"))
        .extracting(Figure::value)
        .containsExactly("30");
  }

  @Test
  void aLineThatBeginsWithAFigureIsNoHeading() {
    ReportReading reading =
        ReportReader.read(
            Text.plain(
                """
                Greenfield Group
                Sustainability Report 2023
                In total we produced
                3.1 million tonnes of secondary raw materials from recycled waste.
                """),
            "report.pdf",
            ReportHints.NONE);

    assertThat(disclosure(reading, "waste_recycled").figures())
        .extracting(Figure::value)
        .contains("3.1");
  }

  @Test
  void hintsWinOverTheText() {
    ReportReading reading =
        ReportReader.read(Text.plain(TITLE), "x.pdf", new ReportHints("甲公司", 2020));

    assertThat(reading.document().enterprise()).isEqualTo("甲公司");
    assertThat(reading.document().year()).isEqualTo(2020);
  }

  @Test
  void quotesAreSubstringsOfTheStoredText() {
    Text text = Text.plain(TITLE + "公司员工总数为 12, 054\n人。\n");
    ReportReading reading = ReportReader.read(text, "x.pdf", ReportHints.NONE);

    Disclosure disclosure = disclosure(reading, "employees_total");
    assertThat(text.quote(disclosure.evidence().getFirst().span())).contains("员工总数");
  }

  private static List<Figure> keyFigures(ReportReading reading, String indicator) {
    return disclosure(reading, indicator).figures().stream().filter(Figure::key).toList();
  }

  private static ReportReading read(String body) {
    return ReportReader.read(Text.plain(TITLE + body), "x.pdf", ReportHints.NONE);
  }

  private static Coverage coverage(String body, String indicator) {
    return read(body).disclosures().stream()
        .filter(d -> d.indicator().equals(indicator))
        .map(Disclosure::coverage)
        .findFirst()
        .orElse(Coverage.MISSING);
  }

  private static Disclosure disclosure(ReportReading reading, String indicator) {
    return reading.disclosures().stream()
        .filter(d -> d.indicator().equals(indicator))
        .findFirst()
        .orElseThrow(
            () -> new AssertionError(indicator + " not found in " + reading.disclosures()));
  }
}
