package io.greenprint.queries.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenprint.graph.policy.Condition;
import io.greenprint.graph.policy.PolicyDocument;
import io.greenprint.graph.policy.Target.Operator;
import io.greenprint.queries.policy.ConditionNode;
import io.greenprint.queries.policy.DocumentNode;
import io.greenprint.queries.policy.Evidence;
import io.greenprint.queries.policy.FactKey;
import io.greenprint.queries.policy.NoticeNode;
import io.greenprint.queries.policy.Places;
import io.greenprint.queries.profile.Judgement.Missing;
import io.greenprint.queries.profile.Judgement.State;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ClausesTest {

  @Test
  void aThresholdIsHeldAgainstTheFirmsFigureInItsUnit() {
    ConditionNode clause = clause("企业", "年综合能耗", "1", "万吨标准煤");

    assertThat(judge(clause, "energy", "12000").state()).isEqualTo(State.APPLIES);
    assertThat(judge(clause, "energy", "9999.9").state()).isEqualTo(State.DOES_NOT_APPLY);
    assertThat(judge(clause).missing()).isEqualTo(new Missing("energy", "年综合能源消费量是多少（tce）？"));
  }

  @Test
  void aPolicyOfAnotherCityDoesNotConcernTheFirm() {
    Judgement judgement =
        new Clauses(RuleBookTest.profile(), RuleBook.standard(), Places.APART)
            .judge(clause("企业", null, null, null), document("无锡市", "320200"))
            .judgement();

    assertThat(judgement.state()).isEqualTo(State.DOES_NOT_APPLY);
    assertThat(judgement.because()).containsExactly("信用代码登记地 320594，文件适用于无锡市");
  }

  @Test
  void aSubjectThatNobodyKnowsIsAskedForAndTheFirmsWordSettlesIt() {
    ConditionNode clause = clause("印染企业", null, null, null);

    assertThat(judge(clause).missing()).isEqualTo(new Missing("is:印染企业", "贵企业是否属于“印染企业”？"));
    assertThat(judge(clause, "is:印染企业", "no").state()).isEqualTo(State.DOES_NOT_APPLY);
    assertThat(judge(clause, "is:印染企业", "yes").state()).isEqualTo(State.APPLIES);
  }

  @Test
  void aKnownSortOfFirmIsToldByItsFacts() {
    ConditionNode clause = clause("规模以上工业企业", null, null, null);

    assertThat(judge(clause, "revenue", "2000", "sector", "3311").state()).isEqualTo(State.APPLIES);
    assertThat(judge(clause, "revenue", "1999", "sector", "3311").state())
        .isEqualTo(State.DOES_NOT_APPLY);
    assertThat(judge(clause, "revenue", "5000", "sector", "6510").state())
        .isEqualTo(State.DOES_NOT_APPLY);
  }

  @Test
  void aWindowNeedsAllItsConditions() {
    NoticeNode window =
        new NoticeNode(
            new FactKey("n", 1),
            0,
            "绿色工厂",
            null,
            LocalDate.of(2025, 6, 30),
            List.of(evidence("年综合能耗1万吨标准煤以上", 10), evidence("近三年无重大事故", 60)),
            List.of(),
            List.of(),
            null,
            evidence("6月30日前", 90));
    Clauses clauses =
        new Clauses(RuleBookTest.profile("energy", "20000"), RuleBook.standard(), Places.APART);

    Clause clause =
        clauses.judge(
            window, document("江苏省", "320000"), List.of(clause("企业", "年综合能耗", "1", "万吨标准煤")));

    assertThat(clause.judgement().missing())
        .isEqualTo(new Missing("is:近三年无重大事故", "是否满足：近三年无重大事故？"));
  }

  private static Judgement judge(ConditionNode clause, String... facts) {
    return new Clauses(RuleBookTest.profile(facts), RuleBook.standard(), Places.APART)
        .judge(clause, document("苏州市", "320500"))
        .judgement();
  }

  private static ConditionNode clause(
      String subject, @Nullable String metric, @Nullable String value, @Nullable String unit) {
    return new ConditionNode(
        new FactKey("c", 1),
        0,
        subject,
        metric,
        metric == null ? null : Operator.AT_LEAST,
        value == null ? null : new BigDecimal(value),
        unit,
        Condition.Effect.BINDS,
        "应开展节能诊断",
        evidence(subject, 12));
  }

  private static Evidence evidence(String words, int start) {
    return new Evidence(1, 1, start, start + words.length(), words);
  }

  private static DocumentNode document(String place, String code) {
    return new DocumentNode(
        "d",
        "POLICY",
        "方案",
        null,
        List.of(),
        null,
        PolicyDocument.Status.ISSUED,
        place,
        code,
        List.of(),
        List.of(),
        null,
        null);
  }
}
