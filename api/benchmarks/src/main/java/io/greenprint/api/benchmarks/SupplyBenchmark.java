package io.greenprint.api.benchmarks;

import io.greenprint.queries.supply.AuditEntry.Audit;
import io.greenprint.queries.supply.GreenRule;
import io.greenprint.queries.supply.Scope;
import io.greenprint.queries.supply.SupplyChainAudit;
import io.greenprint.queries.supply.SupplyNetwork;
import io.greenprint.queries.supply.SupplyNetworkGenerator;
import io.greenprint.queries.supply.Upstream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntSupplier;

/**
 * Supply chains in memory, on synthetic networks of a fixed seed: closure with tiers against a
 * plain breadth-first search over int arrays, the full audit against the closure, and the memory
 * that a network takes.
 */
final class SupplyBenchmark implements Benchmarks.Benchmark {

  private static final int ROUNDS = 25;
  private static final int WARM_UP = 60;
  private static final int ROWS = 20;
  private static final double MEBIBYTE = 1 << 20;

  private final SupplyNetworkGenerator large;
  private final SupplyNetworkGenerator audited;

  SupplyBenchmark() {
    this(
        new SupplyNetworkGenerator(1, 100_000, 1_000_000),
        new SupplyNetworkGenerator(2, 10_000, 100_000));
  }

  /**
   * @param large whose closure is measured
   * @param audited whose leader is audited
   */
  SupplyBenchmark(SupplyNetworkGenerator large, SupplyNetworkGenerator audited) {
    this.large = large;
    this.audited = audited;
  }

  @Override
  public void run(Report report) {
    SupplyNetwork network = built(report);
    Scope scope = Scope.of(SupplyNetworkGenerator.LEADER, SupplyNetworkGenerator.AS_OF);
    PlainSearch plain = new PlainSearch(network, scope);
    int reached = plain.reached();
    int closure = Upstream.of(network, scope).size();
    if (reached != closure) {
      throw new IllegalStateException("plain search reached " + reached + ", not " + closure);
    }
    double search = millis(plain::reached);
    double upstream = millis(() -> Upstream.of(network, scope).size());
    report.line(line("plain breadth-first search over int arrays", search, "ms"));
    report.line(
        line("closure with tiers and summed links, " + closure + " members", upstream, "ms"));
    report.atMost("closure, times the plain search", upstream / search, 3);
    audit(report);
  }

  private SupplyNetwork built(Report report) {
    long before = used();
    long start = System.nanoTime();
    SupplyNetwork network = large.generate();
    double seconds = (System.nanoTime() - start) / 1e9;
    report.line(
        "%,d enterprises, %,d links: built at %,.0f links a second, %.0f MiB"
            .formatted(
                network.companies(),
                network.links(),
                network.links() / seconds,
                (used() - before) / MEBIBYTE));
    return network;
  }

  private void audit(Report report) {
    SupplyNetwork network = audited.generate();
    Scope scope = Scope.of(SupplyNetworkGenerator.LEADER, SupplyNetworkGenerator.AS_OF);
    double closure = millis(() -> Upstream.of(network, scope).size());
    double full =
        millis(
            () ->
                SupplyChainAudit.of(Upstream.of(network, scope), GreenRule.anyCertificate(), ROWS)
                    .entries()
                    .size());
    Upstream upstream = Upstream.of(network, scope);
    int members = upstream.size();
    report.line(line("closure of " + members + " members", closure, "ms"));
    report.line(line("all audits of them", full, "ms"));
    for (Audit audit : Audit.values()) {
      double alone =
          millis(
              () ->
                  SupplyChainAudit.of(upstream, GreenRule.anyCertificate(), Set.of(audit), ROWS)
                      .entries()
                      .size());
      report.line(line("  " + audit + " alone, with what it is made of", alone, "ms"));
    }
    report.atMost("all audits, times the closure", full / closure, 20);
  }

  private static String line(String what, double figure, String unit) {
    return String.format(Locale.ROOT, "%-62s %8.2f %s", what, figure, unit);
  }

  /** The best of several rounds, after others to warm up: what neighbours take does not count. */
  private static double millis(IntSupplier work) {
    int checked = 0;
    double[] rounds = new double[ROUNDS];
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      long start = System.nanoTime();
      checked += work.getAsInt();
      if (round >= 0) {
        rounds[round] = (System.nanoTime() - start) / 1e6;
      }
    }
    if (checked < 0) {
      throw new IllegalStateException("sizes are never negative");
    }
    return Arrays.stream(rounds).min().orElseThrow();
  }

  private static long used() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  /** What a breadth-first search costs that knows nothing but int arrays. */
  private static final class PlainSearch {

    private final int[] start;
    private final int[] suppliers;
    private final int leader;

    PlainSearch(SupplyNetwork network, Scope scope) {
      int n = network.companies();
      int day = Math.toIntExact(scope.asOf().toEpochDay());
      start = new int[n + 1];
      int[] live = new int[network.links()];
      int size = 0;
      for (int company = 0; company < n; company++) {
        start[company] = size;
        for (int p = network.firstPurchase(company); p < network.firstPurchase(company + 1); p++) {
          if (network.isLive(p, day)) {
            live[size++] = network.supplier(p);
          }
        }
      }
      start[n] = size;
      suppliers = Arrays.copyOf(live, size);
      Integer number = network.number(scope.leader());
      if (number == null) {
        throw new IllegalStateException("no leader");
      }
      leader = number;
    }

    int reached() {
      int[] tier = new int[start.length - 1];
      Arrays.fill(tier, -1);
      int[] queue = new int[tier.length];
      int found = 0;
      queue[found++] = leader;
      tier[leader] = 0;
      for (int next = 0; next < found; next++) {
        int company = queue[next];
        for (int e = start[company]; e < start[company + 1]; e++) {
          if (tier[suppliers[e]] < 0) {
            tier[suppliers[e]] = tier[company] + 1;
            queue[found++] = suppliers[e];
          }
        }
      }
      return found - 1;
    }
  }
}
