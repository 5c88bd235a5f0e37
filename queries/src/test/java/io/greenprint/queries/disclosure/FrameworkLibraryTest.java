package io.greenprint.queries.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenprint.graph.framework.Condition;
import io.greenprint.graph.framework.Framework;
import io.greenprint.graph.framework.Obligation;
import io.greenprint.graph.framework.Requirement;
import io.greenprint.graph.framework.SubPoint;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FrameworkLibraryTest {

  private static final List<Framework> FRAMEWORKS = FrameworkLibrary.standard().frameworks();
  private static final List<Requirement> REQUIREMENTS =
      FRAMEWORKS.stream().flatMap(framework -> framework.requirements().stream()).toList();

  @Test
  void idsAreUnique() {
    assertThat(FRAMEWORKS).extracting(Framework::id).doesNotHaveDuplicates();
    assertThat(REQUIREMENTS).extracting(Requirement::id).doesNotHaveDuplicates();
    assertThat(FRAMEWORKS.stream().flatMap(f -> f.conditions().stream()).map(Condition::id))
        .doesNotHaveDuplicates();
  }

  @Test
  void everyFrameworkSaysWhoIssuedItWhomItBindsAndWhereItWasRead() {
    assertThat(FRAMEWORKS)
        .allSatisfy(
            framework -> {
              assertThat(framework.nameZh()).isNotBlank();
              assertThat(framework.nameEn()).isNotBlank();
              assertThat(framework.issuer()).isNotBlank();
              assertThat(framework.number()).isNotBlank();
              assertThat(framework.edition()).matches("20\\d\\d");
              assertThat(framework.binds()).isNotEmpty();
              assertThat(framework.sources()).isNotEmpty();
              assertThat(framework.requirements()).isNotEmpty();
            });
  }

  @Test
  void everyRequirementHasTitlesPointsAndASource() {
    assertThat(REQUIREMENTS)
        .allSatisfy(
            requirement -> {
              assertThat(requirement.code()).isNotBlank();
              assertThat(requirement.titleZh()).isNotBlank();
              assertThat(requirement.titleEn()).isNotBlank();
              assertThat(requirement.topic()).isNotBlank();
              assertThat(requirement.source()).as(requirement.id()).isNotBlank();
              assertThat(requirement.points()).as(requirement.id()).isNotEmpty();
              assertThat(requirement.points())
                  .allSatisfy(point -> assertThat(point.text()).isNotBlank());
            });
  }

  @Test
  void equivalentsAreOfOtherRequirementsThatExist() {
    Set<String> known = new HashSet<>(REQUIREMENTS.stream().map(Requirement::id).toList());

    assertThat(REQUIREMENTS)
        .allSatisfy(
            requirement ->
                assertThat(requirement.equivalents())
                    .as(requirement.id())
                    .isSubsetOf(known)
                    .doesNotContain(requirement.id()));
  }

  @Test
  void theExchangeGuidelineIsWhole() {
    Framework exchange = FrameworkLibrary.standard().framework("exchange-2024").orElseThrow();

    assertThat(exchange.requirements()).hasSizeGreaterThan(100);
    assertThat(exchange.requirements())
        .extracting(Requirement::topic)
        .contains("治理", "战略", "影响、风险和机遇管理", "指标与目标", "应对气候变化", "反商业贿赂及反贪污");
    assertThat(exchange.requirements())
        .extracting(requirement -> requirement.applicability().obligation())
        .contains(Obligation.MANDATORY, Obligation.ENCOURAGED, Obligation.OPERATING_RULE);
  }

  @Test
  void mostOfTheExchangeGuidelineIsJudgedAndTheRestSaysWhyNot() {
    Framework exchange = FrameworkLibrary.standard().framework("exchange-2024").orElseThrow();

    assertThat(exchange.requirements())
        .filteredOn(requirement -> requirement.points().stream().noneMatch(SubPoint::judgeable))
        .extracting(Requirement::id)
        .containsExactly("SSE14-Art7", "SSE14-Art57.2");
    assertThat(exchange.requirements().stream().flatMap(r -> r.points().stream()))
        .filteredOn(point -> !point.judgeable())
        .extracting(SubPoint::unjudged)
        .doesNotContainNull();
  }

  @Test
  void whatTheEuropeanUnionAsksOfInstallationsBindsNobodyUntilItIsSaid() {
    assertThat(FrameworkLibrary.standard().framework("cbam").orElseThrow().conditions())
        .extracting(Condition::assumed)
        .containsExactly(false);
  }
}
