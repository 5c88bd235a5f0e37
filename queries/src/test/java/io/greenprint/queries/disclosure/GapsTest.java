package io.greenprint.queries.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenprint.graph.framework.Applicability;
import io.greenprint.graph.framework.Condition;
import io.greenprint.graph.framework.Framework;
import io.greenprint.graph.framework.IndicatorRef;
import io.greenprint.graph.framework.Obligation;
import io.greenprint.graph.framework.Requirement;
import io.greenprint.graph.framework.SubPoint;
import io.greenprint.graph.framework.Unjudged;
import io.greenprint.graph.report.Coverage;
import io.greenprint.graph.report.Disclosure;
import io.greenprint.graph.report.Indicator;
import io.greenprint.queries.disclosure.Gap.Status;
import io.greenprint.queries.policy.Evidence;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GapsTest {

  private static final SubPoint SCOPE_1 = point("范围1", "scope1");
  private static final SubPoint SCOPE_2 = point("范围2", "scope2");
  private static final SubPoint METHOD = point("核算方法");

  @Test
  void fullOnlyWhereEverySubPointWasJudgedAndMet() {
    assertThat(gap(List.of(SCOPE_1, SCOPE_2), found("scope1"), found("scope2")).status())
        .isEqualTo(Status.FULL);
    Gap gap = gap(List.of(SCOPE_1, METHOD), found("scope1"));
    assertThat(gap.status()).isEqualTo(Status.PARTIAL);
    assertThat(gap.missing()).isEmpty();
    assertThat(gap.toCheck()).containsExactly("核算方法");
    assertThat(gap.score()).isEqualTo(1.0);
  }

  @Test
  void partialNamesWhatIsMissing() {
    Gap gap = gap(List.of(SCOPE_1, SCOPE_2), found("scope1"));

    assertThat(gap.status()).isEqualTo(Status.PARTIAL);
    assertThat(gap.missing()).containsExactly("范围2");
    assertThat(gap.score()).isEqualTo(0.5);
  }

  @Test
  void saysWhatWouldCloseTheGapAndWhyAPersonHasToLook() {
    Gap gap = gap(List.of(SCOPE_1, SCOPE_2, METHOD), found("scope1"));

    assertThat(gap.points().get(0).remedy()).isNull();
    assertThat(gap.points().get(1).remedy()).contains("范围2").contains("disclose it");
    assertThat(gap.points().get(2).remedy()).isNull();
    assertThat(gap.points().get(2).unjudged()).isEqualTo(Unjudged.NO_RULE);
  }

  @Test
  void whatTheGroupSaysOfItselfIsAPartAndWhatItSaysOfTheFirmCounts() {
    DisclosureNode ofGroup = found("scope1").ofGroup(Set.of("云岚精密"));
    DisclosureNode namingUs = quoting("云岚精密范围一排放1200吨").ofGroup(Set.of("云岚精密"));

    assertThat(gap(List.of(SCOPE_1), ofGroup).points().getFirst())
        .extracting(Gap.Judged::verdict, Gap.Judged::origin)
        .containsExactly(Verdict.PARTLY, Origin.GROUP_ONLY);
    assertThat(gap(List.of(SCOPE_1), ofGroup, namingUs).points().getFirst())
        .extracting(Gap.Judged::verdict, Gap.Judged::origin)
        .containsExactly(Verdict.MET, Origin.GROUP_NAMING_US);
    assertThat(gap(List.of(SCOPE_1), found("scope1"), namingUs).points().getFirst().origin())
        .isEqualTo(Origin.OWN);
  }

  @Test
  void whatNoIndicatorLooksForIsNotCalledMissing() {
    assertThat(gap(List.of(METHOD)).status()).isEqualTo(Status.NOT_ASSESSED);
    assertThat(gap(List.of(SCOPE_1)).status()).isEqualTo(Status.MISSING);
  }

  @Test
  void indexRowsAreClaimsAndReasonsAreReasons() {
    assertThat(gap(List.of(SCOPE_1), node("scope1", Disclosure.Status.CLAIMED)).status())
        .isEqualTo(Status.CLAIMED_ONLY);
    Gap explained = gap(List.of(SCOPE_1), node("scope1", Disclosure.Status.EXPLAINED));
    assertThat(explained.status()).isEqualTo(Status.NOT_APPLICABLE);
    assertThat(explained.reason()).isEqualTo(Gap.NotApplicable.EXPLAINED_IN_REPORT);
    assertThat(explained.score()).isNull();
  }

  @Test
  void reportsOfAYearAreJudgedTogetherAndTheBestCounts() {
    Gap gap = gap(List.of(SCOPE_1), node("scope1", Disclosure.Status.CLAIMED), found("scope1"));

    assertThat(gap.status()).isEqualTo(Status.FULL);
    assertThat(gap.points().getFirst().rule()).isEqualTo(IndicatorRef.parse("scope1"));
  }

  @Test
  void aSubPointOfAnIndicatorMayBeAskedForAlone() {
    SubPoint policy = point("制度", "data_privacy.policy");
    SubPoint both = point("制度与措施", "data_privacy.policy+measure");
    DisclosureNode found =
        new DisclosureNode(
            1,
            Origin.OWN,
            "data_privacy",
            Disclosure.Status.FOUND,
            Coverage.PARTIAL,
            Set.of("policy"),
            List.of(),
            List.of());

    assertThat(gap(List.of(policy), found).status()).isEqualTo(Status.FULL);
    assertThat(gap(List.of(both), found).points().getFirst().verdict()).isEqualTo(Verdict.PARTLY);
  }

  @Test
  void toNameASubjectIsNeverTheWholeOfIt() {
    DisclosureNode named =
        new DisclosureNode(
            1,
            Origin.OWN,
            "rural_revitalisation",
            Disclosure.Status.FOUND,
            Coverage.PARTIAL,
            Set.of("mention"),
            List.of(),
            List.of());

    assertThat(gap(List.of(point("具体工作", "rural_revitalisation.mention")), named).status())
        .isEqualTo(Status.PARTIAL);
  }

  @Test
  void aConditionBindsOnlyThoseForWhomItHolds() {
    Condition onList = new Condition("on-list", "列入名单的主体", null);
    Framework framework = framework(onList, List.of(SCOPE_1));

    assertThat(only(framework, Firm.UNKNOWN).duty()).isEqualTo(Duty.CONDITIONAL);
    assertThat(only(framework, new Firm(Set.of("on-list"), Set.of())).duty())
        .isEqualTo(Duty.REQUIRED);
    Gap failing = only(framework, new Firm(Set.of(), Set.of("on-list")));
    assertThat(failing.status()).isEqualTo(Status.NOT_APPLICABLE);
    assertThat(failing.reason()).isEqualTo(Gap.NotApplicable.CONDITION_FAILS);
  }

  @Test
  void scoresKeepDutiesApartAndLeaveOutWhatWasNotJudged() {
    List<Gap> gaps =
        Stream.of(
                gap(List.of(SCOPE_1), found("scope1")),
                gap(List.of(SCOPE_2)),
                gap(List.of(METHOD)),
                only(framework(new Condition("c", "某类主体", null), List.of(SCOPE_1)), Firm.UNKNOWN))
            .toList();

    assertThat(Score.of(gaps))
        .filteredOn(score -> score.scope() == Score.Scope.FRAMEWORK)
        .containsExactlyInAnyOrder(
            new Score(Score.Scope.FRAMEWORK, "", Duty.REQUIRED, 3, 2, 1, 0, 0.5),
            new Score(Score.Scope.FRAMEWORK, "", Duty.CONDITIONAL, 1, 1, 0, 0, 0.0));
  }

  private static Gap gap(List<SubPoint> points, DisclosureNode... disclosures) {
    return Gaps.of(framework(null, points), List.of(disclosures), Firm.UNKNOWN).getFirst();
  }

  private static Gap only(Framework framework, Firm firm) {
    return Gaps.of(framework, List.of(), firm).getFirst();
  }

  private static Framework framework(@Nullable Condition condition, List<SubPoint> points) {
    Requirement requirement =
        new Requirement(
            "R1",
            "第一条",
            "排放",
            "Emissions",
            Indicator.Pillar.E,
            "应对气候变化",
            Indicator.Kind.QUANTITATIVE,
            new Applicability(Obligation.MANDATORY, condition),
            points,
            List.of(),
            List.of(),
            "1",
            true,
            true);
    return new Framework(
        "f",
        "准则",
        "Standard",
        "2024",
        "某所",
        "1号",
        "",
        List.of(),
        List.of(),
        List.of(),
        List.of(requirement));
  }

  private static SubPoint point(String text, String... metBy) {
    return new SubPoint(
        text,
        Stream.of(metBy).map(IndicatorRef::parse).toList(),
        metBy.length == 0 ? Unjudged.NO_RULE : null);
  }

  private static DisclosureNode found(String indicator) {
    return new DisclosureNode(
        1,
        Origin.OWN,
        indicator,
        Disclosure.Status.FOUND,
        Coverage.FULL,
        Set.of("amount"),
        List.of(),
        List.of());
  }

  private static DisclosureNode quoting(String words) {
    Evidence evidence = new Evidence(1, 2, 0, words.length(), words);
    return new DisclosureNode(
        2,
        Origin.OWN,
        "scope1",
        Disclosure.Status.FOUND,
        Coverage.FULL,
        Set.of("amount"),
        List.of(new Proof("amount", "范围一", false, evidence)),
        List.of());
  }

  private static DisclosureNode node(String indicator, Disclosure.Status status) {
    return new DisclosureNode(
        1, Origin.OWN, indicator, status, Coverage.MISSING, Set.of(), List.of(), List.of());
  }
}
