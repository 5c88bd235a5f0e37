package io.greenprint.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenprint.graph.finding.Finding;
import io.greenprint.graph.report.Disclosure;
import io.greenprint.ingest.reading.ChinesePdf;
import io.greenprint.ingest.reading.DirectReader;
import io.greenprint.ingest.reading.ReadOptions;
import io.greenprint.ingest.report.ReportHints;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is wrong with a file that is given as a report is said with what to do about it. */
class UnusualReportsTest {

  private static final ReportHints SAID = new ReportHints("青禾机电股份有限公司", 2023);
  private static final List<String> REPORT =
      List.of("2023年环境、社会及治理报告", "报告期内，本公司用水总量为163.2万吨。", "我们重视利益相关方的沟通。");
  private static final List<String> POLICY =
      List.of("关于印发工业绿色发展行动计划的通知", "各区人民政府，各有关单位：", "现将行动计划印发给你们，请认真贯彻实施。");

  private final Extractor extractor = new Extractor(new DirectReader(), ReadOptions.DEFAULT);

  @Test
  void policyGivenAsAReportIsReadAsAPolicyAndSaid() {
    Extraction extraction = extractor.extract(text(POLICY), "report.txt", SAID);

    assertThat(extraction).isInstanceOf(Extraction.Policies.class);
    assertThat(extraction.findings())
        .filteredOn(finding -> finding.code().equals("policy-given-as-report"))
        .singleElement()
        .satisfies(finding -> assertThat(finding.remedy().en()).contains("--enterprise"));
  }

  @Test
  void reportAmongPoliciesIsReadAsAReport() {
    assertThat(extractor.extract(text(REPORT), "plan.txt")).isInstanceOf(Extraction.Report.class);
  }

  @Test
  void reportOfNobodyIsSaidWithTheRemedy() {
    assertThat(reportFindings(ReportHints.NONE)).contains("report-enterprise-unknown");
    assertThat(reportFindings(SAID)).doesNotContain("report-enterprise-unknown");
  }

  @Test
  void creditCodeThatDoesNotHoldIsSaidAndTakenForNoName() {
    Extraction.Report report =
        (Extraction.Report)
            extractor.extract(text(REPORT), "r.txt", new ReportHints("91320594MA1MXYZ12X", 2023));

    assertThat(report.reading().findings())
        .extracting(Finding::code)
        .contains("credit-code-faulty", "report-enterprise-unknown");
    assertThat(report.reading().document().enterprise()).isNull();
  }

  @Test
  void emptyAndTruncatedFilesAreRefused() throws IOException {
    byte[] whole = ChinesePdf.of(List.of(REPORT));

    assertThat(extractor.extract(new byte[0], "r.pdf", SAID))
        .isInstanceOf(Extraction.Refused.class);
    assertThat(extractor.extract(Arrays.copyOf(whole, 300), "r.pdf", SAID))
        .isInstanceOf(Extraction.Refused.class);
  }

  @Test
  void reportOfAThousandPagesIsReadToItsLast() throws IOException {
    List<List<String>> pages = new ArrayList<>(List.of(REPORT));
    while (pages.size() < 999) {
      pages.add(List.of("第" + pages.size() + "章　概况", "公司持续改善管理，提升员工满意度。"));
    }
    pages.add(List.of("报告期内，公司全年因工伤损失工作日12天。"));

    Extraction.Report report =
        (Extraction.Report) extractor.extract(ChinesePdf.of(pages), "r.pdf", SAID);

    assertThat(report.reading().disclosures())
        .filteredOn(disclosure -> disclosure.indicator().equals("lost_days"))
        .flatExtracting(Disclosure::evidence)
        .extracting("page")
        .contains(1000);
  }

  private List<String> reportFindings(ReportHints hints) {
    Extraction.Report report = (Extraction.Report) extractor.extract(text(REPORT), "r.txt", hints);
    return report.reading().findings().stream().map(Finding::code).toList();
  }

  private static byte[] text(List<String> lines) {
    return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
  }
}
