package io.greenprint.queries.supply;

import io.greenprint.graph.supply.Certificate;
import io.greenprint.graph.supply.Penalty;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * When a supplier counts as green on a date: it holds a valid certificate of an accepted kind and
 * has no penalty in the look-back window. NO: its certificates have run out, are revoked or not yet
 * valid, or it is penalised. UNKNOWN: nothing is known of any certificate.
 *
 * @param version name of the rule set, to be shown with each answer
 * @param acceptedKinds kinds of certificate that count; empty: all
 * @param penaltyWindow how long a penalty disqualifies; zero: never
 */
public record GreenRule(String version, Set<String> acceptedKinds, Period penaltyWindow) {

  public GreenRule {
    acceptedKinds = Set.copyOf(acceptedKinds);
  }

  /** Any certificate counts; penalties do not. The convention of the reference networks. */
  public static GreenRule anyCertificate() {
    return new GreenRule("any-certificate-1", Set.of(), Period.ZERO);
  }

  /** A rule of the caller's own; its version says what it asks for. */
  public static GreenRule of(Set<String> acceptedKinds, Period penaltyWindow) {
    String kinds =
        acceptedKinds.isEmpty()
            ? "any-certificate-1"
            : "certificate-1:" + String.join("|", new TreeSet<>(acceptedKinds));
    return new GreenRule(
        penaltyWindow.isZero() ? kinds : kinds + ";no-penalty-in-" + penaltyWindow,
        acceptedKinds,
        penaltyWindow);
  }

  /** Whether a company with these certificates and penalties is green on the date. */
  public Answer judge(List<Certificate> certificates, List<Penalty> penalties, LocalDate date) {
    for (Penalty penalty : penalties) {
      if (disqualifies(penalty, date)) {
        return Answer.NO;
      }
    }
    Answer answer = Answer.UNKNOWN;
    for (Certificate certificate : certificates) {
      if (acceptedKinds.isEmpty() || acceptedKinds.contains(certificate.kind())) {
        if (CertificateState.of(certificate, date) == CertificateState.VALID) {
          return Answer.YES;
        }
        answer = Answer.NO;
      }
    }
    return answer;
  }

  private boolean disqualifies(Penalty penalty, LocalDate date) {
    return !penalty.decidedOn().isAfter(date)
        && penalty.decidedOn().isAfter(date.minus(penaltyWindow));
  }
}
