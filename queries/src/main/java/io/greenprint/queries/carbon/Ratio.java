package io.greenprint.queries.carbon;

import java.math.BigDecimal;

/**
 * A sum over an output, or a share.
 *
 * @param nameZh what it is
 * @param value exact, or to 34 significant digits where the division does not end
 * @param formula in words
 * @param worked the same with its numbers
 */
public record Ratio(
    String id,
    String nameZh,
    String nameEn,
    BigDecimal value,
    String unit,
    String formula,
    String worked) {}
