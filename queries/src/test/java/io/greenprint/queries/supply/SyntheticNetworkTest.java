package io.greenprint.queries.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.greenprint.graph.supply.LinkKind;
import io.greenprint.graph.supply.Money;
import io.greenprint.graph.supply.SupplyLink;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold in any network, tried on seeded synthetic ones. */
class SyntheticNetworkTest {

  static List<SupplyNetworkGenerator> generators() {
    List<SupplyNetworkGenerator> generators = new ArrayList<>();
    for (int seed = 0; seed < 20; seed++) {
      generators.add(
          new SupplyNetworkGenerator(seed, 3 + seed * 7, (3 + seed * 7) * (1L + seed % 3)));
    }
    generators.add(new SupplyNetworkGenerator(99, 900, 4_000));
    return generators;
  }

  @ParameterizedTest
  @MethodSource("generators")
  void dominatorsAreThoseWhoseLossCutsOff(SupplyNetworkGenerator generator) {
    Upstream upstream = upstream(generator);
    CutOff cutOff = CutOff.of(upstream);

    for (int lost = 1; lost < upstream.nodes(); lost += 1 + upstream.nodes() / 100) {
      Set<Integer> cut = new TreeSet<>(cutOff.byLossOf(lost));
      assertThat(cut).isEqualTo(outOfReachWithout(upstream.links(), lost));
      assertThat(cut).hasSize(cutOff.counts()[lost]);
    }
  }

  @ParameterizedTest
  @MethodSource("generators")
  void attributedSpendIsWhatBuyersPassOn(SupplyNetworkGenerator generator) {
    Upstream upstream = upstream(generator);
    AttributedSpend spend = AttributedSpend.of(upstream);
    assertThat(spend.isKnown()).isTrue();

    double[] passedOn = upstream.directSpend();
    Adjacency links = upstream.linksAmongSuppliers();
    for (int i = 1; i < upstream.nodes(); i++) {
      for (int e = links.start(i); e < links.start(i + 1); e++) {
        passedOn[links.target(e)] +=
            spend.of(i) * links.weight(e) / upstream.network().revenue(upstream.company(i));
      }
    }
    for (int i = 1; i < upstream.nodes(); i++) {
      assertThat(spend.of(i)).isCloseTo(passedOn[i], within(1e-9 * (1 + passedOn[i])));
    }
  }

  @ParameterizedTest
  @MethodSource("generators")
  void emissionsAgreeFromBothSides(SupplyNetworkGenerator generator) {
    Upstream upstream = upstream(generator);
    UpstreamEmissions emissions = UpstreamEmissions.of(upstream, AttributedSpend.of(upstream));

    assertThat(emissions.check())
        .isCloseTo(emissions.total(), within(1e-11 * (1 + emissions.total())));
  }

  @Test
  void aChainOfAHundredThousandTiersNeedsNoStack() {
    SupplyNetworkBuilder builder = SupplyNetwork.builder();
    for (int i = 0; i < 100_000; i++) {
      builder.link(link("N" + i, "N" + (i + 1), 1));
    }
    Upstream upstream = Upstream.of(builder.build(), Scope.of("N0", SupplyNetworkGenerator.AS_OF));

    Assertions.assertTimeout(
        Duration.ofSeconds(30),
        () -> {
          assertThat(upstream.tierCount()).isEqualTo(100_000);
          assertThat(UpstreamEmissions.of(upstream, AttributedSpend.of(upstream)).total()).isZero();
          assertThat(CutOff.of(upstream).counts()[1]).isEqualTo(99_999);
        });
  }

  @Test
  void aLargeCycleIsSolvedAndItsRadiusIsTheGeometricMean() {
    int n = 300;
    SupplyNetworkBuilder builder = SupplyNetwork.builder();
    builder.link(link("L", "N0", 100));
    for (int i = 0; i < n; i++) {
      builder.company("N" + i, 100.0, 1.0);
      builder.link(link("N" + i, "N" + (i + 1) % n, i % 2 == 0 ? 100 : 98.01));
    }
    Upstream upstream = Upstream.of(builder.build(), Scope.of("L", SupplyNetworkGenerator.AS_OF));

    AttributedSpend spend = AttributedSpend.of(upstream);

    assertThat(spend.spectralRadius()).isCloseTo(0.99, within(1e-9));
    assertThat(spend.of(1)).isCloseTo(100 / (1 - Math.pow(0.99, n)), within(1e-6));
    UpstreamEmissions emissions = UpstreamEmissions.of(upstream, spend);
    assertThat(emissions.check()).isCloseTo(emissions.total(), within(1e-9));
  }

  private static SupplyLink link(String buyer, String supplier, double spend) {
    return new SupplyLink(
        buyer,
        supplier,
        null,
        new Money(BigDecimal.valueOf(spend), "CNY", 2025),
        null,
        null,
        null,
        LinkKind.DECLARED_BY_BUYER,
        null);
  }

  private static Scope scope() {
    return Scope.of(SupplyNetworkGenerator.LEADER, SupplyNetworkGenerator.AS_OF);
  }

  private static Upstream upstream(SupplyNetworkGenerator generator) {
    return Upstream.of(generator.generate(), scope());
  }

  private static Set<Integer> outOfReachWithout(Adjacency links, int lost) {
    boolean[] seen = new boolean[links.nodes()];
    Deque<Integer> open = new ArrayDeque<>(List.of(0));
    seen[0] = true;
    while (!open.isEmpty()) {
      int node = open.remove();
      for (int e = links.start(node); e < links.start(node + 1); e++) {
        if (links.target(e) != lost && !seen[links.target(e)]) {
          seen[links.target(e)] = true;
          open.add(links.target(e));
        }
      }
    }
    Set<Integer> out = new TreeSet<>();
    for (int i = 0; i < seen.length; i++) {
      if (!seen[i] && i != lost) {
        out.add(i);
      }
    }
    return out;
  }
}
