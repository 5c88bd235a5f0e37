package io.greenprint.queries.supply;

import io.greenprint.graph.supply.Listing;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a register that a member or one of its sites has.
 *
 * @param listing as its source states it
 * @param source row that states it; null where not known
 */
public record ChainListing(Listing listing, @Nullable SourceRow source) {

  public String register() {
    return listing.register();
  }

  public String name() {
    return listing.name();
  }

  public @Nullable String site() {
    return listing.site();
  }

  public @Nullable String level() {
    return listing.level();
  }

  public @Nullable String batch() {
    return listing.batch();
  }

  public @Nullable LocalDate from() {
    return listing.from();
  }

  public @Nullable LocalDate to() {
    return listing.to();
  }

  public @Nullable LocalDate removed() {
    return listing.removed();
  }
}
