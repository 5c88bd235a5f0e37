package io.greenprint.queries.carbon;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A published value that amounts are multiplied by.
 *
 * @param name in Chinese, with region and year where it has them
 * @param value as printed
 * @param unit as printed
 * @param year of the data that it is of; null for values of no year
 * @param source who published it where
 * @param verified whether it was read in its source; else an account marks it
 * @param note what its users must know; null for nothing
 */
public record Factor(
    String name,
    BigDecimal value,
    String unit,
    @Nullable Integer year,
    String source,
    boolean verified,
    @Nullable String note) {

  /** The value with its unit, as formulas print it. */
  String words() {
    return value.toPlainString() + (unit.isEmpty() ? "" : " " + unit);
  }
}
