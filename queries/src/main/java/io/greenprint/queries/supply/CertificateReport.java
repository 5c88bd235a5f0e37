package io.greenprint.queries.supply;

import io.greenprint.graph.supply.Certificate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The certificates of the upstream on the date, and what is odd about them.
 *
 * @param certificates each certificate of a supplier, by tier of the holder, holder, kind and first
 *     day
 * @param sharedNumbers certificate numbers that stand at more than one holder, with the holders
 * @param lapses times between two certificates of one holder and kind in which none was valid
 */
public record CertificateReport(
    List<Entry> certificates, Map<String, List<String>> sharedNumbers, List<Lapse> lapses) {

  public CertificateReport {
    certificates = List.copyOf(certificates);
    sharedNumbers = Map.copyOf(sharedNumbers);
    lapses = List.copyOf(lapses);
  }

  /**
   * One certificate.
   *
   * @param certificate as its source states it
   * @param node the holder's number upstream
   * @param tier tier of the holder
   * @param state on the date
   * @param expiring valid now, but not through the days ahead that were asked for
   */
  public record Entry(
      Certificate certificate, int node, int tier, CertificateState state, boolean expiring) {}

  /**
   * A time without a certificate.
   *
   * @param holder identifier of the enterprise
   * @param kind kind of certificate
   * @param after last day of the earlier certificate
   * @param before first day of the later one
   */
  public record Lapse(String holder, String kind, LocalDate after, LocalDate before) {}

  /**
   * The report.
   *
   * @param daysAhead a valid certificate that ends within so many days counts as expiring
   */
  public static CertificateReport of(Upstream upstream, int daysAhead) {
    LocalDate date = upstream.scope().asOf();
    List<Entry> entries = new ArrayList<>();
    Map<String, TreeSet<String>> holders = new HashMap<>();
    LocalDate ahead = date.plusDays(daysAhead);
    for (int node = 1; node < upstream.nodes(); node++) {
      for (Certificate certificate : inOrder(upstream, node)) {
        CertificateState state = CertificateState.of(certificate, date);
        boolean expiring =
            state == CertificateState.VALID
                && CertificateState.of(certificate, ahead) != CertificateState.VALID;
        entries.add(new Entry(certificate, node, upstream.tier(node), state, expiring));
        if (certificate.number() != null) {
          holders
              .computeIfAbsent(certificate.number(), _ -> new TreeSet<>())
              .add(certificate.holder());
        }
      }
    }
    Map<String, List<String>> shared = new HashMap<>();
    holders.forEach(
        (number, ids) -> {
          if (ids.size() > 1) {
            shared.put(number, List.copyOf(ids));
          }
        });
    return new CertificateReport(entries, shared, lapses(entries));
  }

  private static List<Certificate> inOrder(Upstream upstream, int node) {
    List<Certificate> held = upstream.network().certificates(upstream.company(node));
    if (held.size() < 2) {
      return held;
    }
    List<Certificate> sorted = new ArrayList<>(held);
    sorted.sort(Comparator.comparing(Certificate::kind).thenComparing(CertificateReport::firstDay));
    return sorted;
  }

  /** How many certificates are in a state. */
  public int count(CertificateState state) {
    int count = 0;
    for (Entry entry : certificates) {
      count += entry.state == state ? 1 : 0;
    }
    return count;
  }

  private static List<Lapse> lapses(List<Entry> sorted) {
    List<Lapse> lapses = new ArrayList<>();
    for (int i = 1; i < sorted.size(); i++) {
      Certificate earlier = sorted.get(i - 1).certificate;
      Certificate later = sorted.get(i).certificate;
      LocalDate end = earlier.to();
      if (end != null
          && earlier.holder().equals(later.holder())
          && earlier.kind().equals(later.kind())
          && end.plusDays(1).isBefore(firstDay(later))) {
        lapses.add(new Lapse(later.holder(), later.kind(), end, firstDay(later)));
      }
    }
    return lapses;
  }

  private static LocalDate firstDay(Certificate certificate) {
    return certificate.from() == null ? LocalDate.MIN : certificate.from();
  }
}
