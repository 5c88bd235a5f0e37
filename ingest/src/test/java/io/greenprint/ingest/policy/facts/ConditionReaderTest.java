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

  private static Condition only(String sentence) {
    List<Condition> found = ConditionReader.read(Sources.task(sentence));
    assertThat(found).hasSize(1);
    return found.getFirst();
  }
}
