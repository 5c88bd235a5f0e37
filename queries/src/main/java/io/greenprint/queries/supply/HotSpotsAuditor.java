package io.greenprint.queries.supply;

import io.greenprint.graph.finding.Finding.Message;
import io.greenprint.queries.supply.AuditEntry.Audit;
import io.greenprint.queries.supply.AuditEntry.Unit;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** How few companies make up four fifths of what is known of upstream emissions. */
record HotSpotsAuditor() implements Auditor {

  private static final double SHARE = 0.8;

  @Override
  public AuditEntry audit(ChainFigures chain, int most) {
    Upstream upstream = chain.upstream();
    UpstreamEmissions emissions = chain.emissions();
    int count = spots(upstream, emissions);
    Ranking ranking =
        Ranking.of(upstream, node -> emissions.of(node) > 0, emissions::of, Math.min(most, count));
    return AuditEntry.of(
        Audit.HOT_SPOTS,
        Bounds.exactly(count),
        Unit.COUNT,
        chain.known(emissions.missing()),
        AuditRows.of(upstream, new Ranking(ranking.top(), count), emissions::of, _ -> List.of()),
        new Message(
            "%d 家企业占已知上游排放的八成".formatted(count),
            "%d companies make up four fifths of the known upstream emissions".formatted(count)));
  }

  private static int spots(Upstream upstream, UpstreamEmissions emissions) {
    double[] parts =
        IntStream.range(1, upstream.nodes())
            .mapToDouble(emissions::of)
            .filter(part -> part > 0)
            .toArray();
    Arrays.sort(parts);
    double sought = SHARE * emissions.total();
    double sum = 0;
    int count = 0;
    while (count < parts.length && sum < sought) {
      sum += parts[parts.length - ++count];
    }
    return count;
  }
}
