package io.greenprint.ingest.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenprint.graph.text.Text;
import org.junit.jupiter.api.Test;

class DocumentKindTest {

  @Test
  void reportOfAnEnterprise() {
    Text text = Text.plain("青禾机电股份有限公司\n2023年环境、社会及治理（ESG）报告\n报告期内，本公司与利益相关方沟通。");

    assertThat(DocumentKind.of(text)).isEqualTo(DocumentKind.REPORT);
  }

  @Test
  void policyOfAPublicBody() {
    Text text = Text.plain("市人民政府关于印发可持续发展行动计划的通知\n云政发〔2024〕12号\n（责任单位：市工信局、市发改委、市生态环境局）");

    assertThat(DocumentKind.of(text)).isEqualTo(DocumentKind.POLICY);
  }
}
