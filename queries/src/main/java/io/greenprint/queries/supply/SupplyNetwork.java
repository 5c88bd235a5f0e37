package io.greenprint.queries.supply;

import io.greenprint.graph.supply.AnnualFigures;
import io.greenprint.graph.supply.Certificate;
import io.greenprint.graph.supply.DisclosedItem;
import io.greenprint.graph.supply.DisclosureDemand;
import io.greenprint.graph.supply.EnterpriseRecord;
import io.greenprint.graph.supply.LinkKind;
import io.greenprint.graph.supply.Money;
import io.greenprint.graph.supply.Penalty;
import io.greenprint.graph.supply.SupplyFact;
import io.greenprint.graph.supply.SupplyLink;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of who supplies whom, over all dates: immutable, in int arrays sorted by buyer
 * (compressed sparse rows), about 40 bytes a link. A company's number is its place in the order in
 * which the builder met it; a link's number is its place in the order in which it was added.
 */
public final class SupplyNetwork {

  private final List<String> ids;
  private final Map<String, Integer> numbers;
  private final double[] revenue;
  private final double[] directEmissions;
  private final Links links;
  private final List<String> products;
  private final Map<Integer, List<Certificate>> certificates;
  private final Map<Integer, List<Penalty>> penalties;
  private final Map<Integer, Set<String>> disclosures;
  private final Set<String> requiredDisclosures;
  private final BitSet described;

  private SupplyNetwork(Builder builder) {
    ids = List.copyOf(builder.ids);
    numbers = Map.copyOf(builder.numbers);
    revenue = Arrays.copyOf(builder.revenue, ids.size());
    directEmissions = Arrays.copyOf(builder.directEmissions, ids.size());
    links = builder.links.sortedByBuyer(ids.size());
    products = List.copyOf(builder.products);
    certificates = deepCopy(builder.certificates);
    penalties = deepCopy(builder.penalties);
    disclosures = Map.copyOf(builder.disclosures);
    requiredDisclosures = Set.copyOf(builder.requiredDisclosures);
    described = (BitSet) builder.described.clone();
  }

  public static Builder builder() {
    return new Builder();
  }

  /** Number of companies. */
  public int companies() {
    return ids.size();
  }

  /** Number of links, over all dates. */
  public int links() {
    return links.size;
  }

  public String id(int company) {
    return ids.get(company);
  }

  /** The number of a company; null where the network does not know it. */
  public @Nullable Integer number(String id) {
    return numbers.get(id);
  }

  /** Yearly revenue, in the currency of the network; NaN where unknown or not above zero. */
  public double revenue(int company) {
    return revenue[company];
  }

  /** Scope 1 and 2 emissions a year, in tCO2e; NaN where unknown. */
  public double directEmissions(int company) {
    return directEmissions[company];
  }

  /** Whether its source describes a company; else it stands in links only. */
  public boolean isDescribed(int company) {
    return described.get(company);
  }

  /** Certificates of a company, over all dates. */
  public List<Certificate> certificates(int company) {
    return certificates.getOrDefault(company, List.of());
  }

  /** Penalties of a company, over all dates. */
  public List<Penalty> penalties(int company) {
    return penalties.getOrDefault(company, List.of());
  }

  /** Items that a company discloses. */
  public Set<String> disclosures(int company) {
    return disclosures.getOrDefault(company, Set.of());
  }

  /** Items that each supplier should disclose. */
  public Set<String> requiredDisclosures() {
    return requiredDisclosures;
  }

  /** Place of a company's first purchase; its purchases end before {@code firstPurchase(c + 1)}. */
  int firstPurchase(int company) {
    return links.start[company];
  }

  int supplier(int place) {
    return links.supplier[place];
  }

  /** Yearly spend; NaN where unknown. */
  double spend(int place) {
    return links.spend[place];
  }

  /** Product or spend group; null where not said. */
  @Nullable String product(int place) {
    int product = links.product[place];
    return product < 0 ? null : products.get(product);
  }

  LinkKind kind(int place) {
    return links.kind[place];
  }

  /** Number of the link, from 0 in the order of the source. */
  int row(int place) {
    return links.row[place];
  }

