package io.greenprint.queries.supply;

import io.greenprint.graph.supply.Money;
import io.greenprint.graph.supply.Penalty;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A penalty of a member, on the date of the chain.
 *
 * @param member who was penalised
 * @param penalty as its source states it
 * @param open whether no correction was closed by the date
 * @param source row that states it; null where not known
 */
public record ChainPenalty(
    ChainMember member, Penalty penalty, boolean open, @Nullable SourceRow source) {

  public LocalDate decidedOn() {
    return penalty.decidedOn();
  }

  public String authority() {
    return penalty.authority();
  }

  public @Nullable String documentNumber() {
    return penalty.documentNumber();
  }

  public @Nullable String article() {
    return penalty.article();
  }

  public @Nullable Money amount() {
    return penalty.amount();
  }

  public @Nullable LocalDate correctedOn() {
    return penalty.correctedOn();
  }
}
