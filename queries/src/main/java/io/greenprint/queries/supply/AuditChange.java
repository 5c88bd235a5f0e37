package io.greenprint.queries.supply;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What changed in the upstream between two audits: two dates, or before and after a what-if.
 *
 * <p>The change of green coverage by attributed spend is decomposed, exactly, into mix (the money
 * went elsewhere) and state (suppliers turned green or lost it): with w a supplier's share of
 * attributed spend and g 1 where it is green, Δ = Σ Δw·ḡ + Σ w̄·Δg, where bars are means of both
 * sides. A company that is not upstream on one side has w = 0 there; its g is judged all the same.
 *
 * @param entering companies that are upstream only after, sorted
 * @param leaving companies that are upstream only before, sorted
 * @param tiers companies upstream on both sides whose tier changed, to {before, after}
 * @param states companies whose greenness changed, to {before, after}
 * @param spend change of attributed spend of each company, where it is not 0
 * @param coverage change of green coverage by attributed spend; NaN when a side has no answer
 * @param mix part of it that mix makes
 * @param state part of it that state makes
 * @param emissions change of upstream emissions, tCO2e a year
 */
public record AuditChange(
    List<String> entering,
    List<String> leaving,
    Map<String, List<Integer>> tiers,
    Map<String, List<Answer>> states,
    Map<String, Double> spend,
    double coverage,
    double mix,
    double state,
    double emissions) {

  public AuditChange {
    entering = List.copyOf(entering);
    leaving = List.copyOf(leaving);
    tiers = Map.copyOf(tiers);
    states = Map.copyOf(states);
    spend = Map.copyOf(spend);
  }

  public static AuditChange between(Upstream before, Upstream after, GreenRule rule) {
    Side a = new Side(before, rule);
    Side b = new Side(after, rule);
    Collection<String> all = new TreeSet<>(a.nodes.keySet());
    all.addAll(b.nodes.keySet());
    Map<String, List<Integer>> tiers = new TreeMap<>();
    Map<String, List<Answer>> states = new TreeMap<>();
    Map<String, Double> spend = new TreeMap<>();
    double mix = 0;
    double state = 0;
    for (String id : all) {
      Answer was = a.green(id);
      Answer is = b.green(id);
      if (was != is) {
        states.put(id, List.of(was, is));
      }
      if (a.nodes.containsKey(id) && b.nodes.containsKey(id) && a.tier(id) != b.tier(id)) {
        tiers.put(id, List.of(a.tier(id), b.tier(id)));
      }
      if (a.spend(id) != b.spend(id)) {
        spend.put(id, b.spend(id) - a.spend(id));
      }
      double g0 = was == Answer.YES ? 1 : 0;
      double g1 = is == Answer.YES ? 1 : 0;
      mix += (b.share(id) - a.share(id)) * (g0 + g1) / 2;
      state += (b.share(id) + a.share(id)) / 2 * (g1 - g0);
    }
    return new AuditChange(
        all.stream().filter(id -> !a.nodes.containsKey(id)).toList(),
        all.stream().filter(id -> !b.nodes.containsKey(id)).toList(),
        tiers,
        states,
        spend,
        b.coverage() - a.coverage(),
        mix,
        state,
        b.emissions() - a.emissions());
  }

  private static final class Side {

    private final Upstream upstream;
    private final GreenRule rule;
    private final AttributedSpend spend;
    private final double total;
    private final Map<String, Integer> nodes = new HashMap<>();

    Side(Upstream upstream, GreenRule rule) {
      this.upstream = upstream;
      this.rule = rule;
      spend = AttributedSpend.of(upstream);
      total = spend.total();
      for (int node = 1; node < upstream.nodes(); node++) {
        nodes.put(upstream.id(node), node);
      }
    }

    int tier(String id) {
      return upstream.tier(nodes.getOrDefault(id, 0));
    }

    double spend(String id) {
      Integer node = nodes.get(id);
      return node == null ? 0 : spend.of(node);
    }

    double share(String id) {
      return spend(id) / total;
    }

    Answer green(String id) {
      SupplyNetwork network = upstream.network();
      Integer company = network.number(id);
      return company == null
          ? Answer.UNKNOWN
          : rule.judge(
              network.certificates(company), network.penalties(company), upstream.scope().asOf());
    }

    double coverage() {
      return GreenCoverage.of(upstream, spend, rule).all().bySpend();
    }

    double emissions() {
      return UpstreamEmissions.of(upstream, spend).total();
    }
  }
}
