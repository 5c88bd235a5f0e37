package io.greenprint.queries.supply;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which required items each supplier does not disclose, rolled up by attributed spend: rate = Σ
 * x·(1 − |gap| / |required|) / Σ x, from 0 to 1. An item of which nothing is known is a gap.
 *
 * @param gaps missing items of each node that has any, sorted
 * @param rate rolled-up rate; NaN when nothing is required or attributed spend has no answer
 * @param rateByItem for each required item, the share of attributed spend that discloses it
 */
public record DisclosureGaps(
    Map<Integer, List<String>> gaps, double rate, Map<String, Double> rateByItem) {

  public DisclosureGaps {
    gaps = Map.copyOf(gaps);
    rateByItem = Map.copyOf(rateByItem);
  }

  public static DisclosureGaps of(Upstream upstream, AttributedSpend spend) {
    List<String> required =
        upstream.network().requiredDisclosures(upstream.company(0)).stream().sorted().toList();
    Map<Integer, List<String>> gaps = new HashMap<>();
    double[] disclosed = new double[required.size()];
    double total = 0;
    double weighted = 0;
    for (int node = 1; node < upstream.nodes(); node++) {
      Set<String> items = upstream.network().disclosures(upstream.company(node));
      List<String> gap = new ArrayList<>();
      for (int i = 0; i < disclosed.length; i++) {
        if (items.contains(required.get(i))) {
          disclosed[i] += spend.of(node);
        } else {
          gap.add(required.get(i));
        }
      }
      if (!gap.isEmpty()) {
        gaps.put(node, List.copyOf(gap));
      }
      total += spend.of(node);
      weighted += spend.of(node) * (1 - (double) gap.size() / required.size());
    }
    Map<String, Double> rateByItem = new HashMap<>();
    for (int i = 0; i < disclosed.length; i++) {
      rateByItem.put(required.get(i), disclosed[i] / total);
    }
    return new DisclosureGaps(gaps, weighted / total, rateByItem);
  }
}
