package io.greenprint.queries.supply;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Closure and tiers: the leader and every company that supplies it on the date, directly or through
 * others. Found by one breadth-first search over the {@link LiveLinks} in O(companies + links).
 *
 * <p>Nodes are numbered from 0, the leader, in the order of the search, so that tiers never fall as
 * numbers rise. A tier is the length of the shortest chain of live links from the leader. Parallel
 * links are added up; a link of unknown spend still counts as a link and adds nothing.
 */
public final class Upstream {

  private static final int UNSEEN = -1;
  private static final int REMOVED = -2;

  private final SupplyNetwork network;
  private final Scope scope;
  private final LiveLinks live;
  private final int[] companies;
  private final int[] tiers;
  private final int[] nodeOf;
  private final Adjacency links;
  private final Lazy<Adjacency> reversed;

  private Upstream(SupplyNetwork network, Scope scope, int leader) {
    this.network = network;
    this.scope = scope;
    live = network.live(scope);
    nodeOf = new int[network.companies()];
    Arrays.fill(nodeOf, UNSEEN);
    remove();
    int[] queue = new int[nodeOf.length];
    int[] tier = new int[nodeOf.length];
    int found = search(leader, queue, tier);
    companies = Arrays.copyOf(queue, found);
    tiers = Arrays.copyOf(tier, found);
    links = renumbered();
    reversed = new Lazy<>(links::transposed);
  }

  /**
   * The upstream of the scope's leader.
   *
   * @throws IllegalArgumentException when the network does not know the leader
   */
  public static Upstream of(SupplyNetwork network, Scope scope) {
    Integer leader = network.number(scope.leader());
    if (leader == null) {
      throw new IllegalArgumentException("unknown leader: " + scope.leader());
    }
    return new Upstream(network, scope, leader);
  }

  private void remove() {
    for (String id : scope.without()) {
      Integer company = network.number(id);
      if (company != null) {
        nodeOf[company] = REMOVED;
      }
    }
  }

  private int search(int leader, int[] queue, int[] tier) {
    Adjacency all = live.links();
    int found = 0;
    queue[found] = leader;
    nodeOf[leader] = found++;
    for (int node = 0; node < found; node++) {
      int company = queue[node];
      int end = all.start(company + 1);
      for (int e = all.start(company); e < end; e++) {
        int supplier = all.target(e);
        if (nodeOf[supplier] == UNSEEN) {
          nodeOf[supplier] = found;
          queue[found] = supplier;
          tier[found++] = tier[node] + 1;
        }
      }
    }
    return found;
  }

  /** The live links of the members, with nodes in place of companies. */
  private Adjacency renumbered() {
    Adjacency all = live.links();
    int most = 0;
    for (int company : companies) {
      most += all.start(company + 1) - all.start(company);
    }
    int[] start = new int[companies.length + 1];
    int[] target = new int[most];
    double[] spend = new double[most];
    int size = 0;
    for (int node = 0; node < companies.length; node++) {
      int end = all.start(companies[node] + 1);
      for (int e = all.start(companies[node]); e < end; e++) {
        int supplier = nodeOf[all.target(e)];
        if (supplier != REMOVED) {
          target[size] = supplier;
          spend[size++] = all.weight(e);
        }
      }
      start[node + 1] = size;
    }
    return new Adjacency(start, target, spend);
  }

  public SupplyNetwork network() {
    return network;
  }

  public Scope scope() {
    return scope;
  }

  /** Number of companies upstream, the leader not counted. */
  public int size() {
    return companies.length - 1;
  }

  /** Number of nodes: {@link #size} and the leader, which is node 0. */
  public int nodes() {
    return companies.length;
  }

  /** Number of a node's company in the network. */
  public int company(int node) {
    return companies[node];
  }

  public String id(int node) {
    return network.id(companies[node]);
  }

  /** Place of a node among all companies of the network by id: to sort by, quicker than ids. */
  int rank(int node) {
    return network.rank(companies[node]);
  }

