package io.greenprint.queries.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenprint.graph.assessment.Answer.Extent;
import io.greenprint.graph.assessment.Subject;
import io.greenprint.graph.framework.Framework;
import io.greenprint.queries.disclosure.Firm;
import io.greenprint.queries.disclosure.FrameworkLibrary;
import io.greenprint.queries.disclosure.Gap;
import io.greenprint.queries.disclosure.Gaps;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AnsweredPointsTest {

  private static final Map<String, List<Set<String>>> WHOLES =
      Map.of(
          "scope1", List.of(Set.of("amount")), "scope3", List.of(Set.of("amount", "categories")));

  @Test
  void anAnswerToAPartMakesTheWholeWhereThatPartIsAllOfIt() {
    assertThat(status("gri-2021", "GRI 305-1", Map.of("scope1.amount", Extent.COVERED)))
        .isEqualTo(ItemStatus.PARTLY);
    assertThat(status("gri-2021", "GRI 305-1", Map.of())).isEqualTo(ItemStatus.MISSING);
  }

  @Test
  void whatDoesNotConcernTheFirmIsLeftOutOfAnItem() {
    Map<String, Extent> answers = Map.of("scope1", Extent.COVERED, "scope2", Extent.NOT_APPLICABLE);

    assertThat(status("exchange-2024", "SSE14-Art24.2a", answers)).isEqualTo(ItemStatus.COVERED);
  }

  @Test
  void aReasonForEverySubPointExplainsTheItem() {
    Map<String, Extent> answers = Map.of("scope1", Extent.EXPLAINED, "scope2", Extent.EXPLAINED);

    assertThat(status("exchange-2024", "SSE14-Art24.2a", answers)).isEqualTo(ItemStatus.EXPLAINED);
  }

  @Test
  void onlyAPersonCanSettleWhatNoIndicatorLooksFor() {
    Framework exchange = framework("exchange-2024");
    String subject =
        exchange.requirements().stream()
            .flatMap(item -> item.points().stream().map(point -> Subject.of(item, point)))
            .filter(Subject::ofOneFramework)
            .map(Subject::key)
            .findFirst()
            .orElseThrow();
    String requirement = subject.substring(0, subject.indexOf('#'));

    Gap before = gap("exchange-2024", requirement, Map.of());
    Gap after = gap("exchange-2024", requirement, Map.of(subject, Extent.COVERED));

    assertThat(after.toCheck()).hasSize(before.toCheck().size() - 1);
  }

  private static ItemStatus status(String framework, String item, Map<String, Extent> answers) {
    return ItemStatus.of(gap(framework, item, answers));
  }

  private static Gap gap(String framework, String item, Map<String, Extent> answers) {
    Map<Subject, Extent> extents = new HashMap<>();
    answers.forEach((key, extent) -> extents.put(new Subject(key), extent));
    return Gaps.of(
            framework(framework), List.of(), Firm.UNKNOWN, new AnsweredPoints(extents, WHOLES))
        .stream()
        .filter(gap -> gap.requirement().id().equals(item))
        .findFirst()
        .orElseThrow();
  }

  private static Framework framework(String id) {
    return FrameworkLibrary.standard().framework(id).orElseThrow();
  }
}
