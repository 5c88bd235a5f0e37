package io.greenprint.ingest.policy.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenprint.graph.policy.Condition;
import io.greenprint.graph.policy.Condition.Effect;
import io.greenprint.graph.policy.Target.Operator;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConditionReaderTest {

  @Test
  void aThresholdSaysWhomAClauseBinds() {
    Condition condition = only("年综合能耗1000吨标准煤以上的企业应当开展能源审计。");
    assertThat(condition.subject()).isEqualTo("企业");
    assertThat(condition.metric()).isEqualTo("年综合能耗");
    assertThat(condition.operator()).isEqualTo(Operator.AT_LEAST);
    assertThat(condition.value()).isEqualByComparingTo("1000");
    assertThat(condition.unit()).isEqualTo("吨标准煤");
    assertThat(condition.effect()).isEqualTo(Effect.BINDS);
  }

  @Test
  void aDescriptionSaysWhomAClauseBenefits() {
    Condition condition = only("建立储备库，对符合条件的项目给予补贴。");
    assertThat(condition.subject()).isEqualTo("符合条件的项目");
    assertThat(condition.effect()).isEqualTo(Effect.BENEFITS);
    assertThat(condition.value()).isNull();
    assertThat(condition.consequence()).startsWith("给予补贴");
  }

  @Test
  void anExemptionIsMarked() {
    assertThat(only("对符合规定的小微企业免征环境保护税。").effect()).isEqualTo(Effect.EXEMPTS);
  }

  @Test
  void aTargetIsNoCondition() {
    assertThat(ConditionReader.read(Sources.task("到2025年，光伏装机达到50万千瓦以上。"))).isEmpty();
  }

  @Test
  void eachConditionOfASentenceHasItsOwnConsequence() {
    assertThat(
            ConditionReader.read(
                Sources.task("专项资金对省级标杆企业最高给予50万元奖励，对未完成目标任务的地区实行通报批评，对违规占地造林的，不得安排补助。")))
        .extracting(Condition::subject, Condition::effect, Condition::consequence)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("省级标杆企业", Effect.BENEFITS, "最高给予50万元奖励"),
            org.assertj.core.groups.Tuple.tuple("未完成目标任务的地区", Effect.BINDS, "实行通报批评"),
            org.assertj.core.groups.Tuple.tuple("违规占地造林", Effect.BINDS, "不得安排补助"));
  }

  @Test
  void aBareNumberAndAShareBoundWhatIsTiedToThem() {
    Condition condition = only("对电能利用效率超过1.5的数据中心进行节能改造。");
    assertThat(condition.metric()).isEqualTo("电能利用效率");
    assertThat(condition.operator()).isEqualTo(Operator.MORE_THAN);
    assertThat(condition.subject()).isEqualTo("数据中心");
    assertThat(ConditionReader.read(Sources.task("对电能利用效率高于2.0或平均利用率低于30%的数据中心逐步关闭。")))
        .extracting(Condition::metric, Condition::subject)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("电能利用效率", "数据中心"),
            org.assertj.core.groups.Tuple.tuple("平均利用率", "数据中心"));
  }

  @Test
  void aConditionStandsAloneOrBesideSupport() {
    Condition alone = only("未纳入产业规划的，一律不得新建炼油项目。");
    assertThat(alone.subject()).isEqualTo("未纳入产业规划");
    assertThat(alone.effect()).isEqualTo(Effect.BINDS);
    Condition support = only("支持符合条件的企业上市融资。");
    assertThat(support.subject()).isEqualTo("符合条件的企业");
    assertThat(support.effect()).isEqualTo(Effect.BENEFITS);
  }

  private static Condition only(String sentence) {
    List<Condition> found = ConditionReader.read(Sources.task(sentence));
    assertThat(found).hasSize(1);
    return found.getFirst();
  }
}
