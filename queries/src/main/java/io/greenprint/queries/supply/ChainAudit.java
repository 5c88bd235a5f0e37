package io.greenprint.queries.supply;

import io.greenprint.graph.supply.LinkKind;
import io.greenprint.queries.supply.AuditEntry.Audit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The audit of a chain: each figure is worked out when it is first asked for, and once. Belongs to
 * one request.
 */
public final class ChainAudit {

  private final SupplyChain chain;
  private final ChainFigures figures;

  ChainAudit(SupplyChain chain, GreenRule rule) {
    this.chain = chain;
    figures = new ChainFigures(chain.upstream(), rule);
  }

  public SupplyChain chain() {
    return chain;
  }

  ChainFigures figures() {
    return figures;
  }

  /** Version of the rule that says what is green. */
  public String ruleVersion() {
    return figures.rule().version();
  }

  /**
   * Some of the audits, in their order; only these are worked out.
   *
   * @param rows most rows of each
   */
  public List<AuditEntry> entries(Set<Audit> audits, int rows) {
    return Auditor.audited(audits, figures, rows);
  }

  /** Green coverage by tier. */
  public List<GreenCoverage.Share> tiers() {
    return figures.green().tiers();
  }

  /** Green coverage of all tiers. */
  public GreenCoverage.Share all() {
    return figures.green().all();
  }

  /** Share of direct spend with green suppliers; NaN without such spend. */
  public double byDirectSpend() {
    return figures.green().byDirectSpend();
  }

  /** Spectral radius of the input shares. */
  public double spectralRadius() {
    return figures.spend().spectralRadius();
  }

  public UpstreamEmissions emissions() {
    return figures.emissions();
  }

  public Concentration concentration() {
    return figures.concentration();
  }

  public Cycles cycles() {
    return figures.cycles();
  }

  /** Rolled-up rate of required disclosures; NaN where nothing is required. */
  public double disclosureRate() {
    return figures.gaps().rate();
  }

  /** Items that the leader asks for, sorted. */
  public List<String> required() {
    Upstream upstream = chain.upstream();
    return upstream.network().requiredDisclosures(upstream.company(0)).stream().sorted().toList();
  }

  /** Shown members with what the audits find of each, by tier and id. */
  public List<AuditedMember> members() {
    return chain.nodes().stream().map(node -> new AuditedMember(this, node)).toList();
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
  public List<AuditedProduct> products() {
    List<AuditedProduct> products = new ArrayList<>();
    for (Concentration.Product product : figures.concentration().products()) {
      if (product.product() != null) {
        products.add(new AuditedProduct(this, product));
      }
    }
    products.sort(
        Comparator.comparing((AuditedProduct p) -> !p.singleSource())
            .thenComparing(AuditedProduct::name));
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
      sums[at] += figures.spend().of(node);
    }
    double total = figures.spend().total();
    return new FootprintEvidence(
        Figures.finite(sums[0] / total),
        Figures.finite(sums[1] / total),
        Figures.finite(sums[2] / total));
  }

  AuditedMember member(int node) {
    return new AuditedMember(this, node);
  }

  /** Whether a chain meets limits: NO at the first that it surely misses, the others unasked. */
  public Answer conforms(List<AuditLimit> limits) {
    Answer answer = Answer.YES;
    for (AuditLimit limit : limits) {
      Answer met = limit.met(Auditor.of(limit.audit()).audit(figures, 0));
      if (met == Answer.NO) {
        return Answer.NO;
      }
      answer = met == Answer.UNKNOWN ? Answer.UNKNOWN : answer;
    }
    return answer;
  }
}
