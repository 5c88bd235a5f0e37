package io.greenprint.queries.policy;

import io.greenprint.graph.policy.Deadline;
import io.greenprint.graph.policy.Target;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a target stands on a day. Past its deadline it is never just overdue. */
public enum TargetState {
  /** Past its deadline, and the result on record meets it. */
  MET,
  /** Past its deadline, and the result on record does not meet it. */
  NOT_MET,
  /** Past its deadline; nobody recorded what it came to. */
  RESULT_UNKNOWN,
  /** The year, month or day of its deadline is running, as exact as the words are. */
  DUE,
  /** Its time is still to come. */
  NOT_YET_DUE,
  /** The words give no date. */
  NO_DEADLINE;

  private static final BigDecimal ABOUT = new BigDecimal("0.05");

  /**
   * What a target came to.
   *
   * @param on day that the value is of
   * @param value in the target's unit; null where only {@code met} is known
   * @param met what the source says; null where the value decides
   */
  public record Result(LocalDate on, @Nullable BigDecimal value, @Nullable Boolean met) {}

  /**
   * The state on a day, from the latest result that is not of a later one. A result counts once the
   * deadline has passed, and a value of more than a year before the deadline does not.
   *
   * @param value that is to be reached; null where it is set elsewhere
   * @param due last day; null where there is none
   * @param precision how exact the words are; null where there is no date
   */
  public static TargetState on(
      LocalDate day,
      Target.Operator operator,
      @Nullable BigDecimal value,
      @Nullable LocalDate due,
      Deadline.@Nullable Precision precision,
      Collection<Result> results) {
    if (due == null) {
      return NO_DEADLINE;
    }
    if (!day.isAfter(due)) {
      return day.isBefore(lastPeriod(due, precision)) ? NOT_YET_DUE : DUE;
    }
    Optional<Result> latest =
        results.stream()
            .filter(result -> !result.on().isAfter(day) && result.on().isAfter(due.minusYears(1)))
            .max(Comparator.comparing(Result::on));
    return latest
        .flatMap(result -> met(operator, value, result))
        .map(met -> met ? MET : NOT_MET)
        .orElse(RESULT_UNKNOWN);
  }

  private static LocalDate lastPeriod(LocalDate due, Deadline.@Nullable Precision precision) {
    return switch (precision) {
      case YEAR -> due.withDayOfYear(1);
      case MONTH -> due.withDayOfMonth(1);
      case DAY -> due;
      case null -> due;
    };
  }

  /** Whether a result meets the target; empty where nothing can be said. */
  private static Optional<Boolean> met(
      Target.Operator operator, @Nullable BigDecimal goal, Result result) {
    if (result.met() != null) {
      return Optional.of(result.met());
    }
    BigDecimal reached = result.value();
    if (goal == null || reached == null) {
      return Optional.empty();
    }
    int order = reached.compareTo(goal);
    return Optional.of(
        switch (operator) {
          case AT_LEAST, INCREASE, DECREASE, COVER, EQUAL -> order >= 0;
          case MORE_THAN -> order > 0;
          case AT_MOST -> order <= 0;
          case LESS_THAN -> order < 0;
          case ABOUT -> reached.subtract(goal).abs().compareTo(goal.abs().multiply(ABOUT)) <= 0;
        });
  }
}
