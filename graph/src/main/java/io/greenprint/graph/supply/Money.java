package io.greenprint.graph.supply;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An amount of money.
 *
 * @param amount exact, in whole units of the currency
 * @param currency ISO 4217 code; {@link #UNSPECIFIED} where the source does not say
 * @param priceYear year of the prices; null where the source does not say
 */
public record Money(BigDecimal amount, String currency, @Nullable Integer priceYear) {

  /** ISO 4217's code for "no currency". */
  public static final String UNSPECIFIED = "XXX";
}
