package io.greenprint.queries.supply;

import io.greenprint.graph.supply.Certificate;
import java.time.LocalDate;

/** What a certificate is worth on a date. */
public enum CertificateState {
  VALID,
  NOT_YET_VALID,
  EXPIRED,
  REVOKED;

  /**
   * The state on a date. Both end days are included; revocation counts from its day on and weighs
   * more than the dates. Dates that are not given are open.
   */
  public static CertificateState of(Certificate certificate, LocalDate date) {
    if (certificate.revoked() != null && !certificate.revoked().isAfter(date)) {
      return REVOKED;
    }
    if (certificate.to() != null && certificate.to().isBefore(date)) {
      return EXPIRED;
    }
    if (certificate.from() != null && certificate.from().isAfter(date)) {
      return NOT_YET_VALID;
    }
    return VALID;
  }
}
