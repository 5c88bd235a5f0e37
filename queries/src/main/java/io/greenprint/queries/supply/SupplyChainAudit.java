package io.greenprint.queries.supply;

import io.greenprint.graph.finding.Finding.Message;
import io.greenprint.graph.supply.MassAccount;
import io.greenprint.graph.supply.Product;
import io.greenprint.queries.supply.AuditEntry.Audit;
import io.greenprint.queries.supply.AuditEntry.Evidence;
import io.greenprint.queries.supply.AuditEntry.Row;
import io.greenprint.queries.supply.AuditEntry.Unit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Every audit that a network answers for a leader on a date, each with value, bounds, evidence, the
 * rows behind it and a plain sentence. What-if and change between dates compare two of them: see
 * {@link WhatIf} and {@link AuditChange}.
 *
 * @param scope what was audited
 * @param ruleVersion which rule said what is green
 * @param entries one per audit, in their order
 */
public record SupplyChainAudit(Scope scope, String ruleVersion, List<AuditEntry> entries) {

  public SupplyChainAudit {
    entries = List.copyOf(entries);
  }

  /**
   * Audits an upstream.
   *
   * @param mostRows most rows that an audit gives
   */
  public static SupplyChainAudit of(Upstream upstream, GreenRule rule, int mostRows) {
    AttributedSpend spend = AttributedSpend.of(upstream);
    return of(
        upstream,
        rule,
        mostRows,
        spend,
        GreenCoverage.of(upstream, spend, rule),
        UpstreamEmissions.of(upstream, spend));
  }

  /** The same, where what others build on is worked out already. */
  static SupplyChainAudit of(
      Upstream upstream,
      GreenRule rule,
      int mostRows,
      AttributedSpend spend,
      GreenCoverage green,
      UpstreamEmissions emissions) {
    return new Auditor(upstream, rule, mostRows, spend, green, emissions).audit();
  }

  public AuditEntry entry(Audit audit) {
    return entries.stream().filter(e -> e.audit() == audit).findFirst().orElseThrow();
  }

  private static final class Auditor {

    private static final int DAYS_AHEAD = 90;

    private final Upstream upstream;
    private final GreenRule rule;
    private final int mostRows;
    private final AttributedSpend spend;
    private final GreenCoverage green;
    private final UpstreamEmissions emissions;

    Auditor(
        Upstream upstream,
        GreenRule rule,
        int mostRows,
        AttributedSpend spend,
        GreenCoverage green,
        UpstreamEmissions emissions) {
      this.upstream = upstream;
      this.rule = rule;
      this.mostRows = mostRows;
      this.spend = spend;
      this.green = green;
      this.emissions = emissions;
    }

    SupplyChainAudit audit() {
      return new SupplyChainAudit(
          upstream.scope(),
          rule.version(),
          List.of(
              closure(),
              completeness(),
              attributedSpend(),
              coverageByCount(),
              coverageBySpend(),
              coverageByDirectSpend(),
              upstreamEmissions(),
              hotSpots(),
              concentration(),
              cutOff(),
              sharedSubSuppliers(),
              cycles(),
              certificates(),
              disclosureRate(),
              penalties(),
              consistency(),
              footprintRollUp(),
              massBalance()));
    }

    private AuditEntry closure() {
      Evidence evidence = tally(this::declared);
      return entry(
          Audit.CLOSURE,
          Bounds.atLeast(upstream.size()),
          Unit.COUNT,
          evidence,
          rows(_ -> true, upstream::tier, _ -> List.of()),
          "上游共 %d 家企业、%d 级；其中 %d 家的供应商不明"
              .formatted(upstream.size(), upstream.tierCount(), evidence.unknown()),
          "%d companies upstream in %d tiers; of %d the suppliers are not known"
              .formatted(upstream.size(), upstream.tierCount(), evidence.unknown()));
    }

    /** Suppliers are known where some are, or where the company says that it has none. */
    private Answer declared(int node) {
      return upstream.hasSuppliers(node) || upstream.declaresNone(node)
          ? Answer.YES
          : Answer.UNKNOWN;
    }

