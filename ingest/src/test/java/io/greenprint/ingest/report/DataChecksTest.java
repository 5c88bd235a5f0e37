package io.greenprint.ingest.report;

import static io.greenprint.ingest.report.TableTrapsTest.html;
import static io.greenprint.ingest.report.TableTrapsTest.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenprint.graph.finding.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a reader should doubt, and what rounding and scope explain. */
class DataChecksTest {

  private static final String YEARS =
      "<table><tr><th>指标</th><th>单位</th><th>2021年</th><th>2022年</th><th>2023年</th></tr>";

  @Test
  void aTotalThatIsTheSumInOtherYearsIsDoubtedInOne() {
    List<Finding> findings =
        findings(
            YEARS
                + row("危险废物", "吨", "10", "12", "14")
                + row("一般固体废物", "吨", "20", "22", "24")
                + row("合计", "吨", "30", "34", "45")
                + "</table>");

    assertThat(findings).extracting(Finding::code).containsExactly("sum-mismatch");
    assertThat(findings.getFirst().message().zh()).contains("45").contains("38");
  }

  @Test
  void roundedPartsMayMissTheTotalByALittle() {
    assertThat(
            findings(
                YEARS
                    + row("危险废物", "吨", "10.4", "12.4", "14.4")
                    + row("一般固体废物", "吨", "20.4", "22.4", "24.4")
                    + row("合计", "吨", "31", "35", "39")
                    + "</table>"))
        .isEmpty();
  }

  @Test
  void aTotalOfOtherThingsIsNotDoubted() {
    assertThat(
            findings(
                YEARS
                    + row("男性员工", "人", "10", "12", "14")
                    + row("30岁以下员工", "人", "9", "9", "9")
                    + row("合计", "人", "15", "17", "19")
                    + "</table>"))
        .isEmpty();
  }

  @Test
  void scopesThatDoNotAddUp() {
    assertThat(
            findings(
                "<table><tr><th>指标</th><th>单位</th><th>2023年</th></tr>"
                    + row("范围一温室气体排放量", "吨二氧化碳当量", "100")
                    + row("范围二温室气体排放量", "吨二氧化碳当量", "250")
                    + row("温室气体排放总量", "吨二氧化碳当量", "390")
                    + "</table>"))
        .extracting(Finding::code)
        .containsExactly("scope-sum-mismatch");
  }

  @Test
  void scopesThatAddUp() {
    assertThat(
            findings(
                "<table><tr><th>指标</th><th>单位</th><th>2023年</th></tr>"
                    + row("范围一温室气体排放量", "吨二氧化碳当量", "100")
                    + row("范围二温室气体排放量", "吨二氧化碳当量", "250")
                    + row("温室气体排放总量", "吨二氧化碳当量", "350")
                    + "</table>"))
        .isEmpty();
  }

  @Test
  void theTextGivesForOneYearWhatTheTableGivesForAnother() {
    List<Finding> findings =
        findings(
            YEARS
                + row("总用水量", "吨", "5,210", "5,320", "5,430")
                + "</table><p>2023年，公司总用水量为5,320吨。</p>");

    assertThat(findings).extracting(Finding::code).containsExactly("year-mismatch");
  }

  @Test
  void textAndTableAThousandTimesApart() {
    assertThat(
            findings(
                YEARS
                    + row("总用水量", "吨", "5,210", "5,320", "5,430")
                    + "</table><p>2023年，公司总用水量为543万吨。</p>"))
        .extracting(Finding::code)
        .containsExactly("unit-mismatch");
  }

  @Test
  void aRowThatJumpsAThousandfoldInAYear() {
    assertThat(findings(YEARS + row("总用水量", "万吨", "52.1", "53.2", "54,300") + "</table>"))
        .extracting(Finding::code)
        .contains("unit-jump");
  }

  @Test
  void anIntensityThatIsNotAmountOverDenominator() {
    assertThat(
            findings(
                YEARS
                    + row("营业收入", "万元", "1,000", "1,100", "1,200")
                    + row("总用水量", "吨", "5,000", "5,500", "6,000")
                    + row("用水强度", "吨/万元", "5.0", "5.0", "6.4")
                    + "</table>"))
        .extracting(Finding::code)
        .containsExactly("intensity-mismatch");
  }

  private static List<Finding> findings(String body) {
    return html(body).findings();
  }
}
