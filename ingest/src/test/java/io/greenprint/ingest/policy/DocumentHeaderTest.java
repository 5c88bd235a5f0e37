package io.greenprint.ingest.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenprint.graph.policy.PolicyDocument;
import io.greenprint.graph.policy.PolicyDocument.Status;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentHeaderTest {

  private static final String NOTICE =
      """
      发布机构：临江市人民政府办公室网站
      临江市发展和改革委员会 临江市工业和信息化局 文件
      临发改〔2024〕12号
      关于印发《临江市工业节能实施方案》的通知
      各县（市、区）发展和改革委员会、工业和信息化局，高新区管委会：
      为推进工业节能，现印发你们，请认真贯彻执行。
      附件：临江市工业节能实施方案
      抄送：市教育局、市财政局。
      临江市发展和改革委员会办公室
      2024年6月11日印发
      附件
      临江市工业节能实施方案
      为推进工业节能，制定本方案。
      一、主要任务
      （一）改造锅炉。更新设备。
      """;

  @Test
  void theNoticeGivesNumberIssuersAndDateAndThePlanTheTitle() {
    PolicyDocument document = Plan.read(NOTICE).document();

    assertThat(document.title()).isEqualTo("临江市工业节能实施方案");
    assertThat(document.noticeTitle()).isEqualTo("关于印发《临江市工业节能实施方案》的通知");
    assertThat(document.docNumber()).isEqualTo("临发改〔2024〕12号");
    assertThat(document.issuers()).containsExactly("临江市发展和改革委员会", "临江市工业和信息化局");
    assertThat(document.date()).isEqualTo(LocalDate.of(2024, 6, 11));
    assertThat(document.status()).isEqualTo(Status.ISSUED);
    assertThat(document.jurisdiction()).isEqualTo("临江市");
    assertThat(document.copiedTo()).containsExactly("市教育局", "市财政局");
  }

  @Test
  void addresseesAreWrittenOut() {
    assertThat(Plan.read(NOTICE).document().addressees())
        .containsExactly("各县（市、区）发展和改革委员会", "各县（市、区）工业和信息化局", "高新区管委会");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "各县（市）、区人民政府，市政府各委、办、局 | 各县（市）、区人民政府/市政府各委、办、局",
        "各县级市（区）工信局、发改委，姑苏区经科局 | 各县级市（区）工信局/各县级市（区）发改委/姑苏区经科局",
        "各市、州、县人民政府，省直各委、办、厅、局 | 各市、州、县人民政府/省直各委、办、厅、局",
        "各省、自治区、直辖市及计划单列市、新疆生产建设兵团发展改革委、能源局 |"
            + " 各省、自治区、直辖市及计划单列市、新疆生产建设兵团发展改革委/各省、自治区、直辖市及计划单列市、新疆生产建设兵团能源局",
        "各旗、县、区人民政府，市直有关单位 | 各旗、县、区人民政府/市直有关单位",
        "甲山区、乙水区发改委，各有关单位 | 甲山区发改委/乙水区发改委/各有关单位",
      })
  void aClassOfAddresseesIsOne(String words, String names) {
    assertThat(Addressees.of(words)).containsExactly(names.split("/"));
  }

  @Test
  void signaturesNameTheIssuers() {
    PolicyDocument document =
        Plan.read(
                """
                市政府关于印发临江市碳达峰实施方案的通知
                临府〔2024〕31号
                各区人民政府：
                现将方案印发给你们，请认真组织实施。
                临江市人民政府
                2024年5月9日
                （此件公开发布）
                临江市碳达峰实施方案
                一、主要任务
                （一）改造锅炉。更新设备。
                """)
            .document();

    assertThat(document.issuers()).containsExactly("临江市人民政府");
    assertThat(document.date()).isEqualTo(LocalDate.of(2024, 5, 9));
  }

  @Test
  void adraftSaysSo() {
    PolicyDocument document =
        Plan.read("临江市绿色转型\n实施方案\n（征求意见稿）\n一、主要任务\n（一）改造锅炉。更新设备。\n").document();

    assertThat(document.title()).isEqualTo("临江市绿色转型实施方案");
    assertThat(document.status()).isEqualTo(Status.DRAFT);
  }

  @Test
  void aLetterheadOfSeveralLinesNamesAllIssuers() {
    PolicyDocument document =
        Plan.read(
                """
                临江市发展和改革委员会
                临 江 市 财 政 局 文件
                临江市生态环境局
                临发改〔2024〕7号
                临江市发展和改革委员会等部门关于印发《临江市节能实施方案》的通知
                各县（市、区）人民政府：
                现印发你们。
                2024年3月1日
                临江市节能实施方案
                为推进节能，制定本方案。
                一、主要任务
                （一）改造锅炉。更新设备。
                """)
            .document();

    assertThat(document.issuers()).containsExactly("临江市发展和改革委员会", "临江市财政局", "临江市生态环境局");
    assertThat(document.docNumber()).isEqualTo("临发改〔2024〕7号");
    assertThat(document.title()).isEqualTo("临江市节能实施方案");
  }

  @Test
  void aTitlePrintedTwiceIsOneTitle() {
    PolicyDocument document =
        Plan.read(
                """
                临江市生态环境局关于开展园区碳评价试点工作的通知
                临江市生态环境局关于开展园区碳评价试点工作的通知
                （临环函〔2023〕11号）
                各有关单位：
                为推进试点工作，现将有关事项通知如下。
                一、试点任务
                （一）编制方案。组织编制试点方案。
                """)
            .document();

    assertThat(document.title()).isEqualTo("临江市生态环境局关于开展园区碳评价试点工作的通知");
    assertThat(document.docNumber()).isEqualTo("临环函〔2023〕11号");
    assertThat(document.addressees()).containsExactly("各有关单位");
  }

  @Test
  void anOpeningSentenceIsNoListOfAddressees() {
    assertThat(
            Plan.read("临江市绿色建筑实施方案\n为落实有关要求，现提出以下意见：\n一、主要任务\n（一）改造。更新设备。\n")
                .document()
                .addressees())
        .isEmpty();
  }

  @Test
  void issuersStandAboveTheTitleOrBelowItOnATitlePage() {
    assertThat(
            Plan.read("中共临江市委\n临江市人民政府\n《关于做好节能工作的实施方案》\n一、主要任务\n（一）改造锅炉。更新设备。\n")
                .document()
                .issuers())
        .containsExactly("中共临江市委", "临江市人民政府");
    assertThat(
            Plan.read("临江市节能“十四五”规划\n临江市发展和改革委员会\n2021年5月\n前 言\n节能是大事。\n一、主要任务\n（一）改造锅炉。更新设备。\n")
                .document()
                .issuers())
        .containsExactly("临江市发展和改革委员会");
  }

  @Test
  void theTitleNamesItsIssuersInFull() {
    assertThat(
            Plan.read("临江省委、省人民政府关于做好节能工作的实施意见\n为做好节能，提出如下意见。\n一、主要任务\n（一）改造锅炉。更新设备。\n")
                .document()
                .issuers())
        .hasSize(2);
    assertThat(
            Plan.read(
                    """
                    中共中央办公厅、国务院办公厅印发《关于推动节能工作的意见》
                    近日，有关方面印发了意见。
                    一、主要任务
                    （一）改造锅炉。更新设备。
                    """)
                .document()
                .issuers())
        .containsExactly("中共中央办公厅", "国务院办公厅");
  }

  @Test
  void aMeetingDatesWhatItPassed() {
    assertThat(
            Plan.read(
                    """
                    中共临江市委关于节能工作的决定
                    （2021年12月2日中国共产党临江市第十一届委员会第十次全体会议通过）
                    为做好节能，作出如下决定。
                    一、主要任务
                    （一）改造锅炉。更新设备。
                    """)
                .document()
                .date())
        .isEqualTo(LocalDate.of(2021, 12, 2));
  }

  @Test
  void theOfficialTitleStandsBelowThatOfTheWebPage() {
    PolicyDocument document =
        Plan.read(
                """
                两部门关于印发《节能提升计划》的通知
                国家发展改革委 工业和信息化部关于印发《节能提升计划》的通知
                发改环资〔2021〕45号
                各省、自治区、直辖市发展改革委：
                现印发给你们。
                国家发展改革委
                工业和信息化部
                2021年10月29日
                节能提升计划
                一、主要任务
                （一）改造锅炉。更新设备。
                """)
            .document();
    assertThat(document.noticeTitle()).isEqualTo("国家发展改革委 工业和信息化部关于印发《节能提升计划》的通知");
  }

  @Test
  void aTextThatNamesNoPlaceInItsTitleSpeaksOfIt() {
    assertThat(
            Plan.read("“十四五”节能发展规划\n节能是我国的基本国策，各省要落实。\n一、主要任务\n（一）改造锅炉。更新全国设备。\n")
                .document()
                .jurisdiction())
        .isEqualTo("国家");
    assertThat(
            Plan.read("节能发展规划\n全省要落实。\n一、主要任务\n（一）改造锅炉。贯彻江苏省节能条例，更新全省设备。\n")
                .document()
                .jurisdiction())
        .isEqualTo("江苏省");
  }
}
