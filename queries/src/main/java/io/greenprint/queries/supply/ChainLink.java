package io.greenprint.queries.supply;

import io.greenprint.graph.policy.Quantity;
import io.greenprint.graph.supply.Consent;
import io.greenprint.graph.supply.LinkKind;
import io.greenprint.graph.supply.Money;
import io.greenprint.graph.supply.SupplyLink;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A live link of a chain.
 *
 * @param buyer who buys
 * @param supplier who supplies
 * @param place of the link in the network
 */
public record ChainLink(ChainMember buyer, ChainMember supplier, int place) {

  /** The link as its source states it, its amount digit by digit. */
  private SupplyLink statement() {
    return network().link(place);
  }

  /** Identifier within the version of the graph. */
  public String id() {
    return "link-" + network().reading(place) + "-" + network().row(place);
  }

  /** Yearly spend, exact; null where not said. */
  public @Nullable Money spend() {
    return statement().spend();
  }

  /** Yearly quantity; null where not said. */
  public @Nullable Quantity quantity() {
    return statement().quantity();
  }

  /** First day; null for since ever. */
  public @Nullable LocalDate from() {
    return statement().from();
  }

  /** First day on which it no longer holds; null while open. */
  public @Nullable LocalDate to() {
    return statement().to();
  }

  /** On whose word it stands. */
  public LinkKind kind() {
    return network().kind(place);
  }

  /** The rule that concluded it; null unless inferred. */
  public @Nullable String rule() {
    return statement().rule();
  }

  /** Whether the supplier agrees to be shown by name; null where nobody asked. */
  public @Nullable Consent consent() {
    return network().consent(place);
  }

  /** The row that states it; null where not known. */
  public @Nullable SourceRow source() {
    return SourceRow.of(network().reading(place), statement().source());
  }

  /** Product or spend group; null where not said. */
  public @Nullable String product() {
    return network().product(place);
  }

  /** Yearly spend for sorting; below all others where unknown. */
  double weight() {
    double spend = network().spend(place);
    return Double.isNaN(spend) ? -1 : spend;
  }

  private SupplyNetwork network() {
    return buyer.chain().upstream().network();
  }
}
