package io.greenprint.queries.supply;

import io.greenprint.graph.supply.LinkKind;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/**
 * Closure and tiers: the leader and every company that supplies it on the date, directly or through
 * others. Found by one breadth-first search in O(companies + links).
 *
 * <p>Nodes are numbered from 0, the leader, in the order of the search, so that tiers never fall as
 * numbers rise. A tier is the length of the shortest chain of live links from the leader. Parallel
 * links are added up; a link of unknown spend still counts as a link and adds nothing.
 */
public final class Upstream {

  private final SupplyNetwork network;
  private final Scope scope;
  private final int[] companies;
  private final int[] nodeOf;
  private final int[] tiers;
  private final Adjacency links;
  private final int[] places;
  private final int[] firstPlaces;
  private final int unknownSpend;

  private Upstream(Search search) {
    network = search.network;
    scope = search.scope;
    companies = Arrays.copyOf(search.companies, search.found);
    nodeOf = search.nodeOf;
    tiers = Arrays.copyOf(search.tiers, search.found);
    links = search.links();
    places = Arrays.copyOf(search.places, search.placeCount);
    firstPlaces = Arrays.copyOf(search.firstPlaces, search.found + 1);
    unknownSpend = search.unknownSpend;
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
    Search search = new Search(network, scope);
    search.run(leader);
    return new Upstream(search);
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

  /** Length of the shortest chain from the leader; 0 for the leader. */
  public int tier(int node) {
    return tiers[node];
  }

  /** Number of the highest tier; 0 when the leader has no suppliers. */
  public int tierCount() {
    return tiers[tiers.length - 1];
  }

  /** Number of live links of unknown spend. */
  public int linksOfUnknownSpend() {
    return unknownSpend;
  }

  /** Rows of the live links behind all of this, as numbered by the network. */
  public int[] rows() {
    int[] rows = new int[places.length];
    Arrays.setAll(rows, i -> network.row(places[i]));
    return rows;
  }

  /** Live links, buyer to supplier, with yearly spend, parallel ones added up. */
  Adjacency links() {
    return links;
  }

  /** Places in the network of the live links, parallel ones apart. */
  int[] places() {
    return places;
  }

  /** Index of a node's first live link; its links end before {@code firstPlace(node + 1)}. */
  int firstPlace(int node) {
    return firstPlaces[node];
  }

  /** Place in the network of the live link at an index. */
  int place(int index) {
    return places[index];
  }

  /** Supplier of the live link at an index. */
  int target(int index) {
    return nodeOf[network.supplier(places[index])];
  }

  /** Buyer of the live link at an index. */
  int buyerOf(int index) {
    return nodeOf[network.buyer(places[index])];
  }

  /** Whether a node says by the date that it has no suppliers. */
  boolean declaresNone(int node) {
    return network.declaresNone(companies[node], scope.asOf());
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

  /** Calls for each live link, parallel ones apart, with its place in the network. */
  void forEachLink(LinkVisitor visitor) {
    for (int index = 0; index < places.length; index++) {
      visitor.visit(buyerOf(index), target(index), places[index]);
    }
  }

  /** Takes one live link between two nodes. */
  @FunctionalInterface
  interface LinkVisitor {
    void visit(int buyer, int supplier, int place);
  }

  /** The node of a company; -1 where it is not part of this upstream. */
  public int node(String id) {
    Integer company = network.number(id);
    return company == null ? -1 : Math.max(-1, nodeOf[company]);
  }

  /** Nodes whose links name a supplier; the others are the frontier. */
  boolean hasSuppliers(int node) {
    return links.start(node) < links.start(node + 1);
  }

  private static final class Search {

    private final SupplyNetwork network;
    private final Scope scope;
    private final int day;
    private final Set<LinkKind> kinds;
    private final int[] nodeOf;
    private final int[] companies;
    private final int[] tiers;
    private final int[] lastPlace;
    private int found;
    private int[] start;
    private int[] targets = new int[64];
    private double[] spends = new double[64];
    private int[] places = new int[64];
    private final int[] firstPlaces;
    private int size;
    private int placeCount;
    private int unknownSpend;

    Search(SupplyNetwork network, Scope scope) {
      this.network = network;
      this.scope = scope;
      day = Math.toIntExact(scope.asOf().toEpochDay());
      kinds = EnumSet.noneOf(LinkKind.class);
      kinds.addAll(scope.kinds());
      int n = network.companies();
      nodeOf = new int[n];
      Arrays.fill(nodeOf, -1);
      companies = new int[n];
      tiers = new int[n];
      start = new int[n + 1];
      firstPlaces = new int[n + 1];
      lastPlace = new int[n];
      Arrays.fill(lastPlace, -1);
      for (String id : scope.without()) {
        Integer company = network.number(id);
        if (company != null) {
          nodeOf[company] = REMOVED;
        }
      }
    }

    private static final int REMOVED = -2;

    void run(int leader) {
      meet(leader, 0);
      for (int node = 0; node < found; node++) {
        start[node] = size;
        firstPlaces[node] = placeCount;
        int company = companies[node];
        for (int p = network.firstPurchase(company); p < network.firstPurchase(company + 1); p++) {
          if (network.isLive(p, day) && kinds.contains(network.kind(p))) {
            follow(node, p);
          }
        }
      }
      start[found] = size;
      firstPlaces[found] = placeCount;
    }

    private void follow(int buyer, int place) {
      int company = network.supplier(place);
      if (nodeOf[company] == REMOVED) {
        return;
      }
      if (nodeOf[company] < 0) {
        meet(company, tiers[buyer] + 1);
      }
      note(place);
      double spend = network.spend(place);
      if (Double.isNaN(spend)) {
        unknownSpend++;
        spend = 0;
      }
      int supplier = nodeOf[company];
      if (lastPlace[supplier] >= start[buyer]) {
        spends[lastPlace[supplier]] += spend;
        return;
      }
      if (size == targets.length) {
        targets = Arrays.copyOf(targets, size * 2);
        spends = Arrays.copyOf(spends, size * 2);
      }
      lastPlace[supplier] = size;
      targets[size] = supplier;
      spends[size++] = spend;
    }

    private void note(int place) {
      if (placeCount == places.length) {
        places = Arrays.copyOf(places, placeCount * 2);
      }
      places[placeCount++] = place;
    }

    private void meet(int company, int tier) {
      nodeOf[company] = found;
      companies[found] = company;
      tiers[found++] = tier;
    }

    Adjacency links() {
      return new Adjacency(
          Arrays.copyOf(start, found + 1),
          Arrays.copyOf(targets, size),
          Arrays.copyOf(spends, size));
    }
  }
}
