package io.greenprint.queries.profile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A title or certificate of a firm.
 *
 * @param name of the register, with level, or of the certificate
 * @param number of the certificate; null where there is none
 * @param issuer who gives it; null where not said
 * @param from first day; null where not said
 * @param to last day; null while open
 * @param ended day of removal or revocation; null while it holds
 * @param reading number of the reading that states it
 */
public record Title(
    String name,
    @Nullable String number,
    @Nullable String issuer,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable LocalDate ended,
    long reading) {

  /** Whether it holds on a day. */
  public boolean holds(LocalDate day) {
    return (from == null || !day.isBefore(from))
        && (to == null || !day.isAfter(to))
        && (ended == null || day.isBefore(ended));
  }
}
