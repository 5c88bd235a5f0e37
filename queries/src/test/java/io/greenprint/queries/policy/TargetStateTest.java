package io.greenprint.queries.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenprint.graph.policy.Deadline.Precision;
import io.greenprint.graph.policy.Target.Operator;
import io.greenprint.queries.policy.TargetState.Result;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TargetStateTest {

  private static final LocalDate END_OF_2025 = LocalDate.of(2025, 12, 31);

  @Test
  void waitsUntilItsLastYearRuns() {
    assertThat(state("2024-12-31", Operator.AT_LEAST)).isEqualTo(TargetState.NOT_YET_DUE);
    assertThat(state("2025-01-01", Operator.AT_LEAST)).isEqualTo(TargetState.DUE);
    assertThat(state("2025-12-31", Operator.AT_LEAST)).isEqualTo(TargetState.DUE);
  }

  @Test
  void isUnknownPastItsDeadlineUntilSomebodyRecordsWhatItCameTo() {
    assertThat(state("2026-01-01", Operator.AT_LEAST)).isEqualTo(TargetState.RESULT_UNKNOWN);
    assertThat(state("2026-01-01", Operator.AT_LEAST, result("2021-12-31", "99")))
        .isEqualTo(TargetState.RESULT_UNKNOWN);
    assertThat(state("2026-01-01", Operator.AT_LEAST, result("2026-03-01", "99")))
        .as("a result of a later day is not known yet")
        .isEqualTo(TargetState.RESULT_UNKNOWN);
  }

  @Test
  void isMetOrNotByItsOperator() {
    assertThat(state("2026-06-01", Operator.AT_LEAST, result("2025-12-31", "50")))
        .isEqualTo(TargetState.MET);
    assertThat(state("2026-06-01", Operator.MORE_THAN, result("2025-12-31", "50")))
        .isEqualTo(TargetState.NOT_MET);
    assertThat(state("2026-06-01", Operator.AT_MOST, result("2025-12-31", "49.9")))
        .isEqualTo(TargetState.MET);
    assertThat(state("2026-06-01", Operator.DECREASE, result("2025-12-31", "51")))
        .isEqualTo(TargetState.MET);
    assertThat(state("2026-06-01", Operator.ABOUT, result("2025-12-31", "47")))
        .isEqualTo(TargetState.NOT_MET);
  }

  @Test
  void believesTheSourceThatSaysWhetherItIsMet() {
    Result said = new Result(END_OF_2025, new BigDecimal("10"), true);
    assertThat(state("2026-06-01", Operator.AT_LEAST, said)).isEqualTo(TargetState.MET);
  }

  @Test
  void hasNoStateInTimeWithoutADate() {
    assertThat(
            TargetState.on(END_OF_2025, Operator.AT_LEAST, BigDecimal.ONE, null, null, List.of()))
        .isEqualTo(TargetState.NO_DEADLINE);
  }

  private static TargetState state(String day, Operator operator, Result... results) {
    return TargetState.on(
        LocalDate.parse(day),
        operator,
        new BigDecimal("50"),
        END_OF_2025,
        Precision.YEAR,
        List.of(results));
  }

  private static Result result(String on, @Nullable String value) {
    return new Result(LocalDate.parse(on), value == null ? null : new BigDecimal(value), null);
  }
}
