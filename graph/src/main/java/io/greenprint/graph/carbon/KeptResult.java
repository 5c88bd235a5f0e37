package io.greenprint.graph.carbon;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A carbon result that was put on record; it stays as it is when factors or ledgers change.
 *
 * @param factorSet id of the factors that it was calculated with
 * @param region whose grid factor was taken, such as CN-JS
 * @param energy tce; null where the ledger has none of it
 * @param scope1 tCO2e; null likewise
 * @param scope2Location tCO2; null likewise
 * @param scope2Market tCO2; null likewise
 * @param workings every line with its numbers and sources
 */
public record KeptResult(
    int year,
    String factorSet,
    String region,
    @Nullable BigDecimal energy,
    @Nullable BigDecimal scope1,
    @Nullable BigDecimal scope2Location,
    @Nullable BigDecimal scope2Market,
    List<String> workings) {

  public KeptResult {
    workings = List.copyOf(workings);
  }
}