    private AuditEntry completeness() {
      double known = sum(node -> declared(node) == Answer.YES ? spend.of(node) : 0);
      double share = known / spend.total();
      return entry(
          Audit.COMPLETENESS,
          new Bounds(share, share, 1),
          Unit.SHARE,
          tally(this::declared),
          rows(node -> declared(node) != Answer.YES, spend::of, _ -> List.of()),
          "归集采购额的 %s 落在已知其供应商的企业".formatted(percent(share)),
          "%s of attributed spend is with companies whose suppliers are known"
              .formatted(percent(share)));
    }

    private AuditEntry attributedSpend() {
      BitSet estimated = spend.estimatedRevenue();
      return entry(
          Audit.ATTRIBUTED_SPEND,
          new Bounds(spend.total(), Double.NaN, Double.NaN),
          Unit.MONEY,
          tally(
              node ->
                  estimated.get(node) || Double.isNaN(spend.shares().revenue(node))
                      ? Answer.UNKNOWN
                      : Answer.YES),
          rows(_ -> true, spend::of, _ -> List.of()),
          spend.isKnown()
              ? String.format(
                  Locale.ROOT,
                  "归集采购额合计 %.2f；%d 家企业的收入为估算，%d 条供应关系没有采购额",
                  spend.total(),
                  estimated.cardinality(),
                  upstream.linksOfUnknownSpend())
              : String.format(Locale.ROOT, "归集采购额没有有限解（谱半径 %.6f）", spend.spectralRadius()),
          spend.isKnown()
              ? String.format(
                  Locale.ROOT,
                  "attributed spend is %.2f in all; revenue of %d companies is estimated, %d links"
                      + " have no spend",
                  spend.total(),
                  estimated.cardinality(),
                  upstream.linksOfUnknownSpend())
              : String.format(
                  Locale.ROOT,
                  "attributed spend has no finite solution (spectral radius %.6f)",
                  spend.spectralRadius()));
    }

    private AuditEntry coverageByCount() {
      GreenCoverage.Share all = green.all();
      return coverage(
          Audit.GREEN_COVERAGE_BY_COUNT,
          new Bounds(all.byCount(), all.byCount(), all.upper().byCount()),
          "按企业数，绿色覆盖率",
          "green coverage by count is");
    }

    private AuditEntry coverageBySpend() {
      GreenCoverage.Share all = green.all();
      return coverage(
          Audit.GREEN_COVERAGE_BY_SPEND,
          new Bounds(all.bySpend(), all.bySpend(), all.upper().bySpend()),
          "按归集采购额，绿色覆盖率",
          "green coverage by attributed spend is");
    }

    private AuditEntry coverageByDirectSpend() {
      double unknown = sum(node -> green.of(node) == Answer.UNKNOWN ? spend.direct(node) : 0);
      double share = green.byDirectSpend();
      return coverage(
          Audit.GREEN_COVERAGE_BY_DIRECT_SPEND,
          new Bounds(share, share, share + unknown / sum(spend::direct)),
          "按一级供应商直接采购额，绿色覆盖率",
          "green coverage of tier 1 by direct spend is");
    }

    private AuditEntry coverage(Audit audit, Bounds bounds, String zh, String en) {
      Evidence evidence = tally(green::of);
      return entry(
          audit,
          bounds,
          Unit.SHARE,
          evidence,
          rows(node -> green.of(node) != Answer.YES, spend::of, _ -> List.of()),
          "%s %s，若 %d 家情况不明者均为绿色则为 %s"
              .formatted(zh, percent(bounds.value), evidence.unknown(), percent(bounds.upper)),
          "%s %s, and %s if the %d of whom nothing is known were green"
              .formatted(en, percent(bounds.value), percent(bounds.upper), evidence.unknown()));
    }

