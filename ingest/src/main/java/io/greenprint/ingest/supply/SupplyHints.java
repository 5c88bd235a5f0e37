package io.greenprint.ingest.supply;

import org.jspecify.annotations.Nullable;

/**
 * What the sender said of a file.
 *
 * @param owner whose file it is, by name or credit code: the buyer of a supplier list that names
 *     none; null where not said
 * @param year year of its figures; null where not said
 */
public record SupplyHints(@Nullable String owner, @Nullable Integer year) {

  /** Nothing was said. */
  public static final SupplyHints NONE = new SupplyHints(null, null);
}
