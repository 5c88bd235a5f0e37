package io.greenprint.queries.supply;

import io.greenprint.graph.supply.ProductFootprint;
import java.time.LocalDate;

/** When a product footprint holds. */
final class Footprints {

  private Footprints() {}

  /** On the date, and not withdrawn; an open end holds for ever. */
  static boolean isValid(ProductFootprint footprint, LocalDate date) {
    LocalDate from = footprint.validFrom();
    LocalDate to = footprint.validTo();
    return footprint.active()
        && (from == null || !from.isAfter(date))
        && (to == null || to.isAfter(date));
  }
}
