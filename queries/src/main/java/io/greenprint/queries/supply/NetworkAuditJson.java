package io.greenprint.queries.supply;

import io.greenprint.graph.finding.Finding;
import io.greenprint.graph.finding.Finding.Message;
import io.greenprint.graph.finding.Finding.Severity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes the answers of one audit in the shape of the reference network's {@code expected}. */
final class NetworkAuditJson {

  private static final int DECIMALS = 6;
  private static final int HOT_SPOTS = 5;

  /** Most entries that a list of lists may hold before it is cut, with a finding. */
  private static final int MOST_ENTRIES = 2_000_000;

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .build();

  private final Upstream upstream;
  private final AttributedSpend spend;
  private final GreenCoverage green;
  private final UpstreamEmissions emissions;
  private final FindingLog log;
  private final int[] byId;

  NetworkAuditJson(
      Upstream upstream,
      AttributedSpend spend,
      GreenCoverage green,
      UpstreamEmissions emissions,
      FindingLog log) {
    this.upstream = upstream;
    this.spend = spend;
    this.green = green;
    this.emissions = emissions;
    this.log = log;
    byId = upstream.byId();
  }

  String write() {
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    answer.put("asOf", upstream.scope().asOf().toString());
    answer.put("closure", upstream.size());
    answer.put("tierOf", perCompany(upstream::tier));
    answer.put("green", where(node -> green.of(node) == Answer.YES));
    answer.put("coverageByTier", green.tiers().stream().map(NetworkAuditJson::tier).toList());
    answer.put("tier1SpendCoverage", figure(green.byDirectSpend()));
    answer.put("attributedSpend", perCompany(node -> figure(spend.of(node))));
    answer.put("spendCoverageAll", figure(green.all().bySpend()));
    answer.put("tier1Herfindahl", figure(Concentration.of(upstream).index()));
    Cycles cycles = Cycles.of(upstream);
    answer.put("cycles", cycles.cycles());
    answer.put("selfLoops", cycles.selfLoops());
    CutOff cutOff = CutOff.of(upstream);
    answer.put(
        "immediateDominator", perCompany(node -> upstream.id(cutOff.immediateDominator(node))));
    answer.put("cutOffByLossOf", cutOff(cutOff));
    answer.put("sharedSubSuppliers", shared(SharedSubSuppliers.of(upstream)));
    answer.put("spectralRadius", figure(spend.spectralRadius()));
    answer.put("upstreamEmissions", figure(emissions.total()));
    answer.put("upstreamEmissionsCheck", figure(emissions.check()));
    answer.put(
        "hotSpots",
        emissions.hotSpots(HOT_SPOTS).stream()
            .map(node -> Arrays.asList(upstream.id(node), figure(emissions.of(node))))
            .toList());
    answer.put("missingEmissions", where(emissions.missing()::get));
    DisclosureGaps gaps = DisclosureGaps.of(upstream, spend);
    answer.put("disclosureGaps", gapsPerCompany(gaps));
    answer.put("disclosureRateBySpend", figure(gaps.rate()));
    if (!log.all().isEmpty()) {
      answer.put("findings", log.all().stream().map(NetworkAuditJson::finding).toList());
    }
    return MAPPER.writeValueAsString(answer);
  }

  private static Map<String, @Nullable Object> tier(GreenCoverage.Share share) {
    Map<String, @Nullable Object> tier = new LinkedHashMap<>();
    tier.put("tier", share.tier());
    tier.put("companies", share.companies());
    tier.put("green", share.green());
    tier.put("countCoverage", figure(share.byCount()));
    tier.put("attributedSpend", figure(share.spend()));
    tier.put("spendCoverage", figure(share.bySpend()));
    return tier;
  }

  private static Map<String, @Nullable Object> finding(Finding finding) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("code", finding.code());
    map.put("severity", finding.severity());
    map.put("message", finding.message());
    map.put("remedy", finding.remedy());
    return map;
  }

  private Map<String, List<String>> cutOff(CutOff cutOff) {
    int[] counts = cutOff.counts();
    long entries = 0;
    for (int node : byId) {
      entries += counts[node];
    }
    boolean cut = entries > MOST_ENTRIES;
    if (cut) {
      log.add(
          "cut-off-shortened",
          Severity.INFO,
          new Message(
              "cutOffByLossOf 过长，只列出直接受其控制的企业",
              "cutOffByLossOf is too long; it lists only those directly below each company"),
          new Message("完整结果可由 immediateDominator 逐级得出", "follow immediateDominator for the whole"));
    }
    Map<String, List<String>> lost = new LinkedHashMap<>();
    for (int node : byId) {
      if (counts[node] > 0) {
        List<Integer> nodes = cut ? cutOff.directlyBelow(node) : cutOff.byLossOf(node);
        lost.put(upstream.id(node), upstream.ids(nodes));
      }
    }
    return lost;
  }

  private Map<String, List<String>> shared(SharedSubSuppliers shared) {
    List<Integer> nodes = new ArrayList<>();
    for (int node : byId) {
      if (shared.count(node) >= 2) {
        nodes.add(node);
      }
    }
    nodes.sort(Comparator.comparingDouble((Integer node) -> -shared.exposure(node)));
    BitSet listed = new BitSet();
    long entries = 0;
    for (int node : nodes) {
      entries += shared.count(node);
      listed.set(node, entries <= MOST_ENTRIES);
    }
    if (listed.cardinality() < nodes.size()) {
      log.add(
          "shared-sub-suppliers-shortened",
          Severity.INFO,
          new Message(
              "共用次级供应商共 %d 家，只列出所涉直接采购额最大的 %d 家".formatted(nodes.size(), listed.cardinality()),
              "%d shared sub-suppliers; the %d with most direct spend behind them are listed"
                  .formatted(nodes.size(), listed.cardinality())),
          new Message("请按企业逐一查询其余", "ask for the others one by one"));
    }
    Map<String, List<String>> result = new TreeMap<>();
    listed.stream()
        .forEach(node -> result.put(upstream.id(node), upstream.ids(shared.above(node))));
    return result;
  }

  private Map<String, List<String>> gapsPerCompany(DisclosureGaps gaps) {
    Map<String, List<String>> map = new LinkedHashMap<>();
    for (int node : byId) {
      List<String> gap = gaps.gaps().get(node);
      if (!gap.isEmpty()) {
        map.put(upstream.id(node), gap);
      }
    }
    return map;
  }

  private Map<String, @Nullable Object> perCompany(IntFunction<@Nullable Object> value) {
    Map<String, @Nullable Object> map = LinkedHashMap.newLinkedHashMap(byId.length);
    for (int node : byId) {
      map.put(upstream.id(node), value.apply(node));
    }
    return map;
  }

  private List<String> where(IntPredicate holds) {
    return Arrays.stream(byId).filter(holds).mapToObj(upstream::id).toList();
  }

  /** Six decimals, at least one shown; null where there is no answer. */
  private static @Nullable BigDecimal figure(double value) {
    if (!Double.isFinite(value)) {
      return null;
    }
    BigDecimal rounded =
        new BigDecimal(value).setScale(DECIMALS, RoundingMode.HALF_EVEN).stripTrailingZeros();
    return rounded.scale() < 1 ? rounded.setScale(1) : rounded;
  }
}