    private AuditEntry upstreamEmissions() {
      int missing = emissions.missing().cardinality();
      return entry(
          Audit.UPSTREAM_EMISSIONS,
          Bounds.atLeast(emissions.total()),
          Unit.TCO2E,
          known(emissions.missing()),
          rows(emissions.missing()::get, spend::of, _ -> List.of()),
          String.format(
              Locale.ROOT,
              "上游排放 %.2f tCO2e（另一侧复核 %.2f）；%d 家企业没有排放或收入数据，按 0 计",
              emissions.total(),
              emissions.check(),
              missing),
          String.format(
              Locale.ROOT,
              "upstream emissions are %.2f tCO2e (%.2f from the other side); %d companies without"
                  + " emissions or revenue count as 0",
              emissions.total(),
              emissions.check(),
              missing));
    }

    private AuditEntry hotSpots() {
      List<Row> rows = rows(node -> emissions.of(node) > 0, emissions::of, _ -> List.of());
      double sought = 0.8 * emissions.total();
      double sum = 0;
      int count = 0;
      while (count < rows.size() && sum < sought) {
        sum += rows.get(count++).value();
      }
      return entry(
          Audit.HOT_SPOTS,
          new Bounds(count, Double.NaN, Double.NaN),
          Unit.COUNT,
          known(emissions.missing()),
          rows.subList(0, count),
          "%d 家企业占已知上游排放的八成".formatted(count),
          "%d companies make up four fifths of the known upstream emissions".formatted(count));
    }

    private AuditEntry concentration() {
      Concentration concentration = Concentration.of(upstream);
      long single =
          concentration.products().stream()
              .filter(product -> product.product() != null && product.isSingleSource())
              .count();
      return entry(
          Audit.CONCENTRATION,
          new Bounds(concentration.index(), Double.NaN, Double.NaN),
          Unit.SHARE,
          tally(
              node ->
                  upstream.tier(node) > 1
                      ? Answer.NO
                      : spend.direct(node) > 0 ? Answer.YES : Answer.UNKNOWN),
          rows(node -> upstream.tier(node) == 1, spend::direct, _ -> List.of()),
          String.format(
              Locale.ROOT,
              "一级采购的赫芬达尔指数 %.4f（相当于 %.1f 家均等供应商）；%d 个品类只有一家供应商",
              concentration.index(),
              1 / concentration.index(),
              single),
          String.format(
              Locale.ROOT,
              "the Herfindahl index of direct spend is %.4f (as %.1f equal suppliers); %d products"
                  + " have one supplier",
              concentration.index(),
              1 / concentration.index(),
              single));
    }

    private AuditEntry cutOff() {
      CutOff cutOff = CutOff.of(upstream);
      int[] counts = cutOff.counts();
      List<Row> rows =
          rows(
              node -> counts[node] > 0,
              node -> counts[node],
              node -> ids(cutOff.directlyBelow(node)));
      return entry(
          Audit.CUT_OFF,
          new Bounds(rows.size(), Double.NaN, Double.NaN),
          Unit.COUNT,
          tally(node -> counts[node] > 0 ? Answer.YES : Answer.NO),
          rows,
          "失去 %d 家企业中的任何一家，都会使链主失去其他供应商".formatted(rows.size()),
          "the loss of any of %d companies cuts the leader off from others".formatted(rows.size()));
    }

    private AuditEntry sharedSubSuppliers() {
      SharedSubSuppliers shared = SharedSubSuppliers.of(upstream);
      BitSet given = new BitSet();
      IntStream.range(1, upstream.nodes())
          .filter(node -> shared.count(node) >= 2)
          .boxed()
          .sorted(
              Comparator.comparingDouble((Integer node) -> -shared.exposure(node))
                  .thenComparing(upstream::id))
          .limit(mostRows)
          .forEach(given::set);
      Map<Integer, List<Integer>> above = shared.above(given::get);
      List<Row> rows =
          rows(
              node -> shared.count(node) >= 2,
              shared::exposure,
              node -> ids(above.getOrDefault(node, List.of())));
      return entry(
          Audit.SHARED_SUB_SUPPLIERS,
          new Bounds(rows.size(), Double.NaN, Double.NaN),
          Unit.COUNT,
          tally(node -> shared.count(node) >= 2 ? Answer.YES : Answer.NO),
          rows,
          "%d 家企业同时处在两家以上一级供应商之后".formatted(rows.size()),
          "%d companies stand behind two or more tier-1 suppliers".formatted(rows.size()));
    }

