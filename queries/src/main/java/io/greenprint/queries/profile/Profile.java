package io.greenprint.queries.profile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a firm, by fact.
 *
 * @param region first digits of the GB/T 2260 code of its place; null where not known
 */
public record Profile(@Nullable String region, Map<String, Known> facts) {

  public Profile {
    facts = Map.copyOf(facts);
  }

  /**
   * A known fact.
   *
   * @param values as entered or computed; never empty
   * @param asOf day or year's end that it holds for; null where not said
   * @param source what proves it
   * @param saidBy who entered it; null where it was computed from the graph
   */
  public record Known(
      List<String> values, @Nullable LocalDate asOf, String source, @Nullable String saidBy) {

    public Known {
      values = List.copyOf(values);
    }

    boolean isNone() {
      return values.equals(List.of(FactKind.NONE));
    }

    BigDecimal number() {
      return new BigDecimal(values.getFirst());
    }
  }

  /** The fact; null where it is not known. */
  @Nullable Known fact(String id) {
    return facts.get(id);
  }
}
