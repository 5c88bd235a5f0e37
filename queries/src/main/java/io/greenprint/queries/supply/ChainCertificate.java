package io.greenprint.queries.supply;

import io.greenprint.graph.supply.Certificate;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A certificate of a member, on the date of the chain.
 *
 * @param holder whose it is
 * @param certificate as its source states it
 * @param state on the date
 * @param source row that states it; null where not known
 */
public record ChainCertificate(
    ChainMember holder,
    Certificate certificate,
    CertificateState state,
    @Nullable SourceRow source) {

  public String kind() {
    return certificate.kind();
  }

  public @Nullable String scope() {
    return certificate.scope();
  }

  public @Nullable String site() {
    return certificate.site();
  }

  public @Nullable String number() {
    return certificate.number();
  }

  public @Nullable String issuer() {
    return certificate.issuer();
  }

  public @Nullable LocalDate from() {
    return certificate.from();
  }

  public @Nullable LocalDate to() {
    return certificate.to();
  }

  public @Nullable LocalDate revoked() {
    return certificate.revoked();
  }
}
