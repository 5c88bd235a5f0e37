package io.greenprint.graph.supply;

import io.greenprint.graph.finding.Place;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Certified material of one facility, scheme and period (chain of custody by mass balance).
 *
 * @param facility name or identifier of the facility
 * @param enterprise id of the record of its operator; null where not said
 * @param scheme certification scheme
 * @param period as the source names it
 * @param in certified input, in {@code unit}
 * @param yield output per unit of input, above 0
 * @param out certified output, in {@code unit}
 * @param unit unit of mass
 * @param source row that states it; null where unknown
 */
public record MassAccount(
    String facility,
    @Nullable String enterprise,
    String scheme,
    String period,
    BigDecimal in,
    BigDecimal yield,
    BigDecimal out,
    String unit,
    @Nullable Place source)
    implements SupplyFact {

  /** How much more leaves than may; zero or below when the account balances. */
  public BigDecimal excess() {
    return out.subtract(in.multiply(yield));
  }
}
