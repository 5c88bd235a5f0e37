package io.greenprint.queries.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenprint.queries.disclosure.GapSummary.FirmScore;
import io.greenprint.queries.disclosure.GapSummary.Region;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GapSummaryTest {

  private static final EnterpriseNode SUZHOU = firm("甲", "91320594MA1MXYZ123");
  private static final EnterpriseNode WUXI = firm("乙", "91320211MA1MXYZ123");
  private static final EnterpriseNode UNKNOWN = firm("丙", null);

  @Test
  void spreadsScoresOverFifths() {
    GapSummary summary = summary(score(SUZHOU, 0.0), score(WUXI, 0.59), score(UNKNOWN, 1.0));

    assertThat(summary.distribution())
        .extracting(GapSummary.Band::firms)
        .containsExactly(1, 0, 1, 0, 1);
  }

  @Test
  void placesFirmsWhereTheirCreditCodeSaysThatTheyAreRegistered() {
    GapSummary summary = summary(score(SUZHOU, 0.2), score(WUXI, 0.4), score(UNKNOWN, null));

    assertThat(summary.regions())
        .containsExactly(
            new Region("", 1, null), new Region("3202", 1, 0.4), new Region("3205", 1, 0.2));
  }

  @Test
  void filtersByRegionAndByNamedFirms() {
    assertThat(
            Stream.of(SUZHOU, WUXI, UNKNOWN).filter(new SummaryFilter(null, "3205", null)::holds))
        .containsExactly(SUZHOU);
    assertThat(
            Stream.of(SUZHOU, WUXI, UNKNOWN)
                .filter(new SummaryFilter(null, null, List.of("丙", "91320211MA1MXYZ123"))::holds))
        .containsExactly(WUXI, UNKNOWN);
  }

  private static GapSummary summary(FirmScore... firms) {
    return new GapSummary(
        FrameworkLibrary.standard().frameworks().getFirst(),
        2024,
        SummaryFilter.NONE,
        List.of(firms),
        List.of());
  }

  private static FirmScore score(EnterpriseNode firm, @Nullable Double score) {
    return new FirmScore(firm, score, null);
  }

  private static EnterpriseNode firm(String name, @Nullable String code) {
    return new EnterpriseNode(name, name, code, List.of());
  }
}
