package io.greenprint.ingest.policy.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenprint.graph.policy.Deadline;
import io.greenprint.graph.policy.Quantity;
import io.greenprint.graph.policy.Target;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          到2025年，全市光伏装机容量超过300万千瓦。 | 光伏装机容量 > 300 万千瓦 by 2025
          2025年底前，再生水利用率不低于30%。 | 再生水利用率 >= 30 % by 2025-12-31
          到2025年，煤炭消费占比控制在40%以内。 | 煤炭消费占比 <= 40 % by 2025
          到2025年，危险废物填埋比例降至10%以下。 | 危险废物填埋比例 <= 10 % by 2025
          新建数据中心电能利用效率（PUE）低于1.3。 | 新建数据中心电能利用效率（PUE） < 1.3  by null
          到2030年，非化石能源消费占比到20%左右。 | 非化石能源消费占比 ~ 20 % by 2030
          到2025年，单位工业增加值能耗比2020年下降17%。 | 单位工业增加值能耗 decrease 17 % by 2025
          到2025年，节能环保产业产值增长15%以上。 | 节能环保产业产值 increase 15 % by 2025
          到2025年，森林覆盖率达到24.1%。 | 森林覆盖率 = 24.1 % by 2025
          到2025年，公共机构节水器具100%覆盖。 | 公共机构节水器具 cover 100 % by 2025
          到2025年，实现建制镇污水处理设施全覆盖。 | 建制镇污水处理设施 cover 100 % by 2025
          到2025年，80%以上县级机关建成节约型机关。 | 县级机关建成节约型机关 >= 80 % by 2025
          到2025年，推动超50家企业实施节能改造。 | 企业实施节能改造 > 50 家 by 2025
          每年组织实施20个以上技术改造项目。 | 技术改造项目 >= 20 个 by annual
          “十四五”期间，新增绿化面积五万亩。 | 新增绿化面积 = 5 万亩 by 2025
          到2025年，绿色产业产值比2020年翻一番。 | 绿色产业产值 increase 1 番 by 2025
          确保云溪核查备案率100%。 | 云溪核查备案率 = 100 % by null
          力争60%的学校建成节水型学校。 | 学校建成节水型学校 = 60 % by null
          到2025年，80%以上的机关建成节约型机关的目标。 | 机关建成节约型机关 >= 80 % by 2025
          实现到2030年新增湿地面积20万亩的目标。 | 新增湿地面积 = 20 万亩 by 2030
          到2025年，城区防洪能力不低于50年一遇。 | 城区防洪能力 >= 50 年一遇 by 2025
          到2025年，云溪湿地年固碳总量达到80万吨。 | 云溪湿地年固碳总量 = 80 万吨 by 2025
          各地级以上市新增公交车新能源比例达80%以上。 | 新增公交车新能源比例 >= 80 % by null
          具备条件的应100%安装光伏设施。 | 安装光伏设施 cover 100 % by null
          到2025年，农药利用水平较传统方式提高10%以上。 | 农药利用水平 increase 10 % by 2025
          推进农村改厕全覆盖。 | 农村改厕 cover 100 % by null
          2025年村级污水管网全覆盖。 | 村级污水管网 cover 100 % by 2025
          对云溪排污企业开展强制性审核，做到两年全覆盖。 | 强制性审核 cover 100 % by null
          每年为不少于30家企业提供节水诊断服务。 | 节水诊断服务企业 >= 30 家 by annual
          """)
  void readsOperatorsValuesAndDeadlines(String sentence, String expected) {
    assertThat(shown(TargetReader.read(Sources.task(sentence)))).containsExactly(expected);
  }

  @Test
  void aRangeIsTwoBounds() {
    assertThat(shown(TargetReader.read(Sources.task("到2030年，新型储能装机规模达到100-130万千瓦。"))))
        .containsExactly("新型储能装机规模 >= 100 万千瓦 by 2030", "新型储能装机规模 <= 130 万千瓦 by 2030");
  }

  @Test
  void theDeadlineOfTheHeadHoldsForLaterClauses() {
    assertThat(shown(TargetReader.read(Sources.task("到2025年，建成零碳园区5个、零碳工厂20家，废钢利用量达到40万吨。"))))
        .containsExactly("零碳园区 = 5 个 by 2025", "零碳工厂 = 20 家 by 2025", "废钢利用量 = 40 万吨 by 2025");
  }

  @Test
  void aLeadInLineHandsItsTimeToTheParagraphsAfterIt() {
    Source source = Sources.of(List.of("二、主要目标"), "到2025年，主要目标是：", "——资源利用。再生水利用率达到30%。");
    assertThat(shown(TargetReader.read(source))).containsExactly("再生水利用率 = 30 % by 2025");
  }

  @Test
  void valuesAreDealtOutToTheirMetrics() {
    assertThat(shown(TargetReader.read(Sources.task("到2025年，绿色防控、统防统治覆盖率分别达到55%、45%。"))))
        .containsExactly("绿色防控覆盖率 = 55 % by 2025", "统防统治覆盖率 = 45 % by 2025");
    assertThat(shown(TargetReader.read(Sources.task("到2025年、2030年，非化石能源占比分别达到18%、25%。"))))
        .containsExactly("非化石能源占比 = 18 % by 2025", "非化石能源占比 = 25 % by 2030");
  }

  @Test
  void keepsHedgeBaseYearSubjectAndQuote() {
    String sentence = "到2025年，全市单位产值能耗力争比2020年下降14%。";
    Target target = TargetReader.read(Sources.task(sentence)).getFirst();
    assertThat(target.hedge()).isEqualTo("力争");
    assertThat(target.baselineYear()).isEqualTo(2020);
    assertThat(target.subject()).isEqualTo("全市");
    assertThat(sentence.substring(target.span().start(), target.span().end()))
        .isEqualTo("到2025年，全市单位产值能耗力争比2020年下降14%");
  }

  @Test
  void aNormalisedValueStandsBesideTheWrittenOne() {
    Target target = TargetReader.read(Sources.task("到2025年，光伏装机达到15万千瓦。")).getFirst();
    assertThat(target.normalised()).isEqualTo(new Quantity(new BigDecimal(150000), "kW"));
  }

  @Test
  void aBareMeasureTakesTheHolderBeforeIt() {
    assertThat(shown(TargetReader.read(Sources.task("到2025年，储能新增装机容量30万千瓦，累计装机容量达到50万千瓦。"))))
        .containsExactly("储能新增装机容量 = 30 万千瓦 by 2025", "储能累计装机容量 = 50 万千瓦 by 2025");
  }

  @Test
  void aListOfOrdersGoesOnWithoutVerbs() {
    assertThat(shown(TargetReader.read(Sources.task("争创国家级园区2个，省级绿色园区5个；建设湿地公园3个，生态廊道60公里。"))))
        .containsExactly(
            "争创国家级园区 = 2 个 by null",
            "省级绿色园区 = 5 个 by null",
            "湿地公园 = 3 个 by null",
            "生态廊道 = 60 公里 by null");
  }

  @Test
  void valuesInARowAreDealtOutWithoutSayingSo() {
    assertThat(shown(TargetReader.read(Sources.task("到2025年，新增风电、光伏装机容量约20万千瓦、30万千瓦。"))))
        .containsExactly("新增风电装机容量 ~ 20 万千瓦 by 2025", "光伏装机容量 ~ 30 万千瓦 by 2025");
  }

  @Test
  void anOrderEndsTheLookBack() {
    assertThat(
            shown(
                TargetReader.read(Sources.task("对照2021年度完成情况，确定本年指标。加强督导，确保能源消费总量控制在20万吨标准煤以内。"))))
        .containsExactly("能源消费总量 <= 20 万吨标准煤 by null");
  }

  @Test
  void aWorkPlanDatesWhatItsWordsDoNot() {
    Source source = Sources.titled("2022年云溪市节能工作要点", "2022年云溪市节能工作要点", "完成光伏项目20个以上。");
    assertThat(shown(TargetReader.read(source))).containsExactly("光伏项目 >= 20 个 by 2022");
  }

  @Test
  void whatABodyAboveSetsIsNamedByTheWordsBesideIt() {
    assertThat(TargetReader.read(Sources.task("到2025年，产业结构持续优化，单位产值能耗下降完成省下达指标。")))
        .extracting(Target::metric, Target::setter)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("单位产值能耗", "省"));
  }

  @Test
  void aTargetSetElsewhereHasASetterAndNoValue() {
    Target target = TargetReader.read(Sources.task("到2025年，确保完成省下达的能耗强度目标。")).getFirst();
    assertThat(target.value()).isNull();
    assertThat(target.setter()).isEqualTo("省");
    assertThat(target.metric()).isEqualTo("能耗强度");
  }

  @Test
  void aFurtherValueIsOfWhatTheOneBeforeItMeasured() {
    assertThat(
            shown(
                TargetReader.read(
                    Sources.task(
                        "到2025年，再生水利用率达到30%，到2030年提升至40%。",
                        "到2025年，单位产值能耗比2020年下降18%以上，力争达到20%。",
                        "到2025年，绿色产业产值年均增长12%左右，突破3000亿元大关。",
                        "到2030年，非化石能源消费比重达到25%，较2025年提高5个百分点。",
                        "2023年，新增光伏装机10万千瓦；2024年，新增15万千瓦。"))))
        .containsExactly(
            "再生水利用率 = 30 % by 2025",
            "再生水利用率 = 40 % by 2030",
            "单位产值能耗 decrease 18 % by 2025",
            "单位产值能耗 decrease 20 % by 2025",
            "绿色产业产值 increase 12 % by 2025",
            "绿色产业产值 > 3000 亿元 by 2025",
            "非化石能源消费比重 = 25 % by 2030",
            "非化石能源消费比重 increase 5 个百分点 by 2030",
            "新增光伏装机 = 10 万千瓦 by 2023",
            "新增光伏装机 = 15 万千瓦 by 2024");
  }

  @Test
  void whatAListLeavesOutIsShared() {
    assertThat(
            shown(
                TargetReader.read(
                    Sources.task(
                        "到2025年，单位工业增加值能耗、用水量比2020年分别下降14%和15%。",
                        "到2030年，营运车辆、船舶单位换算周转量碳排放强度比2020年分别下降10%、5%。",
                        "加快规划建设云溪调峰电站项目，力争“十四五”时期新增装机容量超过400万千瓦。"))))
        .containsExactly(
            "单位工业增加值能耗 decrease 14 % by 2025",
            "单位工业增加值用水量 decrease 15 % by 2025",
            "营运车辆单位换算周转量碳排放强度 decrease 10 % by 2030",
            "船舶单位换算周转量碳排放强度 decrease 5 % by 2030",
            "云溪调峰电站新增装机容量 > 400 万千瓦 by 2025");
  }

  @Test
  void theSecondAmountOfANounSaysOnlyWhichAreMeant() {
    assertThat(shown(TargetReader.read(Sources.task("培育3-5家年产值超10亿元的节能环保龙头企业。"))))
        .containsExactly("年产值超10亿元的节能环保龙头企业 >= 3 家 by null", "年产值超10亿元的节能环保龙头企业 <= 5 家 by null");
    assertThat(shown(TargetReader.read(Sources.task("到2025年，新型储能规模达到300万千瓦（600万千瓦时）以上。"))))
        .containsExactly("新型储能规模 >= 300 万千瓦 by 2025");
  }

  @Test
  void onlyWordsOfHopeAndPrincipleAreHedges() {
    assertThat(TargetReader.read(Sources.task("到2025年，煤炭消费占比进一步降到40%以下。")).getFirst().hedge())
        .isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "加快构建由10个重点产业集群和30条重点产业链组成的“1030”产业体系。",
        "推动5G网络共建共享，培育3A级绿色工厂。",
        "提高42.5以上强度等级水泥产品比重。",
        "年用电量500万千瓦时以上的企业应当开展能源审计。",
        "建成500千伏变电站，覆盖周边500米范围。",
        "截至2020年底，全市累计建成绿色工厂50家。",
        "2020年，全市森林覆盖率达到23%。",
        "淘汰35蒸吨/小时以下燃煤锅炉。",
        "对获评国家级绿色工厂的企业给予50万元奖励。",
        "在云东、云西等12个县开展试点。",
        "贯彻《绿色工业三年行动计划（2021—2023年）》。",
        "会议提出，“到2030年，非化石能源占比达到25%”。",
        "面积大于10平方公里或岸线长于5公里的海湾单列。",
        "实施“有计划、全覆盖”的检查。",
        "形成以无缝隙全覆盖、智能数字为主要特征的体系。",
        "加大新建建筑节能75%标准的监督力度。",
        "支持畜牧大县（包括肉牛年出栏12万头以上的县）编制规划。",
        "设置4项约束性指标。",
        "【享受条件】生产原料中废油重量占到90%以上。"
      })
  void namesGradesThresholdsAndThePastAreNoTargets(String sentence) {
    assertThat(shown(TargetReader.read(Sources.task(sentence)))).isEmpty();
  }

  @Test
  void sectionsThatLookBackSetNoTargets() {
    Source source = Sources.of(List.of("一、发展现状"), "可再生能源装机达到500万千瓦。");
    assertThat(TargetReader.read(source)).isEmpty();
  }

  @Test
  void conditionsOfAnApplicationSetNoTargets() {
    Source source = Sources.of(List.of("二、申报要求"), "项目总投入不低于1000万元，申报单位至少有5名工程师。");
    assertThat(TargetReader.read(source)).isEmpty();
  }

  private static List<String> shown(List<Target> targets) {
    return targets.stream().map(TargetReaderTest::shown).toList();
  }

  private static String shown(Target t) {
    Deadline deadline = t.deadline();
    return "%s %s %s %s by %s"
        .formatted(
            t.metric(),
            t.operator().symbol(),
            t.value() == null ? null : t.value().toPlainString(),
            t.unit(),
            deadline == null ? null : deadline.iso());
  }
}
