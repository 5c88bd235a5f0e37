package io.greenprint.queries.supply;

import io.greenprint.graph.finding.Place;
import org.jspecify.annotations.Nullable;

/**
 * The row of a file that states a fact.
 *
 * @param reading number of the reading of the file
 */
public record SourceRow(long reading, @Nullable String sheet, int row, @Nullable String column) {

  /** Null where the fact is of no file, or its row is not known. */
  static @Nullable SourceRow of(long reading, @Nullable Place place) {
    return reading < 0 || place == null
        ? null
        : new SourceRow(reading, place.sheet(), place.row(), place.column());
  }
}