    private AuditEntry cycles() {
      Cycles cycles = Cycles.of(upstream);
      Map<String, List<String>> groups = new HashMap<>();
      cycles.cycles().forEach(group -> group.forEach(id -> groups.put(id, group)));
      cycles.selfLoops().forEach(id -> groups.putIfAbsent(id, List.of(id)));
      return entry(
          Audit.CYCLES,
          new Bounds(cycles.cycles().size() + cycles.selfLoops().size(), Double.NaN, Double.NaN),
          Unit.COUNT,
          tally(node -> groups.containsKey(upstream.id(node)) ? Answer.YES : Answer.NO),
          rows(
              node -> groups.containsKey(upstream.id(node)),
              spend::of,
              node -> groups.getOrDefault(upstream.id(node), List.of())),
          "%d 组企业互相供应，%d 家企业向自己供应".formatted(cycles.cycles().size(), cycles.selfLoops().size()),
          "%d groups of companies supply each other, %d companies supply themselves"
              .formatted(cycles.cycles().size(), cycles.selfLoops().size()));
    }

    private AuditEntry certificates() {
      CertificateReport report = CertificateReport.of(upstream, DAYS_AHEAD);
      long expiring =
          report.certificates().stream().filter(CertificateReport.Entry::expiring).count();
      Map<String, Integer> lost = new HashMap<>();
      for (CertificateReport.Entry certificate : report.certificates()) {
        if (certificate.state() != CertificateState.VALID || certificate.expiring()) {
          lost.merge(certificate.certificate().holder(), 1, Integer::sum);
        }
      }
      return entry(
          Audit.CERTIFICATES,
          new Bounds(report.count(CertificateState.VALID), Double.NaN, Double.NaN),
          Unit.COUNT,
          tally(green::of),
          rows(
              node -> lost.containsKey(upstream.id(node)),
              node -> lost.getOrDefault(upstream.id(node), 0),
              _ -> List.of()),
          "证书：有效 %d（其中 %d 天内到期 %d），过期 %d，撤销 %d，尚未生效 %d；同号多主 %d 个"
              .formatted(
                  report.count(CertificateState.VALID),
                  DAYS_AHEAD,
                  expiring,
                  report.count(CertificateState.EXPIRED),
                  report.count(CertificateState.REVOKED),
                  report.count(CertificateState.NOT_YET_VALID),
                  report.sharedNumbers().size()),
          "certificates: %d valid (%d of them end within %d days), %d expired, %d revoked, %d not yet valid; %d numbers at several holders"
              .formatted(
                  report.count(CertificateState.VALID),
                  expiring,
                  DAYS_AHEAD,
                  report.count(CertificateState.EXPIRED),
                  report.count(CertificateState.REVOKED),
                  report.count(CertificateState.NOT_YET_VALID),
                  report.sharedNumbers().size()));
    }

    private AuditEntry disclosureRate() {
      DisclosureGaps gaps = DisclosureGaps.of(upstream, spend);
      int required = upstream.network().requiredDisclosures(upstream.company(0)).size();
      return entry(
          Audit.DISCLOSURE_RATE,
          new Bounds(gaps.rate(), Double.NaN, Double.NaN),
          Unit.SHARE,
          tally(node -> gaps.gaps().containsKey(node) ? Answer.NO : Answer.YES),
          rows(
              gaps.gaps()::containsKey,
              spend::of,
              node -> gaps.gaps().getOrDefault(node, List.of())),
          "按归集采购额，%d 项应披露内容的披露率 %s；%d 家企业有缺口"
              .formatted(required, percent(gaps.rate()), gaps.gaps().size()),
          "%s of the %d required items are disclosed, by attributed spend; %d companies have gaps"
              .formatted(percent(gaps.rate()), required, gaps.gaps().size()));
    }

