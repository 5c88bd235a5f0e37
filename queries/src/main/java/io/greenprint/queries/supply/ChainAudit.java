package io.greenprint.queries.supply;

import io.greenprint.graph.supply.LinkKind;
import io.greenprint.graph.supply.ProductFootprint;
import io.greenprint.queries.supply.AuditEntry.Audit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The audit of a chain: each figure is worked out when it is first asked for, and once. Belongs to
 * one request.
 */
public final class ChainAudit {

  private final SupplyChain chain;
  private final GreenRule rule;
  private final Lazy<AttributedSpend> spend;
  private final Lazy<GreenCoverage> green;
  private final Lazy<UpstreamEmissions> emissions;
  private final Lazy<CutOff> cutOff;
  private final Lazy<int[]> cutOffCounts;
  private final Lazy<SharedSubSuppliers> shared;
  private final Lazy<Map<Integer, List<Integer>>> above;
  private final Lazy<DisclosureGaps> gaps;
  private final Lazy<Cycles> cycles;
  private final Lazy<Concentration> concentration;

  ChainAudit(SupplyChain chain, GreenRule rule) {
    this.chain = chain;
    this.rule = rule;
    Upstream upstream = chain.upstream();
    spend = new Lazy<>(() -> AttributedSpend.of(upstream));
    green = new Lazy<>(() -> GreenCoverage.of(upstream, spend.get(), rule));
    emissions = new Lazy<>(() -> UpstreamEmissions.of(upstream, spend.get()));
    cutOff = new Lazy<>(() -> CutOff.of(upstream));
    cutOffCounts = new Lazy<>(() -> cutOff.get().counts());
    shared = new Lazy<>(() -> SharedSubSuppliers.of(upstream));
    above = new Lazy<>(() -> shared.get().above(_ -> true));
    gaps = new Lazy<>(() -> DisclosureGaps.of(upstream, spend.get()));
    cycles = new Lazy<>(() -> Cycles.of(upstream));
    concentration = new Lazy<>(() -> Concentration.of(upstream));
  }

  /** Worked out once, when first asked for. */
  private static final class Lazy<T> {
    private final Supplier<T> source;
    private @Nullable T value;

    Lazy(Supplier<T> source) {
      this.source = source;
    }

    synchronized T get() {
      T known = value;
      if (known == null) {
        known = source.get();
        value = known;
      }
      return known;
    }
  }

  public SupplyChain chain() {
    return chain;
  }

  /** Version of the rule that says what is green. */
  public String ruleVersion() {
    return rule.version();
  }

  /**
   * The audits.
   *
   * @param rows most rows of each
   */
  public List<AuditEntry> entries(int rows) {
    return SupplyChainAudit.of(
            chain.upstream(), rule, rows, spend.get(), green.get(), emissions.get())
        .entries();
  }

  /** Green coverage by tier. */
  public List<GreenCoverage.Share> tiers() {
    return green.get().tiers();
  }

  /** Green coverage of all tiers. */
  public GreenCoverage.Share all() {
    return green.get().all();
  }

  /** Share of direct spend with green suppliers; NaN without such spend. */
  public double byDirectSpend() {
    return green.get().byDirectSpend();
  }

  /** Spectral radius of the input shares. */
  public double spectralRadius() {
    return spend.get().spectralRadius();
  }

  public UpstreamEmissions emissions() {
    return emissions.get();
  }

  public Concentration concentration() {
    return concentration.get();
  }

  public Cycles cycles() {
    return cycles.get();
  }

  /** Rolled-up rate of required disclosures; NaN where nothing is required. */
  public double disclosureRate() {
    return gaps.get().rate();
  }

  /** Items that the leader asks for, sorted. */
  public List<String> required() {
    Upstream upstream = chain.upstream();
    return upstream.network().requiredDisclosures(upstream.company(0)).stream().sorted().toList();
  }

  /** Shown members with what the audits find of each, by tier and id. */
  public List<Member> members() {
    return chain.nodes().stream().map(node -> new Member(this, node)).toList();
  }

  /** Members by id, as {@link Cycles} names them. */
  public List<ChainMember> named(List<String> ids) {
    return ids.stream().map(id -> chain.member(chain.upstream().node(id))).toList();
  }