  boolean isLive(int place, int epochDay) {
    return links.from[place] <= epochDay && epochDay < links.to[place];
  }

  /** A network with the same companies and the links that the rewiring gives. */
  SupplyNetwork rewired(Rewiring rewiring) {
    Builder builder = new Builder();
    for (int company = 0; company < companies(); company++) {
      builder.company(id(company), revenue[company], directEmissions[company]);
      certificates(company).forEach(builder::certificate);
      penalties(company).forEach(builder::penalty);
      for (String item : disclosures(company)) {
        builder.discloses(id(company), item);
      }
    }
    requiredDisclosures.forEach(builder::requires);
    products.forEach(builder::productNumberOf);
    NewLinks rewritten = new NewLinks(builder);
    for (int place = 0; place < links.size; place++) {
      rewiring.rewire(links.buyer[place], links.supplier[place], place, rewritten);
    }
    return builder.build();
  }

  /** Says what becomes of a link. */
  @FunctionalInterface
  interface Rewiring {
    void rewire(int buyer, int supplier, int place, NewLinks links);
  }

  /** Where a rewiring puts its links. */
  final class NewLinks {

    private final Builder builder;

    private NewLinks(Builder builder) {
      this.builder = builder;
    }

    void keep(int place) {
      add(place, id(links.supplier[place]), 1);
    }

    /** The link at the place, with another supplier and a part of its spend. */
    void add(int place, String supplier, double share) {
      builder.links.add(
          links.buyer[place],
          builder.numberOf(supplier),
          links.spend[place] * share,
          links.product[place],
          links.from[place],
          links.to[place],
          links.kind[place]);
    }
  }

  private static <T> Map<Integer, List<T>> deepCopy(Map<Integer, List<T>> lists) {
    Map<Integer, List<T>> copy = HashMap.newHashMap(lists.size());
    lists.forEach((company, list) -> copy.put(company, List.copyOf(list)));
    return copy;
  }

  /**
   * Collects companies and links in any order; a company named only by a link is known by its id.
   */
  public static final class Builder {

    private final List<String> ids = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> products = new ArrayList<>();
    private final Map<String, Integer> productNumbers = new HashMap<>();
    private final Map<Integer, List<Certificate>> certificates = new HashMap<>();
    private final Map<Integer, List<Penalty>> penalties = new HashMap<>();
    private final Map<Integer, Set<String>> disclosures = new HashMap<>();
    private final Set<String> requiredDisclosures = new TreeSet<>();
    private final BitSet described = new BitSet();
    private final Links links = new Links();
    private double[] revenue = new double[16];
    private double[] directEmissions = new double[16];

    private Builder() {}

    /**
     * Adds a company, or completes one that is already known.
     *
     * @param revenue yearly, in the network's currency; null or not above zero: unknown
     * @param directEmissions scope 1 and 2 a year, tCO2e; null: unknown
     */
    public Builder company(String id, @Nullable Double revenue, @Nullable Double directEmissions) {
      int company = numberOf(id);
      described.set(company);
      this.revenue[company] = revenue == null || !(revenue > 0) ? Double.NaN : revenue;
      this.directEmissions[company] = directEmissions == null ? Double.NaN : directEmissions;
      return this;
    }

    /** Adds a fact of a file; those that a network has no use for are left out. */
    public Builder add(SupplyFact fact) {
      switch (fact) {
        case EnterpriseRecord record -> described.set(numberOf(record.id()));
        case AnnualFigures figures -> figures(figures);
        case SupplyLink link -> link(link);
        case Certificate certificate -> certificate(certificate);
        case Penalty penalty -> penalty(penalty);
        case DisclosedItem disclosed -> discloses(disclosed.enterprise(), disclosed.item());
        case DisclosureDemand demand -> requires(demand.item());
        default -> {}
      }
      return this;
    }

    private void figures(AnnualFigures figures) {
      Money revenue = figures.revenue();
      BigDecimal emissions = figures.directEmissions();
      company(
          figures.enterprise(),
          revenue == null ? null : Double.valueOf(revenue.amount().doubleValue()),
          emissions == null ? null : Double.valueOf(emissions.doubleValue()));
    }