    private AuditEntry penalties() {
      PenaltyReport report = PenaltyReport.of(upstream, spend, PenaltyReport.THREE_YEARS);
      Map<String, Integer> counts = new HashMap<>();
      report.entries().forEach(e -> counts.merge(e.penalty().enterprise(), 1, Integer::sum));
      return entry(
          Audit.PENALTIES,
          new Bounds(report.entries().size(), Double.NaN, Double.NaN),
          Unit.COUNT,
          tally(node -> counts.containsKey(upstream.id(node)) ? Answer.YES : Answer.UNKNOWN),
          rows(
              node -> counts.containsKey(upstream.id(node)),
              node -> counts.getOrDefault(upstream.id(node), 0),
              _ -> List.of()),
          "近三年行政处罚 %d 起，其中 %d 起未完成整改，涉及归集采购额的 %s"
              .formatted(report.entries().size(), report.open(), percent(report.spendShare())),
          "%d penalties in three years, %d without closed correction, at suppliers with %s of attributed spend"
              .formatted(report.entries().size(), report.open(), percent(report.spendShare())));
    }

    private AuditEntry consistency() {
      Consistency consistency = Consistency.of(upstream);
      Set<String> odd = new TreeSet<>();
      consistency.disagreements().forEach(d -> odd.add(d.supplier()));
      consistency.overspent().forEach(e -> odd.add(e.company()));
      consistency.oversold().forEach(e -> odd.add(e.company()));
      return entry(
          Audit.CONSISTENCY,
          new Bounds(odd.size(), Double.NaN, Double.NaN),
          Unit.COUNT,
          tally(node -> odd.contains(upstream.id(node)) ? Answer.NO : Answer.YES),
          rows(node -> odd.contains(upstream.id(node)), spend::of, _ -> List.of()),
          "买卖双方金额相差一成以上 %d 对，采购超过收入 %d 家，销售超过收入 %d 家"
              .formatted(
                  consistency.disagreements().size(),
                  consistency.overspent().size(),
                  consistency.oversold().size()),
          "%d pairs state spends more than a tenth apart, %d companies buy and %d sell for more than their revenue"
              .formatted(
                  consistency.disagreements().size(),
                  consistency.overspent().size(),
                  consistency.oversold().size()));
    }

    private AuditEntry footprintRollUp() {
      Bills bills = upstream.network().bills();
      Set<String> incomplete = bills.rolledUp(upstream.scope().asOf()).incomplete();
      Map<String, Integer> made = new HashMap<>();
      Map<String, Integer> lacking = new HashMap<>();
      int complete = 0;
      for (String id : bills.ids()) {
        boolean lacks = incomplete.contains(id);
        complete += lacks ? 0 : 1;
        Product product = bills.product(id);
        String maker = product == null ? null : product.maker();
        if (maker != null) {
          made.merge(maker, 1, Integer::sum);
          lacking.merge(maker, lacks ? 1 : 0, Integer::sum);
        }
      }
      int all = bills.ids().size();
      double share = (double) complete / all;
      return entry(
          Audit.FOOTPRINT_ROLL_UP,
          new Bounds(share, share, Double.NaN),
          Unit.SHARE,
          tally(
              node ->
                  !made.containsKey(upstream.id(node))
                      ? Answer.UNKNOWN
                      : lacking.getOrDefault(upstream.id(node), 0) > 0 ? Answer.NO : Answer.YES),
          rows(
              node -> lacking.getOrDefault(upstream.id(node), 0) > 0,
              node -> lacking.getOrDefault(upstream.id(node), 0),
              _ -> List.of()),
          "%d 个产品中，%d 个的碳足迹可沿物料清单完整汇总".formatted(all, complete),
          "of %d products the footprints of %d roll up whole along their bills of materials"
              .formatted(all, complete));
    }

