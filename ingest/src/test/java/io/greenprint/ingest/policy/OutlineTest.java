package io.greenprint.ingest.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenprint.graph.policy.Task;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutlineTest {

  private static List<String> paths(String lines) {
    return Plan.tasks(lines).stream()
        .map(Task::path)
        .map(p -> String.join(" > ", p.subList(1, p.size())))
        .toList();
  }

  @Test
  void headingsRunIntoTheirParagraphOrStandOnALineOfTheirOwn() {
    assertThat(
            paths(
                """
                （一）推进转型
                1、发展光伏。建设项目。
                2、发展风电
                建设一批风电项目，提高比重。
                （二）节约能源。加强管理，降低消耗。\
                """))
        .containsExactly("（一）推进转型 > 1、发展光伏", "（一）推进转型 > 2、发展风电", "（二）节约能源");
  }

  @Test
  void numbersRunOnOverSectionsAndMayHaveHoles() {
    assertThat(
            paths(
                """
                （一）推进转型
                1.发展光伏。建设项目。
                （二）节约能源
                2.改造锅炉。更新设备。
                4.改造电机。更新设备。\
                """))
        .containsExactly("（一）推进转型 > 1.发展光伏", "（二）节约能源 > 2.改造锅炉", "（二）节约能源 > 4.改造电机");
  }

  @Test
  void aShortLineStandsForAMissingMark() {
    assertThat(
            paths(
                """
                （一）推进转型
                1.发展光伏。建设项目。
                促进数字赋能
                2.建设平台。建设平台。
                （三）节约能源
                3.改造锅炉。更新设备。\
                """))
        .containsExactly("（一）推进转型 > 1.发展光伏", "促进数字赋能 > 2.建设平台", "（三）节约能源 > 3.改造锅炉");
  }

  @Test
  void circledAndBracketedNumbersAreTheDeepestItems() {
    assertThat(
            paths(
                """
                （一）推进转型
                1. 能源
                （1）发展光伏
                建设一批项目，提高比重。
                （2）发展风电
                建设一批项目，提高比重。\
                """))
        .containsExactly("（一）推进转型 > 1.能源 > （1）发展光伏", "（一）推进转型 > 1.能源 > （2）发展风电");
  }

  @Test
  void aNumberAtTheHeadOfALineIsNotAlwaysAnItem() {
    assertThat(
            paths(
                """
                1.发展建材。加强特种水泥产品研发，持续优化产品的结构和质量，不断提高
                42.5 以上强度等级水泥产品比重。
                2.发展玻璃。推广节能玻璃。\
                """))
        .containsExactly("1.发展建材", "2.发展玻璃");
  }

  @Test
  void boxesListsAndContentsAreNotItems() {
    assertThat(
            paths(
                """
                （一）推进转型。建设项目，具体包括：
                （1）光伏项目；
                （2）风电项目。
                专栏1 重点工程
                1.光伏工程。建设电站。
                2.风电工程。建设电站。
                （二）节约能源。加强管理。\
                """))
        .containsExactly("（一）推进转型", "（二）节约能源");
  }

  @Test
  void backgroundOrdersNoWork() {
    assertThat(
            Plan.read(
                    """
                    临江市节能实施方案
                    一、总体要求
                    （一）指导思想。坚持节约优先。
                    （二）基本原则。坚持统筹推进。
                    （三）主要目标。到2025年，能耗下降。
                    二、主要任务
                    （一）改造锅炉。更新设备。
                    """)
                .tasks())
        .extracting(Task::title)
        .containsExactly("改造锅炉");
  }

  @Test
  void lawsGiveNoTasks() {
    assertThat(
            Plan.read(
                    """
                    临江市节约能源管理办法
                    第一章 总则
                    第一条 【目的】为了节约能源，制定本办法。
                    第二条 【职责】市发展改革部门负责节能监督管理工作。
                    第二章 管理
                    第三条 用能单位应当加强节能管理。
                    """)
                .tasks())
        .isEmpty();
  }

  @Test
  void aDocumentWithoutTasksGivesNone() {
    assertThat(Plan.read("关于2024年节能工作情况的报告\n一、工作成效\n能耗下降。\n").tasks()).isEmpty();
    assertThat(Plan.read("").tasks()).isEmpty();
  }

  @Test
  void chaptersOnThePastOrderNoWork() {
    List<Task> tasks =
        Plan.read(
                """
                临江市“十四五”生态环境保护规划
                第一章 生态环境保护基本形势
                第一节 水质稳中向好
                五年来全市断面水质持续改善。
                第二章 重点任务
                第一节 加强水环境治理
                建设污水管网。
                """)
            .tasks();

    assertThat(tasks).extracting(Task::title).containsExactly("加强水环境治理");
  }

  @Test
  void aNumberAboveDecimalItemsIsTheirHeading() {
    assertThat(
            paths(
                """
                1 农业节水
                1.1 改造灌区
                更新渠道设施，提高效率。
                1.2 推广旱作
                推广旱作农业技术。
                2 工业节水
                2.1 改造设备
                更新节水设备，降低消耗。\
                """))
        .containsExactly("1农业节水 > 1.1改造灌区", "1农业节水 > 1.2推广旱作", "2工业节水 > 2.1改造设备");
  }

  @Test
  void aBareSectionMarkTakesItsTitleFromTheNextLine() {
    assertThat(
            Plan.read(
                    """
                    临江市节水规划
                    第一章
                    重点任务
                    第一节
                    加强组织领导
                    成立领导小组，统筹推进工作。
                    第二节
                    加强资金保障
                    加大投入，落实专项资金。
                    """)
                .tasks())
        .extracting(Task::title)
        .containsExactly("加强组织领导", "加强资金保障");
  }

  @Test
  void aBoxThatCountsOnByChanceIsStillABox() {
    assertThat(
            paths(
                """
                （一）推进转型。建设项目。
                专栏1 重点工程
                （一）光伏工程。建设光伏电站。
                （二）风电工程。建设风电场。
                （二）节约能源。加强管理，降低消耗。\
                """))
        .containsExactly("（一）推进转型", "（二）节约能源");
  }

  @Test
  void aHeadingMayOrderWorkThoughItEndsLikeBackground() {
    assertThat(paths("（一）夯实安全发展基础\n提升本质安全水平。\n（二）主要目标\n到2025年，能耗下降。"))
        .containsExactly("（一）夯实安全发展基础");
  }
}
