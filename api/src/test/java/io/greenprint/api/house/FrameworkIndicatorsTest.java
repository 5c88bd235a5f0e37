package io.greenprint.api.house;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenprint.graph.framework.IndicatorRef;
import io.greenprint.graph.framework.Requirement;
import io.greenprint.ingest.report.IndicatorLibrary;
import io.greenprint.queries.disclosure.DisclosureOrders;
import io.greenprint.queries.disclosure.FrameworkLibrary;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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

  /**
   * One disclosure serves many frameworks because equivalent requirements ask the same indicators.
   */
  @Test
  void mostEquivalentRequirementsAreBorneOutByTheSameIndicator() {
    Map<String, Set<String>> indicators =
        requirements()
            .collect(Collectors.toMap(Requirement::id, FrameworkIndicatorsTest::indicators));
    int pairs = 0;
    int shared = 0;
    for (Requirement requirement : requirements().toList()) {
      Set<String> own = indicators.getOrDefault(requirement.id(), Set.of());
      for (String equivalent : requirement.equivalents()) {
        Set<String> other = indicators.getOrDefault(equivalent, Set.of());
        if (!own.isEmpty() && !other.isEmpty()) {
          pairs++;
          shared += own.stream().anyMatch(other::contains) ? 1 : 0;
        }
      }
    }

    assertThat(pairs).isGreaterThan(2_000);
    assertThat((double) shared / pairs).isGreaterThan(0.8);
  }

  @Test
  void rulesForOrdersOfDisclosureNameIndicatorsThatExist() {
    assertThat(DisclosureOrders.indicators())
        .isNotEmpty()
        .isSubsetOf(IndicatorLibrary.standard().points().keySet());
  }

  private static Set<String> indicators(Requirement requirement) {
    return requirement.points().stream()
        .flatMap(point -> point.metBy().stream())
        .map(IndicatorRef::indicator)
        .collect(Collectors.toSet());
  }

  private static Stream<Requirement> requirements() {
    return FrameworkLibrary.standard().frameworks().stream()
        .flatMap(framework -> framework.requirements().stream());
  }

  private static Stream<IndicatorRef> references() {
    return requirements()
        .flatMap(requirement -> requirement.points().stream())
        .flatMap(point -> point.metBy().stream());
  }
}
