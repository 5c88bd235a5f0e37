package io.greenprint.ingest.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenprint.graph.policy.PolicyReading;
import io.greenprint.graph.policy.Task;
import io.greenprint.graph.text.Text;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnnexesTest {

  private static final String PLAN =
      """
      临江市绿色社区创建实施方案
      为推动绿色社区创建，制定本方案。
      一、重点任务
      （一）改造设施。更新照明设备，提高能效。
      （二）加强宣传。组织志愿活动，倡导节约。
      """;

  private static List<String> tasks(String text) {
    return PolicyReader.read(Text.plain(text)).stream()
        .map(PolicyReading::tasks)
        .flatMap(List::stream)
        .map(Task::path)
        .map(path -> String.join(" > ", path))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "附件1\n临江市绿色社区创建指引\n一、定义\n绿色社区是指节约资源的社区。\n二、申报要求\n1.申报主体\n申报主体为街道办事处。",
        "附件\n绿色社区创建方案（编制大纲）\n一、基本情况\n介绍社区基本概况。\n二、主要任务\n结合实际确定有关任务。",
        "附件：\n1.绿色社区申报书\n2.绿色社区名单\n临江市住房和城乡建设局\n2024年5月6日",
        "附件2：绿色社区评价指标说明\n一、节能率\n指节约的能源与消耗的能源之比。\n二、覆盖率\n指覆盖的户数与总户数之比。",
        "抄送：市委办公室，市人大常委会办公室。\n临江市人民政府办公室 2024年5月7日印发",
        "附录A\n名词解释\n1.绿色社区\n指节约资源的社区，具体范围见下。",
        "附件\n绿色社区申请表\n一、申请单位\n牵头单位：          配合单位：\n二、申请理由\n填写本单位申请的理由。"
      })
  void formsDefinitionsAndListsOrderNoWork(String annex) {
    assertThat(tasks(PLAN + annex)).containsExactly("一、重点任务 > （一）改造设施", "一、重点任务 > （二）加强宣传");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "抄送：市委办公室，市人大常委会办公室。",
        "临江市人民政府办公室 2024年5月7日印发",
        "（此件公开发布）\n抄送：市委办公室。\n临江市人民政府办公室 2024年5月7日印发"
      })
  void aPlanMayFollowTheImprintOfItsNotice(String imprint) {
    String notice = "临江市人民政府关于印发绿色社区建设实施方案的通知\n各区人民政府：\n现将方案印发给你们，请认真组织实施。\n临江市人民政府\n2024年5月6日\n";
    assertThat(tasks(notice + imprint + "\n" + PLAN))
        .containsExactly("一、重点任务 > （一）改造设施", "一、重点任务 > （二）加强宣传");
  }

  @Test
  void anAnnexedPlanOrdersWorkAndCountsAnew() {
    assertThat(
            tasks(
                PLAN
                    + """
                    附件1
                    绿色社区宣传行动
                    1.张贴海报
                    在社区张贴节约海报，营造氛围。
                    2.举办讲座
                    在社区举办节约讲座，传播知识。\
                    """))
        .containsExactly("一、重点任务 > （一）改造设施", "一、重点任务 > （二）加强宣传", "1.张贴海报", "2.举办讲座");
  }

  @Test
  void anAnnexThatNamesBodiesOrdersWorkWhateverItsTitle() {
    assertThat(
            tasks(
                PLAN
                    + """
                    附件：重点工作明细
                    1.更新路灯。更换全部高耗能路灯。（责任单位：市城管局、市住建局）
                    2.分类垃圾。配齐全部分类设施。（责任单位：市城管局）\
                    """))
        .endsWith("1.更新路灯", "2.分类垃圾")
        .hasSize(4);
  }

  @Test
  void anAnnexedTaskTableIsOneTaskARow() {
    assertThat(
            tasks(
                PLAN
                    + "附件\n"
                    + "重点任务分工表\n"
                    + "序号\t重点任务\t牵头单位\t配合单位\n"
                    + "1\t更新路灯\t市城管局\t市住建局、市财政局\n"
                    + "2\t分类垃圾\t市城管局\t市教育局"))
        .containsExactly("一、重点任务 > （一）改造设施", "一、重点任务 > （二）加强宣传", "1 更新路灯", "2 分类垃圾");
  }

  @Test
  void wordsAtTheHeadOfALineAreNoMarkWhereTheItemsGoOn() {
    assertThat(
            tasks(
                """
                临江市绿色社区创建实施方案
                为推动绿色社区创建，制定本方案。
                一、改造设施。更新照明设备，提高能效。
                附表1 主要指标
                二、加强宣传。组织志愿活动，倡导节约。\
                """))
        .containsExactly("一、改造设施", "二、加强宣传");
  }
}
