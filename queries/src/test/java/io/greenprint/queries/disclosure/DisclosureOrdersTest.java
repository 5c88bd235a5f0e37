package io.greenprint.queries.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenprint.graph.framework.Framework;
import io.greenprint.queries.disclosure.DisclosureOrders.Rule;
import io.greenprint.queries.policy.Evidence;
import io.greenprint.queries.policy.FactKey;
import io.greenprint.queries.policy.TaskNode;
import java.util.List;
import org.junit.jupiter.api.Test;

class DisclosureOrdersTest {

  @Test
  void sentenceThatNamesSubjectAndVerbOrdersTheDisclosure() {
    String text = "完善监管。推动重点企业环境信息依法披露，按时公开年度报告。加强培训。";

    assertThat(DisclosureOrders.ordered(rule("mee-24"), task(text)))
        .singleElement()
        .extracting(DisclosureOrder::evidence)
        .isEqualTo(new Evidence(7, 3, 105, 129, "推动重点企业环境信息依法披露，按时公开年度报告。"));
  }

  @Test
  void subjectAndVerbOfDifferentSentencesOrderNothing() {
    assertThat(DisclosureOrders.ordered(rule("green-factory-2025"), task("走访绿色工厂。建设充电桩。")))
        .isEmpty();
  }

  @Test
  void rulesNameFrameworksThatExist() {
    List<String> known =
        FrameworkLibrary.standard().frameworks().stream().map(Framework::id).toList();

    assertThat(DisclosureOrders.rules())
        .allSatisfy(
            rule -> {
              assertThat(known).containsAll(rule.frameworks());
              assertThat(rule.frameworks().isEmpty()).isNotEqualTo(rule.indicators().isEmpty());
              assertThat(rule.subjects()).isNotEmpty();
              assertThat(rule.verbs()).isNotEmpty();
            });
  }

  private static Rule rule(String framework) {
    return DisclosureOrders.rules().stream()
        .filter(rule -> rule.frameworks().contains(framework))
        .findFirst()
        .orElseThrow();
  }

  private static TaskNode task(String text) {
    return new TaskNode(
        new FactKey("t", 7),
        0,
        "标题",
        List.of(),
        1,
        1,
        text,
        false,
        0,
        null,
        new Evidence(7, 3, 100, 100 + text.length(), text),
        null);
  }
}