    private AuditEntry massBalance() {
      Map<Integer, Integer> broken = new HashMap<>();
      int accounts = 0;
      for (int node = 1; node < upstream.nodes(); node++) {
        for (MassAccount account : upstream.network().massAccounts(upstream.company(node))) {
          accounts++;
          broken.merge(node, account.excess().signum() > 0 ? 1 : 0, Integer::sum);
        }
      }
      int sum = broken.values().stream().mapToInt(Integer::intValue).sum();
      return entry(
          Audit.MASS_BALANCE,
          new Bounds(sum, sum, Double.NaN),
          Unit.COUNT,
          tally(
              node ->
                  !broken.containsKey(node)
                      ? Answer.UNKNOWN
                      : broken.getOrDefault(node, 0) > 0 ? Answer.NO : Answer.YES),
          rows(
              node -> broken.getOrDefault(node, 0) > 0,
              node -> broken.getOrDefault(node, 0),
              _ -> List.of()),
          "%d 本认证物料台账中 %d 本产出多于投入所许".formatted(accounts, sum),
          "of %d accounts of certified material %d give out more than they may"
              .formatted(accounts, sum));
    }

    private AuditEntry entry(
        Audit audit,
        Bounds bounds,
        Unit unit,
        Evidence evidence,
        List<Row> rows,
        String zh,
        String en) {
      List<Row> given = withLinks(rows.subList(0, Math.min(mostRows, rows.size())));
      return new AuditEntry(
          audit,
          bounds.value,
          bounds.lower,
          bounds.upper,
          unit,
          evidence,
          given,
          rows.size(),
          new Message(zh, en));
    }

    /** Rows of the nodes asked for, largest value first, ties by identifier. */
    private List<Row> rows(
        IntPredicate asked, IntToDoubleFunction value, IntFunction<List<String>> related) {
      List<Integer> nodes = new ArrayList<>();
      IntStream.range(1, upstream.nodes()).filter(asked).forEach(nodes::add);
      nodes.sort(
          Comparator.comparingDouble((Integer node) -> -value.applyAsDouble(node))
              .thenComparing(upstream::id));
      List<Row> rows = new ArrayList<>();
      for (int node : nodes) {
        rows.add(
            new Row(
                upstream.id(node),
                upstream.tier(node),
                value.applyAsDouble(node),
                rows.size() < mostRows ? related.apply(node) : List.of(),
                List.of()));
      }
      return rows;
    }

    private List<Row> withLinks(List<Row> rows) {
      Map<Integer, List<Integer>> links = new HashMap<>();
      BitSet wanted = new BitSet();
      rows.forEach(row -> wanted.set(upstream.node(row.company())));
      if (wanted.isEmpty()) {
        return rows;
      }
      upstream.forEachLink(
          (_, supplier, place) -> {
            if (wanted.get(supplier)) {
              links
                  .computeIfAbsent(supplier, _ -> new ArrayList<>())
                  .add(upstream.network().row(place));
            }
          });
      return rows.stream()
          .map(
              row ->
                  new Row(
                      row.company(),
                      row.tier(),
                      row.value(),
                      row.related(),
                      links.getOrDefault(upstream.node(row.company()), List.of())))
          .toList();
    }

    private Evidence tally(IntFunction<Answer> answer) {
      int[] counts = new int[3];
      for (int node = 1; node < upstream.nodes(); node++) {
        switch (answer.apply(node)) {
          case YES -> counts[0]++;
          case NO -> counts[1]++;
          case UNKNOWN -> counts[2]++;
        }
      }
      return new Evidence(counts[0], counts[1], counts[2]);
    }

    private Evidence known(BitSet missing) {
      return tally(node -> missing.get(node) ? Answer.UNKNOWN : Answer.YES);
    }

    private double sum(IntToDoubleFunction value) {
      return IntStream.range(1, upstream.nodes()).mapToDouble(value).sum();
    }

    private List<String> ids(List<Integer> nodes) {
      return nodes.stream().map(upstream::id).sorted().toList();
    }

    private static String percent(double share) {
      return Double.isNaN(share) ? "—" : String.format(Locale.ROOT, "%.2f%%", share * 100);
    }
  }

  private record Bounds(double value, double lower, double upper) {

    static Bounds atLeast(double value) {
      return new Bounds(value, value, Double.NaN);
    }
  }
}