    public Builder link(SupplyLink link) {
      links.add(
          numberOf(link.buyer()),
          numberOf(link.supplier()),
          link.spend() == null ? Double.NaN : link.spend().amount().doubleValue(),
          link.product() == null ? -1 : productNumberOf(link.product()),
          epochDay(link.from(), Integer.MIN_VALUE),
          epochDay(link.to(), Integer.MAX_VALUE),
          link.kind());
      return this;
    }

    public Builder certificate(Certificate certificate) {
      certificates
          .computeIfAbsent(numberOf(certificate.holder()), _ -> new ArrayList<>())
          .add(certificate);
      return this;
    }

    public Builder penalty(Penalty penalty) {
      penalties
          .computeIfAbsent(numberOf(penalty.enterprise()), _ -> new ArrayList<>())
          .add(penalty);
      return this;
    }

    public Builder discloses(String id, String item) {
      disclosures.computeIfAbsent(numberOf(id), _ -> new TreeSet<>()).add(item);
      return this;
    }

    /** An item that each supplier should disclose. */
    public Builder requires(String item) {
      requiredDisclosures.add(item);
      return this;
    }

    public SupplyNetwork build() {
      return new SupplyNetwork(this);
    }

    private int numberOf(String id) {
      Integer known = numbers.get(id);
      if (known != null) {
        return known;
      }
      int company = ids.size();
      if (company == revenue.length) {
        revenue = Arrays.copyOf(revenue, company * 2);
        directEmissions = Arrays.copyOf(directEmissions, company * 2);
      }
      revenue[company] = Double.NaN;
      directEmissions[company] = Double.NaN;
      ids.add(id);
      numbers.put(id, company);
      return company;
    }

    private int productNumberOf(String product) {
      return productNumbers.computeIfAbsent(
          product,
          name -> {
            products.add(name);
            return products.size() - 1;
          });
    }

    private static int epochDay(@Nullable LocalDate date, int open) {
      return date == null ? open : Math.toIntExact(date.toEpochDay());
    }
  }

  /** Links as columns. */
  private static final class Links {

    private int size;
    private int[] start = {};
    private int[] buyer = new int[16];
    private int[] supplier = new int[16];
    private double[] spend = new double[16];
    private int[] product = new int[16];
    private int[] from = new int[16];
    private int[] to = new int[16];
    private LinkKind[] kind = new LinkKind[16];
    private int[] row = {};

    void add(int buyer, int supplier, double spend, int product, int from, int to, LinkKind kind) {
      if (size == this.buyer.length) {
        resize(size * 2);
      }
      this.buyer[size] = buyer;
      this.supplier[size] = supplier;
      this.spend[size] = spend;
      this.product[size] = product;
      this.from[size] = from;
      this.to[size] = to;
      this.kind[size] = kind;
      size++;
    }

    /** A copy sorted by buyer, stable, with the start of each buyer's links. */
    Links sortedByBuyer(int companies) {
      Links sorted = new Links();
      sorted.resize(size);
      sorted.size = size;
      sorted.row = new int[size];
      sorted.start = new int[companies + 1];
      for (int i = 0; i < size; i++) {
        sorted.start[buyer[i] + 1]++;
      }
      for (int c = 0; c < companies; c++) {
        sorted.start[c + 1] += sorted.start[c];
      }
      int[] next = sorted.start.clone();
      for (int i = 0; i < size; i++) {
        int place = next[buyer[i]]++;
        sorted.buyer[place] = buyer[i];
        sorted.supplier[place] = supplier[i];
        sorted.spend[place] = spend[i];
        sorted.product[place] = product[i];
        sorted.from[place] = from[i];
        sorted.to[place] = to[i];
        sorted.kind[place] = kind[i];
        sorted.row[place] = i;
      }
      return sorted;
    }

    private void resize(int capacity) {
      buyer = Arrays.copyOf(buyer, capacity);
      supplier = Arrays.copyOf(supplier, capacity);
      spend = Arrays.copyOf(spend, capacity);
      product = Arrays.copyOf(product, capacity);
      from = Arrays.copyOf(from, capacity);
      to = Arrays.copyOf(to, capacity);
      kind = Arrays.copyOf(kind, capacity);
    }
  }
}
