package io.greenprint.queries.profile;

import io.greenprint.queries.profile.Profile.Known;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A test on one fact of a firm.
 *
 * @param fact id of the fact
 * @param words that the operator compares with; empty for numbers and flags
 * @param bound that the operator compares with; null for others
 */
record FactTest(String fact, Operator operator, List<String> words, @Nullable BigDecimal bound) {

  /** How the fact is compared. */
  enum Operator {
    /** A choice is among the words. */
    ANY_OF,
    YES,
    AT_LEAST,
    ABOVE,
    AT_MOST,
    BELOW,
    EQUAL,
    /** It has values, and they do not say that there are none. */
    FILLED,
    /** A value begins with one of the words. */
    STARTS,
    /** A value holds one of the words. */
    CONTAINS
  }

  /** Whether it holds; null where the fact is not known. */
  @Nullable Boolean holds(Profile profile) {
    Known known = profile.fact(fact);
    if (known == null) {
      return null;
    }
    return switch (operator) {
      case ANY_OF -> known.values().stream().anyMatch(words::contains);
      case YES -> known.values().contains("yes");
      case FILLED -> !known.isNone();
      case STARTS ->
          known.values().stream().anyMatch(value -> words.stream().anyMatch(value::startsWith));
      case CONTAINS ->
          known.values().stream().anyMatch(value -> words.stream().anyMatch(value::contains));
      case AT_LEAST -> compared(known) >= 0;
      case ABOVE -> compared(known) > 0;
      case AT_MOST -> compared(known) <= 0;
      case BELOW -> compared(known) < 0;
      case EQUAL -> compared(known) == 0;
    };
  }

  private int compared(Known known) {
    return known.number().compareTo(bound == null ? BigDecimal.ZERO : bound);
  }
}
