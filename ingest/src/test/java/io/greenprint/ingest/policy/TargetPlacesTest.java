package io.greenprint.ingest.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenprint.graph.policy.PolicyReading;
import io.greenprint.graph.policy.Target;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Targets stand in running text, in a heading that is a whole item, and in the rows of tables. */
class TargetPlacesTest {

  private static final String HEAD = "临江市绿色低碳发展任务分工方案\n为推动绿色低碳发展，制定本方案。\n一、重点任务\n";

  @Test
  void aHeadingWithNothingUnderItButItsBodiesSetsTargets() {
    PolicyReading plan = Plan.read(HEAD + "1. 创建绿色园区2个、绿色工厂20家。（市工信局）\n2. 推广装备。（市发改委）\n");

    assertThat(plan.targets())
        .extracting(TargetPlacesTest::shown)
        .containsExactly("绿色园区 2 个", "绿色工厂 20 家");
    assertThat(plan.targets()).extracting(Target::task).containsExactly(0, 0);
  }

  @Test
  void aRowSetsWhatAllItsCellsOfTextSay() {
    PolicyReading plan =
        Plan.read(
            HEAD
                + "序号\t重点任务\t工作举措\t工作目标\t责任单位\n"
                + "1\t能源清洁化\t建设分布式光伏20万千瓦\t非化石能源占比达到30%\t市发改委\n"
                + "2\t产业低碳化\t培育一批绿色工厂\t\t市工信局\n");

    assertThat(plan.targets())
        .extracting(TargetPlacesTest::shown)
        .isEqualTo(List.of("分布式光伏 20 万千瓦", "非化石能源占比 30 %"));
    assertThat(plan.targets()).extracting(Target::task).containsOnly(0);
  }

  private static String shown(Target target) {
    return target.metric() + " " + target.value() + " " + target.unit();
  }
}
