package io.greenprint.ingest.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenprint.graph.report.Disclosure;
import io.greenprint.graph.report.Evidence;
import io.greenprint.graph.report.ReportReading;
import io.greenprint.graph.text.Page;
import io.greenprint.graph.text.Span;
import io.greenprint.graph.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What index tables and stated omissions amount to. */
class IndexTableTest {

  private static final String COVER = "青禾机电股份有限公司\n2023年环境、社会及治理报告\n";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "305-3 其他间接（范围3）温室气体排放 P41 | scope3",
        "GRI 401-3 育儿假 33 | parental_leave",
        "KPI A2.5 制成品所用包装材料的总量 第18页 | packaging_materials",
        "B2.2 因工伤损失工作日数 20-21 | lost_days",
        "ESRS E3-4 水资源消耗 22 | water_withdrawal_or_consumption",
        "TC-SI-330a.3 女性与族裔占比 31 | gender_split",
      })
  void rowOfAnIndexIsAClaimAndNoContent(String row, String indicator) {
    assertThat(read(COVER, "正文。\n" + row + "\n"))
        .extracting(reading -> disclosure(reading, indicator))
        .isEqualTo(Disclosure.Status.CLAIMED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "305-3 其他间接（范围3）温室气体排放 暂未统计 P41 | scope3",
        "公司产品为散装化工原料，制成品所用包装材料总量不适用于本公司。 | packaging_materials",
        "因各厂区计量口径尚在统一，范围三排放暂未统计。 | scope3",
        "Lost days are not applicable to our office-based business. | lost_days",
      })
  void reasonForLeavingSomethingOutExplainsIt(String sentence, String indicator) {
    assertThat(disclosure(read(COVER, sentence + "\n"), indicator))
        .isEqualTo(Disclosure.Status.EXPLAINED);
  }

  @Test
  void articlesOfTheGuidelinesAreCodesWhereTheReportNamesThese() {
    String index = "索引表\n第三十二条 生物多样性保护 21\n第三十三条 环境合规 22\n第三十五条 能源利用 23\n第三十六条 水 24\n第三十七条 循环 25\n";
    Set<String> articles =
        IndexTable.codes().keySet().stream()
            .filter(c -> c.startsWith("第三十"))
            .collect(Collectors.toSet());

    ReportReading named = read(COVER, "《上市公司自律监管指引第14号——可持续发展报告（试行）》\n" + index);
    ReportReading unnamed = read(COVER, index);

    assertThat(articles).isNotEmpty();
    assertThat(claims(named)).isGreaterThan(claims(unnamed));
  }

  private static long claims(ReportReading reading) {
    return reading.disclosures().stream()
        .filter(d -> d.status() == Disclosure.Status.CLAIMED)
        .count();
  }

  @Test
  void contentOnAnyPageOutweighsTheIndex() {
    ReportReading reading = read(COVER, "全年因工伤损失工作日12天。\n1", "B2.2 因工伤损失工作日数 1\n2");

    assertThat(disclosure(reading, "lost_days")).isEqualTo(Disclosure.Status.FOUND);
  }

  @Test
  void claimSaysToWhichPagesOfTheFileItPoints() {
    ReportReading reading = read(COVER, "致辞\n1", "公司治理\n2", "环境\n3", "305-3 其他间接（范围3）温室气体排放 P3\n4");

    assertThat(
            reading.disclosures().stream()
                .filter(d -> d.indicator().equals("scope3"))
                .flatMap(d -> d.evidence().stream())
                .map(Evidence::trigger))
        .containsExactly("305-3 → [4]");
  }

  @Test
  void lineOfATableOfContentsIsNoContent() {
    assertThat(disclosure(read(COVER, "应对气候变化 ................ 12\n"), "climate_risk_analysis"))
        .isNotEqualTo(Disclosure.Status.FOUND);
  }

  @Test
  void codesStandForIndicatorsOfTheLibrary() {
    assertThat(IndexTable.codes().values())
        .allSatisfy(
            indicators ->
                assertThat(IndicatorLibrary.standard().points().keySet()).containsAll(indicators));
  }

  private static Disclosure.@org.jspecify.annotations.Nullable Status disclosure(
      ReportReading reading, String indicator) {
    Optional<Disclosure> found =
        reading.disclosures().stream().filter(d -> d.indicator().equals(indicator)).findFirst();
    return found.map(Disclosure::status).orElse(null);
  }

  private static ReportReading read(String... pages) {
    List<Page> numbered = new ArrayList<>();
    int start = 0;
    for (String page : pages) {
      numbered.add(new Page(numbered.size() + 1, new Span(start, start + page.length()), 595, 842));
      start += page.length() + 1;
    }
    String content = List.of(pages).stream().collect(Collectors.joining("\n"));
    return ReportReader.read(
        new Text(content, numbered, List.of(), List.of()), "report.pdf", ReportHints.NONE);
  }
}
