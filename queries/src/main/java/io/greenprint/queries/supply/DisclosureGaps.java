package io.greenprint.queries.supply;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which required items each supplier does not disclose, rolled up by attributed spend: rate = Σ
 * x·(1 − |gap| / |required|) / Σ x, from 0 to 1. An item of which nothing is known is a gap.
 *
 * @param gaps missing items of each node, sorted; of the leader none
 * @param rate rolled-up rate; NaN when nothing is required or attributed spend has no answer
 * @param rateByItem for each required item, the share of attributed spend that discloses it
 */
public record DisclosureGaps(List<List<String>> gaps, double rate, Map<String, Double> rateByItem) {

  public DisclosureGaps {
    gaps = List.copyOf(gaps);
    rateByItem = Map.copyOf(rateByItem);
  }

  /** How many companies miss something. */
  public long count() {
    return gaps.stream().filter(gap -> !gap.isEmpty()).count();
  }

  public static DisclosureGaps of(Upstream upstream, AttributedSpend spend) {
    List<String> required =
        upstream.network().requiredDisclosures(upstream.company(0)).stream().sorted().toList();
    // Many companies disclose the same, few sets of items are different.
    IdentityHashMap<Set<String>, Disclosers> disclosers = new IdentityHashMap<>();
    List<List<String>> gaps = new ArrayList<>(upstream.nodes());
    gaps.add(List.of());
    for (int node = 1; node < upstream.nodes(); node++) {
      Set<String> items = upstream.network().disclosures(upstream.company(node));
      Disclosers same = disclosers.computeIfAbsent(items, has -> new Disclosers(has, required));
      same.spend += spend.of(node);
      gaps.add(same.gap);
    }
    double weighted = 0;
    for (Disclosers same : disclosers.values()) {
      weighted += same.spend * (1 - (double) same.gap.size() / required.size());
    }
    double total = spend.total();
    Map<String, Double> rateByItem = new HashMap<>();
    for (String item : required) {
      double disclosed = 0;
      for (Disclosers same : disclosers.values()) {
        disclosed += same.gap.contains(item) ? 0 : same.spend;
      }
      rateByItem.put(item, disclosed / total);
    }
    return new DisclosureGaps(gaps, weighted / total, rateByItem);
  }

  /** Companies that disclose the same items. */
  private static final class Disclosers {

    private final List<String> gap;
    private double spend;

    Disclosers(Set<String> items, List<String> required) {
      gap = required.stream().filter(item -> !items.contains(item)).toList();
    }
  }
}
