package io.greenprint.queries.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenprint.queries.disclosure.Firm;
import io.greenprint.queries.disclosure.FrameworkLibrary;
import io.greenprint.queries.disclosure.Gaps;
import io.greenprint.queries.profile.TitleReadiness.Evidence;
import io.greenprint.queries.profile.TitleReadiness.Gate;
import io.greenprint.queries.profile.TitleReadiness.GateState;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TitleReadinessTest {

  @Test
  void everySchemeNamesItemsThatThereAre() {
    for (TitleScheme scheme : TitleScheme.standard()) {
      assertThat(readiness(scheme.id(), List.of(), null).gates()).hasSameSizeAs(scheme.gates());
    }
  }

  @Test
  void aTitleAndTheCarbonAccountSettleTheirGates() {
    TitleReadiness near =
        readiness("suzhou-near-zero-factory", List.of("江苏省绿色工厂"), new BigDecimal("0.85"));

    assertThat(near.gates().getFirst().state()).isEqualTo(GateState.MET);
    assertThat(near.gates().get(2).because()).isEqualTo("碳账户：已注销抵消量为范围1与范围2（位置法）的 85%，要求 80%");
    assertThat(near.gates().get(2).state()).isEqualTo(GateState.MET);
    assertThat(readiness("sip-zero-factory", List.of(), new BigDecimal("0.85")).gates().get(1))
        .extracting(Gate::state)
        .isEqualTo(GateState.NOT_SHOWN);
  }

  @Test
  void aScoreIsGivenOnlyWhereTheSchemesPointsWereRead() {
    TitleReadiness chain = readiness("green-supply-chain", List.of(), null);

    assertThat(chain.most()).isEqualByComparingTo("100");
    assertThat(chain.earned()).isEqualByComparingTo("0");
    assertThat(chain.scheme().withheld()).isNull();
    for (TitleScheme scheme : TitleScheme.standard()) {
      assertThat(scheme.points().isEmpty()).as(scheme.id()).isEqualTo(scheme.withheld() != null);
    }
  }

  private static TitleReadiness readiness(
      String id, List<String> titles, @Nullable BigDecimal offsetShare) {
    TitleScheme scheme =
        TitleScheme.standard().stream()
            .filter(one -> one.id().equals(id))
            .findFirst()
            .orElseThrow();
    return TitleReadiness.of(
        scheme,
        2024,
        new Evidence(
            Gaps.of(
                FrameworkLibrary.standard().framework(scheme.framework()).orElseThrow(),
                List.of(),
                Firm.UNKNOWN),
            titles,
            offsetShare));
  }
}
