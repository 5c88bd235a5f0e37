package io.greenprint.graph.report;

import io.greenprint.graph.policy.Quantity;
import io.greenprint.graph.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A number that the report gives for an indicator.
 *
 * @param point sub-point of the indicator that it states
 * @param label what the report calls it (row label, or the words that the number belongs to)
 * @param year the calendar or financial year that it is for
 * @param boundary whom it covers
 * @param value as printed, without thousands separators; words for nothing (零, 无, nil) as {@code 0}
 * @param unit as printed, 万, 亿 and the like included; empty where none is printed
 * @param quantity in a base unit; null where the unit is not known to the unit table
 * @param approximate whether the report hedges it (约, 逾, 余, over)
 * @param page page of the file from 1; null in formats without pages
 * @param span where the value stands in the stored text
 * @param period first and last day that it is for; null where the year is unknown
 * @param key whether it is one of those that answer for the indicator; others are details: parts
 *     beside a whole, further years, examples
 */
public record Figure(
    String point,
    String label,
    int year,
    Boundary boundary,
    String value,
    String unit,
    @Nullable Quantity quantity,
    boolean approximate,
    @Nullable Integer page,
    Span span,
    @Nullable Period period,
    boolean key) {

  /** The same figure for a period, as one that answers for the indicator or as a detail. */
  public Figure placed(@Nullable Period period, boolean key) {
    return new Figure(
        point, label, year, boundary, value, unit, quantity, approximate, page, span, period, key);
  }
}
