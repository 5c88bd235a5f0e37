package io.greenprint.queries.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenprint.graph.policy.Role;
import io.greenprint.graph.policy.Target;
import io.greenprint.queries.policy.OrderedWork.RoleOfBody;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ComparisonTest {

  private static final RoleOfBody INDUSTRY = new RoleOfBody("云澜市工业和信息化局", Role.LEAD);
  private static final RoleOfBody COMMERCE = new RoleOfBody("云澜市商务局", Role.SUPPORT);

  private static final OrderedWork FACTORIES =
      task("f", "绿色工厂提升行动", "完善绿色工厂培育库，推动规模以上企业绿色工厂创建全覆盖。", INDUSTRY);
  private static final OrderedWork CHAINS =
      task("c", "绿色供应链带动行动", "支持链主企业制定绿色供应链管理计划，建立绿色供应商名录。", INDUSTRY, COMMERCE);
  private static final OrderedWork DATA_CENTRES =
      task("d", "数据中心能效行动", "新建大型数据中心电能利用效率不高于1.25。", INDUSTRY);

  @Test
  void findsAddedAndDroppedTasks() {
    Comparison comparison =
        Comparison.of(
            List.of(FACTORIES, DATA_CENTRES), List.of(FACTORIES, CHAINS), List.of(), List.of());

    assertThat(comparison.addedTasks()).containsExactly("c");
    assertThat(comparison.droppedTasks()).containsExactly("d");
    assertThat(comparison.changedTasks()).isEmpty();
    assertThat(comparison.unchangedTasks()).isEqualTo(1);
    assertThat(comparison.addedBodies()).containsExactly("云澜市商务局");
    assertThat(comparison.droppedBodies()).isEmpty();
  }

  @Test
  void saysWhatChangedInATaskThatStays() {
    OrderedWork later = task("c2", CHAINS.title(), CHAINS.text().replace("名录", "清单"), INDUSTRY);

    Comparison comparison = Comparison.of(List.of(CHAINS), List.of(later), List.of(), List.of());

    assertThat(comparison.changedTasks())
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.textChanged()).isTrue();
              assertThat(change.deadlineChanged()).isFalse();
              assertThat(change.droppedAssignments()).containsExactly(COMMERCE);
              assertThat(change.addedAssignments()).isEmpty();
            });
  }

  @Test
  void knowsATaskUnderANewHeading() {
    OrderedWork renamed = task("c2", "供应链绿色化行动", CHAINS.text(), INDUSTRY, COMMERCE);

    Comparison comparison =
        Comparison.of(
            List.of(FACTORIES, CHAINS), List.of(FACTORIES, renamed), List.of(), List.of());

    assertThat(comparison.changedTasks()).extracting(change -> change.to()).containsExactly("c2");
    assertThat(comparison.addedTasks()).isEmpty();
  }

  @Test
  void pairsTargetsByMetricAndSaysWhichMoved() {
    SetTarget draft = target("t1", "绿色工厂", "160");
    SetTarget issued = target("t2", "绿色工厂", "180");
    SetTarget same = target("t3", "近零碳工厂", "20");

    Comparison comparison =
        Comparison.of(List.of(), List.of(), List.of(draft, same), List.of(issued, same));

    assertThat(comparison.changedTargets())
        .containsExactly(new Comparison.TargetChange("t1", "t2"));
    assertThat(comparison.addedTargets()).isEmpty();
    assertThat(comparison.droppedTargets()).isEmpty();
  }

  private static OrderedWork task(String id, String title, String text, RoleOfBody... bodies) {
    return new OrderedWork(id, title, text, null, Set.of(bodies));
  }

  private static SetTarget target(String id, String metric, String value) {
    return new SetTarget(id, metric, null, Target.Operator.AT_LEAST, value, "家", "到2027年");
  }
}
