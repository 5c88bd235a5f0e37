package io.greenprint.ingest.report;

import java.util.Set;

/**
 * A number with its unit in folded text.
 *
 * @param start where it starts, a currency before it included
 * @param end after the unit
 * @param numberStart first unit of the digits
 * @param value digits without thousands separators
 * @param unit scale and unit as they stand, folded; empty where none does
 * @param kinds kinds of unit that it can be, {@code bare} where it has none; with {@code /} after
 *     the kind where it is per something
 * @param approximate whether a hedge stands before or after it
 */
record Amount(
    int start,
    int end,
    int numberStart,
    String value,
    String unit,
    Set<String> kinds,
    boolean approximate) {

  boolean bare() {
    return kinds.contains(AmountReader.BARE);
  }

  boolean fits(Set<String> units) {
    return kinds.stream().anyMatch(units::contains);
  }
}
