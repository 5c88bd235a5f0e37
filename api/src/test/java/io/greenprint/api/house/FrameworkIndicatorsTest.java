package io.greenprint.api.house;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenprint.graph.framework.IndicatorRef;
import io.greenprint.ingest.report.IndicatorLibrary;
import io.greenprint.queries.disclosure.FrameworkLibrary;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Frameworks are data of the queries, indicators of the ingest; only here both are in sight. */
class FrameworkIndicatorsTest {

  @Test
  void everyIndicatorAndSubPointThatARequirementNamesIsLookedForInReports() {
    Map<String, Set<String>> known = IndicatorLibrary.standard().points();

    assertThat(references().toList())
        .hasSizeGreaterThan(1_000)
        .allSatisfy(
            reference -> {
              assertThat(known).containsKey(reference.indicator());
              assertThat(known.get(reference.indicator()))
                  .as(reference.toString())
                  .containsAll(reference.points());
            });
  }

  @Test
  void everyIndicatorServesARequirement() {
    assertThat(references().map(IndicatorRef::indicator).distinct().toList())
        .containsAll(Set.of("scope1", "hazardous_waste", "anti_corruption_training"));
  }

  private static Stream<IndicatorRef> references() {
    return FrameworkLibrary.standard().frameworks().stream()
        .flatMap(framework -> framework.requirements().stream())
        .flatMap(requirement -> requirement.points().stream())
        .flatMap(point -> point.metBy().stream());
  }
}