  /** The live links behind a row of an audit. */
  public List<ChainLink> links(AuditEntry.Row row) {
    Set<Integer> rows = new HashSet<>(row.links());
    Upstream upstream = chain.upstream();
    int node = upstream.node(row.company());
    return chain.sales(node, Integer.MAX_VALUE).stream()
        .filter(link -> rows.contains(upstream.network().row(link.place())))
        .toList();
  }

  /** The products that the leader buys, single sources first. */
  public List<Product> products() {
    List<Product> products = new ArrayList<>();
    for (Concentration.Product product : concentration.get().products()) {
      if (product.product() != null) {
        products.add(new Product(this, product));
      }
    }
    products.sort(
        Comparator.comparing((Product p) -> !p.singleSource()).thenComparing(Product::name));
    return products;
  }

  /** Links on which one side has spoken and the other has not, those with most spend first. */
  public List<ChainLink> oneSided(int first) {
    Set<List<Integer>> bySupplier = new HashSet<>();
    Set<List<Integer>> byBuyer = new HashSet<>();
    List<ChainLink> links = chain.links();
    for (ChainLink link : links) {
      LinkKind kind = chain.upstream().network().kind(link.place());
      List<Integer> pair = List.of(link.buyer().node(), link.supplier().node());
      if (kind != LinkKind.DECLARED_BY_SUPPLIER) {
        byBuyer.add(pair);
      }
      if (kind != LinkKind.DECLARED_BY_BUYER) {
        bySupplier.add(pair);
      }
    }
    return links.stream()
        .filter(
            link -> {
              List<Integer> pair = List.of(link.buyer().node(), link.supplier().node());
              return !byBuyer.contains(pair) || !bySupplier.contains(pair);
            })
        .sorted(Comparator.comparingDouble((ChainLink link) -> -link.weight()))
        .limit(first)
        .toList();
  }

  /** What attributed spend stands on: verified footprints, unverified ones, none. */
  public FootprintEvidence footprintEvidence() {
    double[] sums = new double[3];
    for (int node = 1; node < chain.upstream().nodes(); node++) {
      int at =
          switch (member(node).footprintState()) {
            case VERIFIED -> 0;
            case UNVERIFIED -> 1;
            case NONE -> 2;
          };
      sums[at] += spend.get().of(node);
    }
    double total = spend.get().total();
    return new FootprintEvidence(sums[0] / total, sums[1] / total, sums[2] / total);
  }

  /**
   * Shares of attributed spend, which add up to 1.
   *
   * @param verified with suppliers that have a valid footprint which a third party verified
   * @param unverified with suppliers whose valid footprints nobody verified
   * @param none with suppliers without a valid footprint
   */
  public record FootprintEvidence(double verified, double unverified, double none) {}

  /** What sort of footprint a supplier has on the date. */
  public enum FootprintState {
    VERIFIED,
    UNVERIFIED,
    NONE
  }

  Member member(int node) {
    return new Member(this, node);
  }

  /** Whether a chain meets limits: NO at the first that it surely misses. */
  public Answer conforms(List<Limit> limits) {
    Answer answer = Answer.YES;
    Map<Audit, AuditEntry> known = new HashMap<>();
    for (Limit limit : limits) {
      if (known.isEmpty()) {
        entries(0).forEach(entry -> known.put(entry.audit(), entry));
      }
      AuditEntry entry = known.get(limit.audit());
      Answer met = entry == null ? Answer.UNKNOWN : limit.met(entry);
      if (met == Answer.NO) {
        return Answer.NO;
      }
      answer = met == Answer.UNKNOWN ? Answer.UNKNOWN : answer;
    }
    return answer;
  }

  /**
   * A bound that an audit's figure must keep.
   *
   * @param atLeast null for none
   * @param atMost null for none
   */
  public record Limit(Audit audit, @Nullable Double atLeast, @Nullable Double atMost) {

    /** Judged by the bounds of the figure where it has them, else by the figure. */
    Answer met(AuditEntry entry) {
      double lower = Double.isNaN(entry.lower()) ? entry.value() : entry.lower();
      double upper = Double.isNaN(entry.upper()) ? entry.value() : entry.upper();
      Answer least = atLeast == null ? Answer.YES : least(atLeast, lower, upper);
      Answer most = atMost == null ? Answer.YES : least(-atMost, -upper, -lower);
      if (least == Answer.NO || most == Answer.NO) {
        return Answer.NO;
      }
      return least == Answer.YES && most == Answer.YES ? Answer.YES : Answer.UNKNOWN;
    }

