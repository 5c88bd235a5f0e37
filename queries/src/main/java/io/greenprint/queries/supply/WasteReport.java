package io.greenprint.queries.supply;

import io.greenprint.graph.policy.Quantity;
import io.greenprint.graph.supply.WasteTransfer;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where the waste of the upstream goes, of transfers up to the date 固体废物去向: a transfer has an
 * unknown end when no treater is named, or hazardous waste went to one that shows no licence.
 *
 * @param transfers each transfer of a supplier's waste
 * @param sent sums by unit, exact
 * @param utilised how much of them was put to use, by unit, exact
 */
public record WasteReport(
    List<Entry> transfers, Map<String, BigDecimal> sent, Map<String, BigDecimal> utilised) {

  /** Ways of use: the word, or the codes R1 to R15 of the licence rules. */
  private static final Pattern USE = Pattern.compile(".*(利用|再生|回收|recycl|recover).*|R\\d{1,2}.*");

  private static final Pattern HAZARDOUS = Pattern.compile("HW\\d{2}.*|\\d{3}-\\d{3}-\\d{2}");

  public WasteReport {
    transfers = List.copyOf(transfers);
    sent = Map.copyOf(sent);
    utilised = Map.copyOf(utilised);
  }

  /**
   * One transfer.
   *
   * @param node its producer
   * @param unknownEnd whether nobody can say where it went
   */
  public record Entry(WasteTransfer transfer, int node, boolean unknownEnd) {}

  public static WasteReport of(Upstream upstream) {
    LocalDate date = upstream.scope().asOf();
    List<Entry> entries = new ArrayList<>();
    Map<String, BigDecimal> sent = new TreeMap<>();
    Map<String, BigDecimal> utilised = new TreeMap<>();
    for (int node = 1; node < upstream.nodes(); node++) {
      for (WasteTransfer transfer : upstream.network().wasteTransfers(upstream.company(node))) {
        LocalDate on = transfer.on();
        if (on != null && on.isAfter(date)) {
          continue;
        }
        entries.add(new Entry(transfer, node, hasUnknownEnd(transfer)));
        Quantity quantity = transfer.quantity();
        if (quantity != null) {
          sent.merge(quantity.unit(), quantity.value(), BigDecimal::add);
          String method = transfer.method();
          if (method != null && USE.matcher(method).matches()) {
            utilised.merge(quantity.unit(), quantity.value(), BigDecimal::add);
          }
        }
      }
    }
    return new WasteReport(entries, sent, utilised);
  }

  private static boolean hasUnknownEnd(WasteTransfer transfer) {
    String code = transfer.code();
    boolean hazardous = code != null && HAZARDOUS.matcher(code).matches();
    return transfer.treater() == null || (hazardous && transfer.licence() == null);
  }

  /** How many transfers have an unknown end. */
  public int unknownEnds() {
    return Math.toIntExact(transfers.stream().filter(Entry::unknownEnd).count());
  }

  /** Share that was put to use, 0 to 1; null where quantities are in several units, or none. */
  public @Nullable BigDecimal utilisation() {
    if (sent.size() != 1) {
      return null;
    }
    Map.Entry<String, BigDecimal> all = sent.entrySet().iterator().next();
    return all.getValue().signum() == 0
        ? null
        : utilised
            .getOrDefault(all.getKey(), BigDecimal.ZERO)
            .divide(all.getValue(), MathContext.DECIMAL64);
  }
}
