package io.greenprint.queries.supply;

import io.greenprint.graph.supply.ChainLeader;
import io.greenprint.graph.supply.Consent;
import io.greenprint.graph.supply.Listing;
import io.greenprint.graph.supply.ProductFootprint;
import io.greenprint.graph.supply.SupplyFact;
import io.greenprint.graph.supply.SupplyLink;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The supply network that the graph shows at one version, in memory: the {@link SupplyNetwork} with
 * what people want to see of it: names, and the reading that states each fact. Immutable.
 */
public final class SupplyGraph {

  private final Key key;
  private final SupplyNetwork network;
  private final Map<String, Firm> firms;
  private final Map<String, List<String>> idsOfName;
  private final IdentityHashMap<SupplyFact, Long> readings;
  private final Map<String, List<ChainLeader>> leaders;
  private final Map<String, List<ProductFootprint>> footprints;
  private final Map<String, List<Listing>> listings;
  private final BitSet masked;

  private SupplyGraph(Builder builder) {
    key = builder.key;
    network = builder.network.build();
    firms = Map.copyOf(builder.firms);
    readings = builder.readings;
    leaders = copy(builder.leaders);
    footprints = copy(builder.footprints);
    listings = copy(builder.listings);
    Map<String, List<String>> names = new HashMap<>();
    firms.forEach(
        (id, firm) -> {
          if (network.number(id) != null) {
            names.computeIfAbsent(firm.name, _ -> new ArrayList<>()).add(id);
            if (firm.creditCode != null && !firm.creditCode.equals(id)) {
              names.computeIfAbsent(firm.creditCode, _ -> new ArrayList<>()).add(id);
            }
          }
        });
    idsOfName = copy(names);
    masked = new BitSet();
    for (int place = 0; place < network.links(); place++) {
      if (network.consent(place) == Consent.REFUSED) {
        masked.set(network.supplier(place));
      }
    }
  }

  /**
   * What the network is made of: it changes only when one of these does.
   *
   * @param graphId another one after a backup was restored
   * @param readings visible readings of supply-chain files, ascending
   * @param identities version at which somebody last settled who is who
   */
  record Key(String graphId, List<Long> readings, long identities) {

    Key {
      readings = List.copyOf(readings);
    }
  }

  /**
   * An enterprise.
   *
   * @param creditCode unified social credit code; null where nobody knows it
   */
  public record Firm(String id, String name, @Nullable String creditCode) {}

  static Builder builder(Key key) {
    return new Builder(key);
  }

  Key key() {
    return key;
  }

  public SupplyNetwork network() {
    return network;
  }

  /** An enterprise of the network. */
  public Firm firm(String id) {
    Firm firm = firms.get(id);
    return firm == null ? new Firm(id, id, null) : firm;
  }

  /** Ids of the enterprises of the network with this id, credit code or name, sorted. */
  public List<String> find(String idCodeOrName) {
    if (network.number(idCodeOrName) != null) {
      return List.of(idCodeOrName);
    }
    return idsOfName.getOrDefault(idCodeOrName, List.of()).stream().sorted().toList();
  }

  /** Whether a company refused to be shown by name. */
  public boolean isMasked(String id) {
    Integer company = network.number(id);
    return company != null && masked.get(company);
  }

  /** Number of the reading that states a fact of this graph; -1 where it is of none. */
  public long reading(SupplyFact fact) {
    return readings.getOrDefault(fact, -1L);
  }

  /** Where an enterprise was named chain leader, over all dates. */
  public List<ChainLeader> leaderships(String id) {
    return leaders.getOrDefault(id, List.of());
  }

  /** All who were ever named chain leader. */
  public List<ChainLeader> leaderships() {
    return leaders.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .flatMap(entry -> entry.getValue().stream())
        .toList();
  }

  /** Product footprints that an enterprise declares, over all dates. */
  public List<ProductFootprint> footprints(String id) {
    return footprints.getOrDefault(id, List.of());
  }

  /** Registers on which an enterprise or one of its sites stands, over all dates. */
  public List<Listing> listings(String id) {
    return listings.getOrDefault(id, List.of());
  }

  private static <T> Map<String, List<T>> copy(Map<String, List<T>> lists) {
    Map<String, List<T>> copy = HashMap.newHashMap(lists.size());
    lists.forEach((id, list) -> copy.put(id, List.copyOf(list)));
    return copy;
  }

  /** Collects what the graph gives. */
  static final class Builder {

    private final Key key;
    private final SupplyNetworkBuilder network = SupplyNetwork.builder();
    private final Map<String, Firm> firms = new HashMap<>();
    private final IdentityHashMap<SupplyFact, Long> readings = new IdentityHashMap<>();
    private final Map<String, List<ChainLeader>> leaders = new HashMap<>();
    private final Map<String, List<ProductFootprint>> footprints = new HashMap<>();
    private final Map<String, List<Listing>> listings = new HashMap<>();

    private Builder(Key key) {
      this.key = key;
    }

    void firm(Firm firm) {
      firms.put(firm.id, firm);
    }

    /** Adds a fact whose enterprises are named by their ids in the graph. */
    void add(SupplyFact fact, long reading) {
      readings.put(fact, reading);
      switch (fact) {
        case ChainLeader leader -> add(leaders, leader.enterprise(), leader);
        case ProductFootprint footprint -> add(footprints, footprint.enterprise(), footprint);
        case Listing listing -> add(listings, listing.enterprise(), listing);
        default -> {}
      }
      network.add(fact, reading);
    }

    void addLink(SupplyLink link, long reading) {
      network.add(link, reading);
    }

    private static <T> void add(Map<String, List<T>> lists, @Nullable String id, T fact) {
      if (id != null) {
        lists.computeIfAbsent(id, _ -> new ArrayList<>()).add(fact);
      }
    }

    SupplyGraph build() {
      return new SupplyGraph(this);
    }
  }
}
