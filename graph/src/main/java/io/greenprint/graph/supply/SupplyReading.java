package io.greenprint.graph.supply;

import io.greenprint.graph.finding.Finding;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a supply-chain file says. Each row (or entry, for exchange files) is kept or refused, and a
 * refused one has a finding of severity ERROR, so rows = kept + refused.
 *
 * @param kind which sort of file it is, such as {@code supplier-list}, {@code network}, {@code
 *     pact}
 * @param issuer id of the record of whose file it is (the buyer of a supplier list, the leader of a
 *     network); null where the file tells nobody or several
 * @param asOf date that the file speaks of; null where it does not say
 * @param rows rows in the file
 * @param refused how many of them were refused
 * @param facts in the order of the file
 * @param findings in the order of the file
 */
public record SupplyReading(
    String kind,
    @Nullable String issuer,
    @Nullable LocalDate asOf,
    int rows,
    int refused,
    List<SupplyFact> facts,
    List<Finding> findings) {

  public SupplyReading {
    facts = List.copyOf(facts);
    findings = List.copyOf(findings);
  }

  /** Rows that were kept. */
  public int kept() {
    return rows - refused;
  }

  /** The facts of one sort, in the order of the file. */
  public <T extends SupplyFact> List<T> facts(Class<T> sort) {
    return facts.stream().filter(sort::isInstance).map(sort::cast).toList();
  }
}
