package io.greenprint.graph.report;

import java.time.LocalDate;
import java.time.MonthDay;

/**
 * A stretch of days that a figure or a report is for.
 *
 * @param from first day
 * @param to last day; never before {@code from}
 */
public record Period(LocalDate from, LocalDate to) {

  private static final MonthDay YEAR_END = MonthDay.of(12, 31);

  public Period {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("No period from " + from + " to " + to);
    }
  }

  /**
   * The year of twelve months that ends on a day of {@code year}; at the end of a calendar year.
   */
  public static Period ofYear(int year) {
    return endingOn(YEAR_END.atYear(year));
  }

  /** The twelve months that end on a day. */
  public static Period endingOn(LocalDate to) {
    return new Period(to.plusDays(1).minusYears(1), to);
  }

  /** Whether it is twelve months, a few days more or less. */
  public boolean wholeYear() {
    long days = to.toEpochDay() - from.toEpochDay() + 1;
    return days >= 360 && days <= 372;
  }
}
