package io.greenprint.queries.supply;

import io.greenprint.graph.supply.Money;
import io.greenprint.graph.supply.Penalty;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Penalties of the upstream decided in a window that ends on the date (MIIT's green supply chain
 * conditions look three years back).
 *
 * @param entries latest first
 * @param fines sums by currency, exact
 * @param spendShare share of attributed spend, 0 to 1, that goes to penalised suppliers; NaN when
 *     that has no answer
 */
public record PenaltyReport(List<Entry> entries, Map<String, BigDecimal> fines, double spendShare) {

  /** MIIT's window. */
  public static final Period THREE_YEARS = Period.ofYears(3);

  public PenaltyReport {
    entries = List.copyOf(entries);
    fines = Map.copyOf(fines);
  }

  /**
   * One penalty.
   *
   * @param penalty as its source states it
   * @param tier tier of the penalised supplier
   * @param open whether no correction was closed by the date
   * @param spend attributed spend of the supplier; NaN when that has no answer
   */
  public record Entry(Penalty penalty, int tier, boolean open, double spend) {}

  public static PenaltyReport of(Upstream upstream, AttributedSpend spend, Period window) {
    LocalDate date = upstream.scope().asOf();
    List<Entry> entries = new ArrayList<>();
    Map<String, BigDecimal> fines = new TreeMap<>();
    double penalised = 0;
    for (int node = 1; node < upstream.nodes(); node++) {
      boolean any = false;
      for (Penalty penalty : upstream.network().penalties(upstream.company(node))) {
        if (penalty.decidedOn().isAfter(date) || !penalty.decidedOn().isAfter(date.minus(window))) {
          continue;
        }
        any = true;
        entries.add(new Entry(penalty, upstream.tier(node), isOpen(penalty, date), spend.of(node)));
        Money fine = penalty.amount();
        if (fine != null) {
          fines.merge(fine.currency(), fine.amount(), BigDecimal::add);
        }
      }
      penalised += any ? spend.of(node) : 0;
    }
    entries.sort(
        Comparator.comparing((Entry e) -> e.penalty.decidedOn())
            .reversed()
            .thenComparing(e -> e.penalty.enterprise()));
    return new PenaltyReport(entries, fines, penalised / spend.total());
  }

  /** Whether no correction was closed by the date. */
  static boolean isOpen(Penalty penalty, LocalDate date) {
    LocalDate corrected = penalty.correctedOn();
    return corrected == null || corrected.isAfter(date);
  }

  /** Penalties whose correction is not closed. */
  public long open() {
    return entries.stream().filter(Entry::open).count();
  }
}
