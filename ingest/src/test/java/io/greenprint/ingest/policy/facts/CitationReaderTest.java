package io.greenprint.ingest.policy.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenprint.graph.policy.Citation;
import io.greenprint.graph.policy.Citation.Role;
import java.util.List;
import org.junit.jupiter.api.Test;

class CitationReaderTest {

  @Test
  void theHeadSaysWhatADocumentFollowsFrom() {
    List<Citation> found =
        CitationReader.read(Sources.head("为贯彻落实《省政府关于推动绿色发展的意见》（云政发〔2021〕5号），结合我市实际，制定本方案。"));
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().title()).isEqualTo("省政府关于推动绿色发展的意见");
    assertThat(found.getFirst().docNumber()).isEqualTo("云政发〔2021〕5号");
    assertThat(found.getFirst().role()).isEqualTo(Role.BASIS);
  }

  @Test
  void aTitleInTheTextIsAMention() {
    List<Citation> found = CitationReader.read(Sources.task("严格执行《绿色建筑评价标准》，推进《节能条例》宣传。"));
    assertThat(found).extracting(Citation::title).containsExactly("绿色建筑评价标准", "节能条例");
    assertThat(found).extracting(Citation::role).containsOnly(Role.MENTION);
  }

  @Test
  void aRepealedDocumentIsMarked() {
    List<Citation> found = CitationReader.read(Sources.task("本办法自2022年5月1日起施行，《云溪市节能管理办法》同时废止。"));
    assertThat(found).extracting(Citation::role).containsExactly(Role.REPEALS);
  }

  @Test
  void aDocumentWithoutBracketsIsCitedWhereItsNumberStands() {
    List<Citation> found =
        CitationReader.read(Sources.head("根据国务院办公厅关于加强节能工作的通知（国办发〔2021〕9号）精神，制定本方案。"));
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().title()).isEqualTo("国务院办公厅关于加强节能工作的通知");
    assertThat(found.getFirst().docNumber()).isEqualTo("国办发〔2021〕9号");
  }

  @Test
  void itsOwnTitleShortNamesAndFormsAreNoCitations() {
    assertThat(
            CitationReader.read(
                Sources.head("现将《云溪市绿色发展实施方案》（以下简称《方案》）印发给你们。", "按《方案》要求填写《绿色工厂申报表》。")))
        .isEmpty();
  }

  @Test
  void nestedTitlesStayWhole() {
    List<Citation> found = CitationReader.read(Sources.head("根据《关于印发〈绿色工业规划〉的通知》，制定本方案。"));
    assertThat(found).extracting(Citation::title).containsExactly("关于印发〈绿色工业规划〉的通知");
  }

  @Test
  void theSameDocumentTwiceIsOne() {
    List<Citation> found =
        CitationReader.read(Sources.head("根据《绿色工业规划》，制定本方案。", "落实《绿色工业规划》（云工信〔2021〕3号）要求。"));
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().docNumber()).isEqualTo("云工信〔2021〕3号");
  }

  @Test
  void whatOthersIssueIsNoTitleOfItsOwn() {
    assertThat(
            CitationReader.read(
                Sources.task(
                    "国务院印发《2030年前碳达峰行动方案》，明确任务。",
                    "市政府已印发《云溪市工业节能管理办法》。",
                    "组织编制《云溪市节能低碳技术导则》。",
                    "市发改委牵头制定《云溪市绿色发展实施方案》。")))
        .extracting(Citation::title)
        .containsExactly("2030年前碳达峰行动方案", "云溪市工业节能管理办法", "云溪市节能低碳技术导则");
  }

  @Test
  void nearlyItsOwnTitleIsItsOwnOnlyForTheSamePlace() {
    assertThat(
            CitationReader.read(Sources.head("根据《云山市绿色发展实施方案》，编制《云溪市绿色发展实施方案（2021—2025年）》，制定本方案。")))
        .extracting(Citation::title)
        .containsExactly("云山市绿色发展实施方案");
  }

  @Test
  void aStandardHasItsNumberWithinOrBehindItsTitle() {
    assertThat(
            CitationReader.read(
                Sources.task("执行《城镇污水排放标准（GB18918-2002）》和《绿色工厂评价通则》（GB/T 36132-2018）。")))
        .extracting(Citation::title, Citation::docNumber)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("城镇污水排放标准", "GB18918-2002"),
            org.assertj.core.groups.Tuple.tuple("绿色工厂评价通则", "GB/T36132-2018"));
  }

  @Test
  void aListOfWhatItFollowsFromIsItsBasis() {
    assertThat(
            CitationReader.read(
                Sources.of(List.of("第一章总则", "二、编制依据", "（1）《中华人民共和国水法》"), "（1）《中华人民共和国水法》")))
        .extracting(Citation::role)
        .containsExactly(Role.BASIS);
  }

  @Test
  void aShortNameThatIsNoKindOfDocumentIsNone() {
    assertThat(CitationReader.read(Sources.task("开办《生态云溪》专栏，宣传《湿地公约》和《节能法》。")))
        .extracting(Citation::title)
        .containsExactly("湿地公约", "节能法");
  }

  @Test
  void aTitleThatItCarriesOutIsCitedAndOneThatItIssuesIsNot() {
    assertThat(CitationReader.read(Sources.titled("关于贯彻《云省节能条例》的实施意见", "落实《云省节能条例》要求。")))
        .extracting(Citation::title)
        .containsExactly("云省节能条例");
    assertThat(CitationReader.read(Sources.titled("关于印发《云溪节能行动指南》及申报项目的通知", "按照《云溪节能行动指南》申报。")))
        .isEmpty();
  }
}
