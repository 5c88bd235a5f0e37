package io.greenprint.graph.supply;

import io.greenprint.graph.finding.Place;
import io.greenprint.graph.policy.Quantity;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A supply link 供应关系: the buyer buys from the supplier. Live on date t when {@code from ≤ t < to}.
 *
 * @param buyer identifier of the buyer
 * @param supplier identifier of the supplier
 * @param product product or spend group; null where not said
 * @param spend yearly spend; null where not said
 * @param quantity yearly quantity; null where not said
 * @param from first day; null for "since ever"
 * @param to first day on which it no longer holds; null while open
 * @param kind on whose word it stands
 * @param rule name of the rule that concluded it; null unless INFERRED
 * @param consent whether the supplier agrees to be shown by name; null where nobody asked
 * @param source row that states it; null where unknown
 */
public record SupplyLink(
    String buyer,
    String supplier,
    @Nullable String product,
    @Nullable Money spend,
    @Nullable Quantity quantity,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    LinkKind kind,
    @Nullable String rule,
    @Nullable Consent consent,
    @Nullable Place source)
    implements SupplyFact {

  /** A link that somebody declared or that was seen; nobody asked for consent. */
  public SupplyLink(
      String buyer,
      String supplier,
      @Nullable String product,
      @Nullable Money spend,
      @Nullable Quantity quantity,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      LinkKind kind,
      @Nullable Place source) {
    this(buyer, supplier, product, spend, quantity, from, to, kind, null, null, source);
  }
}