    private static Answer least(double bound, double lower, double upper) {
      if (lower >= bound) {
        return Answer.YES;
      }
      return upper < bound ? Answer.NO : Answer.UNKNOWN;
    }
  }

  /** A member with what the audits find of it. */
  public record Member(ChainAudit audit, int node) {

    public ChainMember member() {
      return audit.chain.member(node);
    }

    public Answer green() {
      return audit.green.get().of(node);
    }

    /** NaN where attributed spend has no answer. */
    public double attributedSpend() {
      return audit.spend.get().of(node);
    }

    /** What the leader pays it, a year. */
    public double directSpend() {
      return audit.spend.get().direct(node);
    }

    /** Part of upstream emissions, tCO2e a year; NaN where there is no answer. */
    public double emissions() {
      return audit.emissions.get().of(node);
    }

    /** Whether its emissions or revenue are unknown and count as 0. */
    public boolean emissionsMissing() {
      return audit.emissions.get().missing().get(node);
    }

    /** Whether its revenue was estimated from its purchases. */
    public boolean revenueEstimated() {
      return audit.spend.get().estimatedRevenue().get(node);
    }

    /** Whether its revenue is unknown, so that what it passes on is left out. */
    public boolean revenueUnknown() {
      return audit.spend.get().unknownRevenue().get(node);
    }

    /** The last member through which every chain from the leader to this one passes. */
    public ChainMember dominator() {
      return audit.chain.member(audit.cutOff.get().immediateDominator(node));
    }

    /** How many members are lost with this one. */
    public int cutOffCount() {
      return audit.cutOffCounts.get()[node];
    }

    /** Members that are lost with this one, by id. */
    public List<ChainMember> cutOff() {
      return sorted(audit.cutOff.get().byLossOf(node));
    }

    /** Tier-1 suppliers behind which it stands, by id, where there are two or more. */
    public List<ChainMember> sharedBy() {
      return audit.shared.get().count(node) < 2
          ? List.of()
          : sorted(audit.above.get().getOrDefault(node, List.of()));
    }

    /** Required items that it does not disclose, sorted. */
    public List<String> gaps() {
      return audit.gaps.get().gaps().getOrDefault(node, List.of());
    }

    /** What sort of footprint it has on the date. */
    public FootprintState footprintState() {
      FootprintState best = FootprintState.NONE;
      for (ProductFootprint footprint : audit.chain.graph().footprints(member().realId())) {
        if (Footprints.isValid(footprint, audit.chain.asOf())) {
          if (footprint.verifier() != null) {
            return FootprintState.VERIFIED;
          }
          best = FootprintState.UNVERIFIED;
        }
      }
      return best;
    }

    private List<ChainMember> sorted(List<Integer> nodes) {
      Upstream upstream = audit.chain.upstream();
      return nodes.stream()
          .sorted(Comparator.comparing(upstream::id))
          .map(audit.chain::member)
          .toList();
    }
  }

  /** A product that the leader buys. */
  public record Product(ChainAudit audit, Concentration.Product product) {

    public String name() {
      return String.valueOf(product.product());
    }

    /** Herfindahl index; NaN where no spend is known. */
    public double index() {
      return product.index();
    }

    public boolean singleSource() {
      return product.isSingleSource();
    }

    /** Who supplies it, by id. */
    public List<ChainMember> suppliers() {
      return audit.named(product.suppliers());
    }

    /**
     * Members whose loss cuts off all who supply the product: its only supplier, and whoever stands
     * behind each of several.
     */
    public List<ChainMember> cutOffBy() {
      Upstream upstream = audit.chain.upstream();
      Set<Integer> suppliers = new TreeSet<>();
      product.suppliers().forEach(id -> suppliers.add(upstream.node(id)));
      List<Integer> nodes = new ArrayList<>();
      if (singleSource()) {
        nodes.addAll(suppliers);
      }
      audit
          .above
          .get()
          .forEach(
              (node, above) -> {
                if (!suppliers.contains(node) && above.containsAll(suppliers)) {
                  nodes.add(node);
                }
              });
      return nodes.stream()
          .sorted(Comparator.comparing(upstream::id))
          .map(audit.chain::member)
          .toList();
    }
  }
}
