package io.greenprint.ingest.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenprint.graph.policy.Assignment;
import io.greenprint.graph.policy.Deadline;
import io.greenprint.graph.policy.Task;
import io.greenprint.graph.text.Text;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way of giving out work that reference/policy-writing.md lists. */
class ResponsibilityTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "（市发改委牵头，市工信局、市财政局等按职责分工负责） | LEAD 市发改委; SUPPORT 市工信局、市财政局",
        "（市发改委牵头负责，市工信局配合） | LEAD 市发改委; SUPPORT 市工信局",
        "（市工信局牵头，市商务局参与） | LEAD 市工信局; SUPPORT 市商务局",
        "（市住建局指导，市城管局参与） | SUPPORT 市城管局; GUIDE 市住建局",
        "（市发改委、市工信局牵头，市财政局配合） | LEAD 市发改委、市工信局; SUPPORT 市财政局",
        "（市发改委、市工信局分别牵头，市财政局按职责分工负责） | LEAD 市发改委、市工信局; SUPPORT 市财政局",
        "（市水利局牵头负责） | LEAD 市水利局",
        "（市水利局牵头，各相关部门按分工负责） | LEAD 市水利局; SUPPORT 各相关部门",
        "（市发改委、市工信局、市水利局等按职责分工负责） | JOINT 市发改委、市工信局、市水利局",
        "（责任单位：市发改委、市工信局、市水利局） | JOINT 市发改委、市工信局、市水利局",
        "（责任单位：市发改委牵头，市工信局按职责分工负责） | LEAD 市发改委; SUPPORT 市工信局",
        "（牵头单位：市发改委；责任单位：市工信局、市财政局） | LEAD 市发改委; SUPPORT 市工信局、市财政局",
        "（牵头单位：市发改委；配合单位：市工信局） | LEAD 市发改委; SUPPORT 市工信局",
        "（牵头部门：市发改委） | LEAD 市发改委",
        "（责任单位：市发改委，配合单位：市工信局、市财政局） | LEAD 市发改委; SUPPORT 市工信局、市财政局",
        "（负责部门：市发改委） | JOINT 市发改委",
        "（市发改委会同市工信局负责） | LEAD 市发改委; SUPPORT 市工信局",
        "（市发改委（牵头）、市工信局、市财政局） | LEAD 市发改委; SUPPORT 市工信局、市财政局",
        "(市发改委牵头，市工信局配合） | LEAD 市发改委; SUPPORT 市工信局",
        "〔市发改委、市工信局按职责分工负责〕 | JOINT 市发改委、市工信局",
        "［责任单位∶市发改委、市工信局］ | JOINT 市发改委、市工信局",
        "〈市发改委牵头〉 | LEAD 市发改委",
        "（市发改委、市工信局和各市人民政府按职责分工负责） | JOINT 市发改委、市工信局、各市人民政府",
        "（市发改委、市工信局按职责分工落实） | JOINT 市发改委、市工信局",
        "（市住房和城乡建设局、市自然资源和规划局及相关部门按职责分工负责） | JOINT 市住房和城乡建设局、市自然资源和规划局、相关部门",
        "（市农业农村局牵头，各区（市）县政府（管委会）配合） | LEAD 市农业农村局; SUPPORT 各区（市）县政府（管委会）",
        "（市商务局牵头，市文化广电和旅游局以及市教育局配合） | LEAD 市商务局; SUPPORT 市文化广电和旅游局、市教育局",
        "（市发改委牵头，各县（市）、区人民政府按职责分工负责） | LEAD 市发改委; SUPPORT 各县（市）、区人民政府",
        "（市发改委牵头，各市、县（市、区）人民政府配合） | LEAD 市发改委; SUPPORT 各市、县（市、区）人民政府",
        "（市发改委，有关市、县〔区〕人民政府等按职责分工负责） | JOINT 市发改委、有关市、县〔区〕人民政府",
        "（市发改委、高新区管委会，各镇、街道按职责分工负责） | JOINT 市发改委、高新区管委会、各镇、街道",
        "（市发改委牵头，各相关部门和单位按职责分工负责） | LEAD 市发改委; SUPPORT 各相关部门和单位",
        "（市级牵头单位：市发改委；市级配合单位：市工信局） | LEAD 市发改委; SUPPORT 市工信局",
        "（主办：市发改委；协办：市工信局） | LEAD 市发改委; SUPPORT 市工信局",
        "（市发展改革委为牵头单位，市工信局、市财政局为配合单位） | LEAD 市发展改革委; SUPPORT 市工信局、市财政局",
        "（牵头领导：张三；牵头单位：市发改委；责任单位：市工信局） | LEAD 市发改委; SUPPORT 市工信局",
        "（市发改委牵头，市工信局等配合；惠东县、博罗县具体落实） | LEAD 市发改委; SUPPORT 市工信局; IMPLEMENT 惠东县、博罗县",
        "（市发改委会商市工信局、市财政局办理） | LEAD 市发改委; SUPPORT 市工信局、市财政局",
        "（市发展改革委总牵头，市住建局分领域牵头，市财政局配合） | LEAD 市发展改革委、市住建局; SUPPORT 市财政局",
        "（责任单位：★市发改委、市工信局*） | JOINT 市发改委、市工信局",
        "（责任单位：市统计局，各市（含省直管市，下同）相关主管部门） | JOINT 市统计局、各市（含省直管市，下同）相关主管部门",
      })
  void readsTheRolesOfAGroup(String group, String roles) {
    assertThat(Plan.roles(Plan.withGroup(group))).isEqualTo(roles);
  }

  @Test
  void takesLevelsThatShareOneEndingForOneClass() {
    Task task = Plan.withGroup("（各区、县（自治县）人民政府和市发改委按职责分工负责）");

    assertThat(task.assignments())
        .extracting(a -> a.surface())
        .containsExactly("各区、县（自治县）人民政府", "市发改委");
  }

  @Test
  void takesPartyAndGovernmentOfAllLevelsForOneClass() {
    Task task = Plan.withGroup("（市发改委牵头，各级党委和政府按职责分工负责）");

    assertThat(Plan.roles(task)).isEqualTo("LEAD 市发改委; SUPPORT 各级党委和政府");
  }

  @Test
  void reportsAGroupThatNoTaskHolds() {
    var findings =
        Plan.read("临江市节能实施方案\n为推进节能，制定本方案。（责任单位：市发改委）\n一、主要任务\n（一）改造锅炉。更新设备。（市工信局负责）\n").findings();

    assertThat(findings).extracting(f -> f.code()).containsExactly("group-without-task");
  }

  @Test
  void takesANounInBracketsForAPartOfTheHeading() {
    Task task = Plan.tasks("（一）创建零碳园区（企业）。组织一批园区先行。（市工信局负责）").getFirst();

    assertThat(task.title()).isEqualTo("创建零碳园区（企业）");
    assertThat(Plan.roles(task)).isEqualTo("JOINT 市工信局");
  }

  @Test
  void readsNamesOfAnUndatedDocumentInTheTimeThatTheyTell() {
    List<Task> tasks =
        Plan.read(
                """
                江西省绿色金融实施方案
                一、重点任务
                （一）发展绿色信贷。引导银行增加绿色信贷。（江西银保监局、人行南昌中心支行负责）
                """)
            .tasks();

    assertThat(tasks.getFirst().assignments())
        .extracting(a -> Objects.requireNonNull(a.body()).name())
        .containsExactly("中国银行保险监督管理委员会江西监管局", "中国人民银行南昌中心支行");
  }

  @Test
  void leavesNamesWithoutABodyWhereThePlaceIsUnknown() {
    List<Task> tasks =
        Plan.read(
                """
                绿色建筑行动实施方案
                一、重点任务
                （一）推广绿色建筑。提高新建建筑能效。（发展改革委、住房城乡建设局、厦门市财政局、科技部负责）
                """)
            .tasks();

    assertThat(tasks.getFirst().assignments())
        .extracting(a -> a.body() == null ? a.surface() + "?" : a.body().name())
        .containsExactly("发展改革委?", "住房城乡建设局?", "厦门市财政局", "科学技术部");
  }

  @Test
  void keepsTheSurfaceAndTheExactPlaceOfEveryName() {
    Task task = Plan.withGroup("（责任单位：市发改委、工信局）");

    assertThat(task.assignments()).extracting(a -> a.surface()).containsExactly("市发改委", "工信局");
    assertThat(task.assignments())
        .extracting(a -> Objects.requireNonNull(a.body()).name())
        .containsExactly("临江市发展和改革委员会", "临江市工业和信息化局");
  }

  @Test
  void anOpenListIsMarked() {
    assertThat(Plan.withGroup("（市发改委、市工信局等部门按职责分工负责）").openEnded()).isTrue();
    assertThat(Plan.withGroup("（市发改委、市工信局按职责分工负责）").openEnded()).isFalse();
  }

  @Test
  void oneItemWithAGroupAfterEachClauseGivesOneTaskAGroup() {
    List<Task> tasks = Plan.tasks("（一）推进改造。开展清洁生产审核；（市生态环境局负责）推广余热利用。（市工信局牵头，市发改委配合）");

    assertThat(tasks)
        .extracting(Plan::roles)
        .containsExactly("JOINT 市生态环境局", "LEAD 市工信局; SUPPORT 市发改委");
    assertThat(tasks).extracting(Task::part).containsExactly(1, 2);
    assertThat(tasks).extracting(Task::parts).containsOnly(2);
    assertThat(tasks).extracting(Task::title).containsOnly("推进改造");
  }

  @Test
  void bodiesWithWorkOfTheirOwnHaveAScope() {
    Task task = Plan.withGroup("（市财政局负责资金保障工作，市统计局负责数据核算工作）");

    assertThat(Plan.roles(task)).isEqualTo("JOINT 市财政局、市统计局");
    assertThat(task.assignments()).extracting(a -> a.scope()).containsExactly("资金保障工作", "数据核算工作");
  }

  @Test
  void firstPlaceLeadsFromTheItemThatSaysSo() {
    List<Task> tasks =
        Plan.tasks(
            """
            1.推进改造。实施改造项目。（责任单位：市工信局、市发改委）
            2.推广光伏。建设光伏项目。（责任单位：市发改委、市住建局，列第一位的为牵头单位，下同）
            3.发展公交。优化线网。（责任单位：市交通运输局、市财政局）\
            """);

    assertThat(tasks)
        .extracting(Plan::roles)
        .containsExactly("JOINT 市工信局、市发改委", "LEAD 市发改委; SUPPORT 市住建局", "LEAD 市交通运输局; SUPPORT 市财政局");
    assertThat(Objects.requireNonNull(tasks.get(2).assignments().getFirst().ruleSpan()))
        .isNotNull();
  }

  @Test
  void underTheStarRuleTheStarDecides() {
    List<Task> tasks =
        Plan.tasks(
            """
            （一）推进改造。实施改造项目。（责任单位：市工信局、市发改委★、市财政局；标★的为牵头单位，下同）
            （二）推广公交。优化公交线网。（责任单位：★市交通运输局、市财政局）
            （三）加强统计。完善统计制度。（责任单位：市统计局、市财政局）\
            """);

    assertThat(tasks)
        .extracting(Plan::roles)
        .containsExactly(
            "LEAD 市发改委; SUPPORT 市工信局、市财政局", "LEAD 市交通运输局; SUPPORT 市财政局", "JOINT 市统计局、市财政局");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "各镇、街道",
        "各苏木乡镇、街道办事处",
        "各园区、镇街",
        "各县（市）、区人民政府",
        "各盟行政公署、市人民政府",
        "各市、县、自治县人民政府",
      })
  void levelsUnderOneHeadAreOneName(String name) {
    Task task = Plan.withGroup("（市发改委牵头，" + name + "配合）");

    assertThat(task.assignments()).extracting(Assignment::surface).containsExactly("市发改委", name);
  }

  @Test
  void underTheCommaRuleTheCommaDecides() {
    List<Task> tasks =
        Plan.tasks(
            """
            1.推进改造。实施改造项目。（市工信局、市发改委，市财政局，逗号前为牵头单位，下同）
            2.发展公交。优化线网。（责任单位：市交通运输局，市财政局、市公安局）\
            """);

    assertThat(tasks)
        .extracting(Plan::roles)
        .containsExactly("LEAD 市工信局、市发改委; SUPPORT 市财政局", "LEAD 市交通运输局; SUPPORT 市财政局、市公安局");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "（市发改委按职责分工负责，以下均需各县级市（区）人民政府落实，不再列出） | 各县级市（区）人民政府",
        "〔市发改委负责。各县（市、区）人民政府负责落实，以下任务不再列出〕 | 各县（市、区）人民政府",
        "（责任单位：市发改委，以下各条均涉及各区人民政府） | 各区人民政府",
        "（市发改委负责，各区镇落实。以下所有任务均需各区镇落实，不再列出） | 各区镇",
      })
  void whoCarriesOutIsSaidOnceForAllThatFollows(String group, String body) {
    List<Task> tasks = Plan.tasks("（一）推进改造。实施改造项目。" + group + "\n三、保障措施\n（一）加强统计。完善统计。（市统计局负责）");

    assertThat(Plan.roles(tasks.get(0))).isEqualTo("JOINT 市发改委; IMPLEMENT " + body);
    assertThat(Plan.roles(tasks.get(1))).isEqualTo("JOINT 市统计局; IMPLEMENT " + body);
    assertThat(tasks.get(1).assignments().getLast().inherited()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "责任单位：市发改委；完成时限：2025年底前 | 2025-12-31",
        "责任单位：市发改委；完成时间：2022年4月 | 2022-04",
        "责任单位：市发改委，完成期限：2024年 | 2024",
        "责任单位：市发改委；完成时限：持续推进 | ",
        "责任单位：市发改委；完成时限：按国家部署 | ",
      })
  void readsTheDeadlineBesideTheBodies(String group, String iso) {
    Deadline deadline = Objects.requireNonNull(Plan.withGroup("（" + group + "）").deadline());

    assertThat(deadline.iso()).isEqualTo(iso);
    assertThat(group).endsWith(deadline.text());
  }

  @Test
  void labelsOnLinesOfTheirOwnBelongToTheItemAbove() {
    List<Task> tasks =
        Plan.tasks(
            """
            1.推进改造
            实施节能改造项目，提高能效水平。
            牵头单位：市工信局
            配合单位：市发改委、市财政局
            完成时限：2025年底前
            2.发展公交
            优化公交线网，提高出行比例。
            责任单位：市交通运输局\
            """);

    assertThat(tasks)
        .extracting(Plan::roles)
        .containsExactly("LEAD 市工信局; SUPPORT 市发改委、市财政局", "JOINT 市交通运输局");
    assertThat(Objects.requireNonNull(tasks.getFirst().deadline()).iso()).isEqualTo("2025-12-31");
  }

  @Test
  void headingsThatAreBodiesGiveOneTaskABody() {
    List<Task> tasks =
        Plan.tasks(
            """
            （一）市发改委
            1.牵头制定年度计划。
            2.开展节能审查。
            （二）市工信局
            1.组织绿色工厂建设。
            2.推广节能装备。\
            """);

    assertThat(tasks).extracting(Task::title).containsExactly("市发改委", "市工信局");
    assertThat(tasks).extracting(Plan::roles).containsExactly("LEAD 市发改委", "JOINT 市工信局");
  }

  @Test
  void aTableGivesOneTaskARow() {
    List<Task> tasks =
        Plan.tasks(
            """
            序号\t工作任务\t主要内容\t责任单位\t配合单位\t完成时限
            1\t建设绿色工厂\t培育一批绿色工厂\t市工信局\t市发改委、市财政局\t2025年底前
            2\t推广绿色建筑\t新建建筑执行绿色标准\t市住建局\t\t持续推进\
            """);

    assertThat(tasks).extracting(t -> t.path().getLast()).containsExactly("1 建设绿色工厂", "2 推广绿色建筑");
    assertThat(tasks)
        .extracting(Plan::roles)
        .containsExactly("LEAD 市工信局; SUPPORT 市发改委、市财政局", "LEAD 市住建局");
    assertThat(Objects.requireNonNull(tasks.getLast().deadline()).text()).isEqualTo("持续推进");
  }

  @Test
  void personsInATableAreNoBodies() {
    List<Task> tasks =
        Plan.tasks(
            """
            序号\t工作任务\t牵头领导\t牵头单位\t责任单位
            1\t建设绿色工厂\t张某某\t市工信局\t市财政局\
            """);

    assertThat(tasks).extracting(Plan::roles).containsExactly("LEAD 市工信局; SUPPORT 市财政局");
  }

  @Test
  void dutiesMayStandBehindABodyAndAColon() {
    List<Task> tasks =
        Plan.tasks(
            """
            1.市发展改革委：牵头全市节能工作，制定年度计划。
            2.市住房城乡建设局：负责建筑节能工作。
            3.各县（市、区）人民政府：落实属地责任。\
            """);

    assertThat(tasks)
        .extracting(Plan::roles)
        .containsExactly("LEAD 市发展改革委", "JOINT 市住房城乡建设局", "JOINT 各县（市、区）人民政府");
  }

  @Test
  void aGroupMayEndTheLineOfTheHeading() {
    List<Task> tasks =
        Plan.tasks("1.推进改造（责任单位：市工信局、市发改委）\n实施节能改造项目。\n2.发展公交（市交通运输局牵头，市财政局配合）\n优化公交线网。");

    assertThat(tasks).extracting(Task::title).containsExactly("推进改造", "发展公交");
    assertThat(tasks)
        .extracting(Plan::roles)
        .containsExactly("JOINT 市工信局、市发改委", "LEAD 市交通运输局; SUPPORT 市财政局");
  }

  @Test
  void aListOfKnownNamesMayHoldOneThatNobodyKnows() {
    assertThat(Plan.roles(Plan.withGroup("（市发改委、市工信局、市财政局、江滨银行）")))
        .isEqualTo("JOINT 市发改委、市工信局、市财政局、江滨银行");
    assertThat(Plan.roles(Plan.withGroup("（市农业农村局，各新城区、昆山市、太仓市）")))
        .isEqualTo("JOINT 市农业农村局、各新城区、昆山市、太仓市");
    assertThat(Plan.withGroup("（昆山市、太仓市）").assignments()).isEmpty();
    assertThat(Plan.withGroup("（市发改委、市财政局公告〔2022〕2号）").assignments()).isEmpty();
  }

  @Test
  void aRowThatAPageBreakCutsIsOneTask() {
    Text text =
        Printed.table(
            List.of(
                List.of("序号", "重点任务", "责任单位"),
                List.of("1", "推进节能", "市工信局、市发"),
                List.of("", "改造", "改委"),
                List.of("2", "发展公交", "市交通运输局")),
            2);
    List<Task> tasks = PolicyReader.read(text).getFirst().tasks();

    assertThat(tasks).extracting(Task::title).containsExactly("推进节能改造", "发展公交");
    assertThat(tasks).extracting(Plan::roles).containsExactly("JOINT 市工信局、市发改委", "JOINT 市交通运输局");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "建立机制，由市发改委牵头制定方案。 | LEAD 市发改委",
        "市碳达峰碳中和工作领导小组统筹推进，市发改委具体组织协调。 | COORDINATE 市碳达峰碳中和工作领导小组、市发改委",
        "各县级市（区）人民政府要认真贯彻落实本方案。 | IMPLEMENT 各县级市（区）人民政府",
        "市生态环境局会同市发展改革委等有关部门组织评审。 | LEAD 市生态环境局; SUPPORT 市发展改革委",
        "由市发展改革委牵头，会同市统计局等部门定期评估。 | LEAD 市发展改革委; SUPPORT 市统计局",
        "市林业局负责监督管理，市公安局负责打击犯罪。 | JOINT 市林业局、市公安局",
        "市发展改革委负责牵头协调实施工作。 | LEAD 市发展改革委",
      })
  void proseAssignsOnlyWhereABodyIsOrderedToAct(String text, String roles) {
    assertThat(Plan.roles(Plan.tasks("（一）加强保障。" + text).getFirst())).isEqualTo(roles);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "鼓励企业牵头和参与标准制定（含国际标准）。",
        "支持龙头企业牵头，联合高校开展攻关（光伏、储能等方向）。",
        "加强统筹协调，落实责任分工。",
        "生态环境部门会同有关部门加强监管。",
        "完善市生态环境局负责的项目库。",
      })
  void ordinaryProseNamesNobody(String text) {
    assertThat(Plan.tasks("（一）完善标准。" + text).getFirst().assignments()).isEmpty();
  }
}
