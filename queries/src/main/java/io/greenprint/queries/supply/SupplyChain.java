package io.greenprint.queries.supply;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The live multi-tier chain of a leader on a date. Tiers are complete until the cap on members cuts
 * the last of them; what is cut is counted, never silently left out.
 */
public final class SupplyChain {

  private final SupplyGraph graph;
  private final Upstream upstream;
  private final int shown;

  private SupplyChain(SupplyGraph graph, Upstream upstream, int shown) {
    this.graph = graph;
    this.upstream = upstream;
    this.shown = shown;
  }

  /**
   * A chain as far as it is asked for.
   *
   * @param maxTier highest tier to show; null for all
   * @param cap most members to show, the leader not counted
   */
  public static SupplyChain of(
      SupplyGraph graph, Upstream upstream, @Nullable Integer maxTier, int cap) {
    int shown = 1;
    while (shown < upstream.nodes()
        && shown <= cap
        && (maxTier == null || upstream.tier(shown) <= maxTier)) {
      shown++;
    }
    return new SupplyChain(graph, upstream, shown);
  }

  SupplyGraph graph() {
    return graph;
  }

  public Upstream upstream() {
    return upstream;
  }

  public ChainMember leader() {
    return new ChainMember(this, 0);
  }

  public ChainMember member(int node) {
    return new ChainMember(this, node);
  }

  /** Where and when the leader was named so, whether or not that holds on the date. */
  public List<ChainLeadership> leaderships() {
    return graph.leaderships(upstream.id(0)).stream()
        .map(fact -> ChainLeadership.of(graph, fact))
        .toList();
  }

  /** Members in all, the leader not counted, whether shown or not. */
  public int size() {
    return upstream.size();
  }

  /** What of the chain is not shown; null where all is. */
  public @Nullable Cut cut() {
    if (shown == upstream.nodes()) {
      return null;
    }
    int[] links = {0};
    for (int node = 0; node < shown; node++) {
      upstream.forEachPurchase(node, (_, supplier, _) -> links[0] += supplier >= shown ? 1 : 0);
    }
    return new Cut(upstream.nodes() - shown, upstream.tier(shown), links[0]);
  }

  /**
   * What is not shown.
   *
   * @param members how many
   * @param fromTier the first tier that is not complete
   * @param links links that lead from shown members to others
   */
  public record Cut(int members, int fromTier, int links) {}

  /** The tiers, from 1. */
  public List<Tier> tiers() {
    List<Tier> tiers = new ArrayList<>();
    int node = 1;
    for (int tier = 1; tier <= upstream.tierCount(); tier++) {
      int first = node;
      int none = 0;
      int unknown = 0;
      while (node < upstream.nodes() && upstream.tier(node) == tier) {
        Frontier frontier = frontier(node++);
        none += frontier == Frontier.DECLARES_NONE ? 1 : 0;
        unknown += frontier == Frontier.NOTHING_KNOWN ? 1 : 0;
      }
      tiers.add(
          new Tier(tier, node - first, Math.clamp(shown - first, 0, node - first), none, unknown));
    }
    return tiers;
  }

  /**
   * A tier.
   *
   * @param companies members in all
   * @param shown how many of them are shown
   * @param declaresNone members that say that they have no suppliers
   * @param nothingKnown members of whose suppliers nothing is known
   */
  public record Tier(int tier, int companies, int shown, int declaresNone, int nothingKnown) {}

  /** Shown members, by tier and id. */
  public List<ChainMember> members() {
    return nodes().stream().map(this::member).toList();
  }

  List<Integer> nodes() {
    return IntStream.range(1, shown)
        .boxed()
        .sorted(
            Comparator.comparingInt((Integer node) -> upstream.tier(node))
                .thenComparingInt(upstream::rank))
        .toList();
  }

  /** Live links between shown members, parallel ones apart, in the order of their buyers. */
  public List<ChainLink> links() {
    List<ChainLink> links = new ArrayList<>();
    for (int node = 0; node < shown; node++) {
      links.addAll(purchases(node, Integer.MAX_VALUE));
    }
    return links;
  }

  @Nullable Frontier frontier(int node) {
    if (upstream.hasSuppliers(node)) {
      return null;
    }
    return upstream.declaresNone(node) ? Frontier.DECLARES_NONE : Frontier.NOTHING_KNOWN;
  }

  List<ChainLink> purchases(int node, int first) {
    List<ChainLink> links = new ArrayList<>();
    upstream.forEachPurchase(
        node,
        (_, supplier, place) -> {
          if (supplier < shown) {
            links.add(new ChainLink(member(node), member(supplier), place));
          }
        });
    return largest(
        links, first, Comparator.comparingInt(link -> upstream.rank(link.supplier().node())));
  }

  List<ChainLink> sales(int node, int first) {
    List<ChainLink> links = new ArrayList<>();
    upstream.forEachSale(
        node, (buyer, _, place) -> links.add(new ChainLink(member(buyer), member(node), place)));
    return largest(
        links, first, Comparator.comparingInt(link -> upstream.rank(link.buyer().node())));
  }

  private static List<ChainLink> largest(
      List<ChainLink> links, int first, Comparator<ChainLink> tie) {
    links.sort(
        Comparator.comparingDouble((ChainLink link) -> -link.weight())
            .thenComparing(tie)
            .thenComparingInt(ChainLink::place));
    return links.subList(0, Math.min(first, links.size()));
  }

  /** The date. */
  public LocalDate asOf() {
    return upstream.scope().asOf();
  }
}
