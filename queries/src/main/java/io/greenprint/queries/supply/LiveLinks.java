package io.greenprint.queries.supply;

import io.greenprint.graph.supply.LinkKind;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The links of a network that hold on one date and are of the kinds believed, by company: what a
 * walk follows. About 16 bytes a link; a network keeps those that were asked for last, so that only
 * the first question about a date looks at every link.
 */
final class LiveLinks {

  private final Adjacency links;
  private final int[] firstPlace;
  private final int[] places;

  private LiveLinks(Adjacency links, int[] firstPlace, int[] places) {
    this.links = links;
    this.firstPlace = firstPlace;
    this.places = places;
  }

  /** Buyer to supplier with yearly spend; parallel links added up, unknown spend counts as 0. */
  Adjacency links() {
    return links;
  }

  /** Index of a company's first live link; its links end before {@code first(company + 1)}. */
  int first(int company) {
    return firstPlace[company];
  }

  /** Place in the network of the live link at an index, parallel ones apart. */
  int place(int index) {
    return places[index];
  }

  private static LiveLinks of(SupplyNetwork network, int day, Set<LinkKind> kinds) {
    int n = network.companies();
    int[] start = new int[n + 1];
    int[] firstPlace = new int[n + 1];
    int[] places = new int[network.links()];
    int[] suppliers = new int[network.links()];
    double[] spends = new double[network.links()];
    int[] lastOf = new int[n];
    Arrays.fill(lastOf, -1);
    int size = 0;
    int live = 0;
    for (int buyer = 0; buyer < n; buyer++) {
      for (int p = network.firstPurchase(buyer); p < network.firstPurchase(buyer + 1); p++) {
        if (!network.isLive(p, day) || !kinds.contains(network.kind(p))) {
          continue;
        }
        places[live++] = p;
        int supplier = network.supplier(p);
        if (lastOf[supplier] < start[buyer]) {
          lastOf[supplier] = size;
          suppliers[size++] = supplier;
        }
        double spend = network.spend(p);
        spends[lastOf[supplier]] += Double.isNaN(spend) ? 0 : spend;
      }
      start[buyer + 1] = size;
      firstPlace[buyer + 1] = live;
    }
    return new LiveLinks(
        new Adjacency(start, Arrays.copyOf(suppliers, size), Arrays.copyOf(spends, size)),
        firstPlace,
        Arrays.copyOf(places, live));
  }

  /** The slices of a network that were asked for last. Thread-safe. */
  static final class Recent {

    private static final int KEPT = 4;

    private final SupplyNetwork network;
    private final Map<Slice, LiveLinks> slices =
        new LinkedHashMap<>(KEPT, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<Slice, LiveLinks> eldest) {
            return size() > KEPT;
          }
        };

    Recent(SupplyNetwork network) {
      this.network = network;
    }

    synchronized LiveLinks on(LocalDate date, Set<LinkKind> kinds) {
      return slices.computeIfAbsent(
          new Slice(date, Set.copyOf(kinds)),
          slice -> {
            Set<LinkKind> believed = EnumSet.noneOf(LinkKind.class);
            believed.addAll(slice.kinds);
            return LiveLinks.of(network, Math.toIntExact(slice.date.toEpochDay()), believed);
          });
    }

    private record Slice(LocalDate date, Set<LinkKind> kinds) {}
  }
}