  /** The nodes but the leader, by id. */
  int[] byId() {
    return byId(IntStream.range(1, nodes()).toArray());
  }

  /** Ids of nodes, sorted. */
  List<String> ids(int[] some) {
    return Arrays.stream(byId(some)).mapToObj(this::id).toList();
  }

  /** Ids of nodes, sorted. */
  List<String> ids(Collection<Integer> some) {
    return ids(some.stream().mapToInt(Integer::intValue).toArray());
  }

  private int[] byId(int[] some) {
    long[] ranked = new long[some.length];
    for (int i = 0; i < some.length; i++) {
      ranked[i] = (long) rank(some[i]) << Integer.SIZE | some[i];
    }
    Arrays.sort(ranked);
    int[] sorted = new int[some.length];
    for (int i = 0; i < some.length; i++) {
      sorted[i] = (int) ranked[i];
    }
    return sorted;
  }

  /** The node of a company; -1 where it is not part of this upstream. */
  public int node(String id) {
    Integer company = network.number(id);
    return company == null ? -1 : Math.max(-1, nodeOf[company]);
  }

  /** Length of the shortest chain from the leader; 0 for the leader. */
  public int tier(int node) {
    return tiers[node];
  }

  /** Number of the highest tier; 0 when the leader has no suppliers. */
  public int tierCount() {
    return tiers[tiers.length - 1];
  }

  /** Live links, buyer to supplier, with yearly spend, parallel ones added up. */
  Adjacency links() {
    return links;
  }

  /** The same, supplier to buyer. */
  Adjacency reversed() {
    return reversed.get();
  }

  /** The live links among suppliers: those of the leader, from it and to it, are left out. */
  Adjacency linksAmongSuppliers() {
    return links.reweighted(
        (buyer, supplier, spend) -> buyer == 0 || supplier == 0 ? Double.NaN : spend);
  }

  /** What the leader pays each node directly, a year; 0 for the leader itself. */
  double[] directSpend() {
    double[] spend = new double[nodes()];
    for (int e = links.start(0); e < links.start(1); e++) {
      if (links.target(e) != 0) {
        spend[links.target(e)] += links.weight(e);
      }
    }
    return spend;
  }

  /** Nodes whose links name a supplier; the others are the frontier. */
  boolean hasSuppliers(int node) {
    return links.start(node) < links.start(node + 1);
  }

  /** Whether a node says by the date that it has no suppliers. */
  boolean declaresNone(int node) {
    return network.declaresNone(companies[node], scope.asOf());
  }

  /** Takes one live link between two nodes, with its place in the network. */
  @FunctionalInterface
  interface LinkVisitor {
    void visit(int buyer, int supplier, int place);
  }

  /** Calls for each live link by which a node buys, parallel ones apart. */
  void forEachPurchase(int node, LinkVisitor visitor) {
    int end = live.first(companies[node] + 1);
    for (int index = live.first(companies[node]); index < end; index++) {
      int place = live.place(index);
      int supplier = nodeOf[network.supplier(place)];
      if (supplier != REMOVED) {
        visitor.visit(node, supplier, place);
      }
    }
  }

  /** Calls for each live link by which a node sells, parallel ones apart, by buyer. */
  void forEachSale(int node, LinkVisitor visitor) {
    Adjacency buyers = reversed.get();
    for (int e = buyers.start(node); e < buyers.start(node + 1); e++) {
      forEachPurchase(
          buyers.target(e),
          (buyer, supplier, place) -> {
            if (supplier == node) {
              visitor.visit(buyer, supplier, place);
            }
          });
    }
  }

  /** Calls for each live link, parallel ones apart, buyers in their order. */
  void forEachLink(LinkVisitor visitor) {
    for (int node = 0; node < nodes(); node++) {
      forEachPurchase(node, visitor);
    }
  }

  /** Number of live links of unknown spend. */
  public int linksOfUnknownSpend() {
    int[] count = {0};
    forEachLink((_, _, place) -> count[0] += Double.isNaN(network.spend(place)) ? 1 : 0);
    return count[0];
  }
}
