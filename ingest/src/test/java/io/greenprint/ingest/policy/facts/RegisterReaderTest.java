package io.greenprint.ingest.policy.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenprint.graph.policy.Register;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegisterReaderTest {

  @ParameterizedTest
  @CsvSource({
    "建立绿色技改项目储备库，绿色技改项目储备库, 库",
    "鼓励企业通过碳普惠服务平台开展交易，碳普惠服务平台, 平台",
    "对高耗能项目实行清单管理，高耗能项目清单, 清单",
    "积极推进重点实验室等基础前沿创新平台建设，基础前沿创新平台, 平台",
    "根据省重点推广应用的新技术新产品目录，省重点推广应用的新技术新产品目录, 目录",
    "探索全市碳排放管理系统建设，全市碳排放管理系统, 平台",
    "公布重点用能单位名单，重点用能单位名单, 名单",
    "加快建立个人碳账户，个人碳账户, 账户",
    "建设云溪研究中心、资源共享服务平台，资源共享服务平台, 平台",
    "抓好良种基地和种质资源库建设，种质资源库, 库",
    "规范工业固废台账管理，工业固废台账, 清单",
    "发挥国家产融合作平台作用，国家产融合作平台, 平台",
    "开展湿地种子库建设，湿地种子库, 库",
    "建立建设用地风险管控名录，建设用地风险管控名录, 目录",
    "更新重污染应急减排清单，重污染应急减排清单, 清单",
    "推进与投资项目在线审批监管平台互联，投资项目在线审批监管平台, 平台",
    "形成本地应急处置技术库，本地应急处置技术库, 库",
    "搭建检验检测、技术研发等服务平台，检验检测、技术研发等服务平台, 平台",
    "建立基于大数据等技术的绿色设计平台，绿色设计平台, 平台",
    "利用省级石化、建材等重点行业碳中和平台，省级石化、建材等重点行业碳中和平台, 平台",
    "发挥省转型基金和省金融服务平台作用，省金融服务平台, 平台",
    "以“云绿通”绿色金融综合平台为抓手，“云绿通”绿色金融综合平台, 平台",
    "打造3家特色纺织云平台，特色纺织云平台, 平台",
    "纳入自治区制定的矿山修复项目负面清单，矿山修复项目负面清单, 清单",
    "对低水平项目实行负面清单管理，低水平项目负面清单, 清单",
    "建立企业碳排放档案，企业碳排放档案, 清单",
    "推送至国家企业信用信息公示系统，国家企业信用信息公示系统, 平台",
    "探索建设碳账户，碳账户, 账户"
  })
  void aNameRunsFromItsVerbToItsKind(String sentenceAndName, String kind) {
    String[] parts = sentenceAndName.split("，", 2);
    assertThat(RegisterReader.read(Sources.task(parts[0] + "。")))
        .extracting(Register::name, r -> r.kind())
        .containsExactly(org.assertj.core.groups.Tuple.tuple(parts[1], kind));
  }

  @Test
  void aListOfRegistersGivesEach() {
    assertThat(RegisterReader.read(Sources.task("制定绿色产业招商目录、低碳应用招商清单。")))
        .extracting(Register::name)
        .containsExactly("绿色产业招商目录", "低碳应用招商清单");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "加强水库和仓库管理。",
        "规范平台经济和平台企业发展。",
        "搭建平台。",
        "推进能源管理系统建设。",
        "利用报刊、公共平台宣传。",
        "构建服务平台共享的园区。",
        "加强重点湖库和尾矿库治理。",
        "推进岸线绿化、亲水平台建设。",
        "建立工作台账和任务清单。",
        "发挥各类市级创新平台作用。",
        "实行清单管理。",
        "在结算银行开立账户，完成账户信息变更。",
        "按照《绿色技术推广目录》执行。"
      })
  void otherWordsAreNoRegisters(String sentence) {
    assertThat(RegisterReader.read(Sources.task(sentence))).isEmpty();
  }

  @Test
  void whatADocumentTellsOfThePastSetsNothingUp() {
    assertThat(
            RegisterReader.read(Sources.of(java.util.List.of("一、规划背景", "（一）工作成效"), "建成云溪生态云平台。")))
        .isEmpty();
  }
}
