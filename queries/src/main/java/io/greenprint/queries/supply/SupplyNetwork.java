package io.greenprint.queries.supply;

import io.greenprint.graph.supply.AnnualFigures;
import io.greenprint.graph.supply.BillItem;
import io.greenprint.graph.supply.Certificate;
import io.greenprint.graph.supply.Consent;
import io.greenprint.graph.supply.DisclosedItem;
import io.greenprint.graph.supply.DisclosureDemand;
import io.greenprint.graph.supply.EnterpriseRecord;
import io.greenprint.graph.supply.LinkKind;
import io.greenprint.graph.supply.MassAccount;
import io.greenprint.graph.supply.Money;
import io.greenprint.graph.supply.Penalty;
import io.greenprint.graph.supply.Product;
import io.greenprint.graph.supply.ProductFootprint;
import io.greenprint.graph.supply.SupplierDeclaration;
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
 * (compressed sparse rows), about 60 bytes a link. A company's number is its place in the order in
 * which the builder met it; a link's number is its place in the order in which it was added.
 */
public final class SupplyNetwork {

  private static final long NO_READING = -1;

  private final List<String> ids;
  private final Map<String, Integer> numbers;
  private final double[] revenue;
  private final double[] directEmissions;
  private final LinkColumns links;
  private final @Nullable String currency;
  private final BitSet inOtherCurrency = new BitSet();
  private final Map<Integer, List<Certificate>> certificates;
  private final Map<Integer, List<Penalty>> penalties;
  private final Map<Integer, Set<String>> disclosures;
  private final Map<Integer, Set<String>> requiredDisclosures;
  private final BitSet described;
  private final Map<Integer, List<SupplierDeclaration>> declarations;
  private final Map<Integer, List<MassAccount>> massAccounts;
  private final Bills bills;

  private SupplyNetwork(Builder builder) {
    ids = List.copyOf(builder.ids);
    numbers = Map.copyOf(builder.numbers);
    revenue = Arrays.copyOf(builder.revenue, ids.size());
    directEmissions = Arrays.copyOf(builder.directEmissions, ids.size());
    links = builder.links.sortedByBuyer(ids.size());
    currency = mainCurrency(links);
    for (int place = 0; place < links.size; place++) {
      String of = links.currency(place);
      if (of != null && !of.equals(currency) && !of.equals(Money.UNSPECIFIED)) {
        inOtherCurrency.set(place);
      }
    }
    certificates = deepCopy(builder.certificates);
    penalties = deepCopy(builder.penalties);
    disclosures = Map.copyOf(builder.disclosures);
    requiredDisclosures = Map.copyOf(builder.requiredDisclosures);
    described = (BitSet) builder.described.clone();
    declarations = deepCopy(builder.declarations);
    massAccounts = deepCopy(builder.massAccounts);
    bills = builder.bills;
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

  /**
   * Whether a company says by the date, in the last word that it gave, that it has no suppliers.
   */
  public boolean declaresNone(int company, LocalDate date) {
    boolean none = false;
    for (SupplierDeclaration said : declarations.getOrDefault(company, List.of())) {
      LocalDate on = said.on();
      if (on == null || !on.isAfter(date)) {
        none = said.extent() == SupplierDeclaration.Extent.NONE;
      }
    }
    return none;
  }

  /** Accounts of certified material that a company's facilities hold. */
  public List<MassAccount> massAccounts(int company) {
    return massAccounts.getOrDefault(company, List.of());
  }

  /** Products and what they are made of. */
  Bills bills() {
    return bills;
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

  /** Items that a leader asks each of its suppliers to disclose. */
  public Set<String> requiredDisclosures(int leader) {
    return requiredDisclosures.getOrDefault(leader, Set.of());
  }

  /**
   * ISO 4217 code of the currency that most links are in; the others count as of unknown spend.
   * Null where no link has a spend.
   */
  public @Nullable String currency() {
    return currency;
  }

  private static @Nullable String mainCurrency(LinkColumns links) {
    Map<String, Integer> counts = new HashMap<>();
    for (int place = 0; place < links.size; place++) {
      String of = links.currency(place);
      if (of != null) {
        counts.merge(of, 1, Integer::sum);
      }
    }
    return counts.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  /** Place of a company's first purchase; its purchases end before {@code firstPurchase(c + 1)}. */
  public int firstPurchase(int company) {
    return links.start[company];
  }

  /** Number of the company that supplies by the link at a place. */
  public int supplier(int place) {
    return links.supplier[place];
  }

  /** Yearly spend in the currency of the network; NaN where unknown or in another one. */
  double spend(int place) {
    return isInOtherCurrency(place) ? Double.NaN : links.spend[place];
  }

  /** Whether a link states a spend in another currency than the network's. */
  boolean isInOtherCurrency(int place) {
    return inOtherCurrency.get(place);
  }

  /** Product or spend group; null where not said. */
  @Nullable String product(int place) {
    return links.product(place);
  }

  LinkKind kind(int place) {
    return links.kind(place);
  }

  @Nullable Consent consent(int place) {
    return links.consent(place);
  }

  int buyer(int place) {
    return links.buyer[place];
  }

  /** Number of the reading that states the link; -1 where there is no graph. */
  long reading(int place) {
    return links.reading(place);
  }

  /** The link as its source states it, its amount digit by digit. */
  SupplyLink link(int place) {
    return links.link(place, id(links.buyer[place]), id(links.supplier[place]));
  }

  /** Number of the link, from 0 in the order of the source. */
  int row(int place) {
    return links.row[place];
  }

  /** Whether the link at a place holds on a day. */
  public boolean isLive(int place, int epochDay) {
    return links.from[place] <= epochDay && epochDay < links.to[place];
  }

  /** A network with the same companies and the links that the rewiring gives. */
  SupplyNetwork rewired(Rewiring rewiring) {
    Builder builder = new Builder();
    for (int company = 0; company < companies(); company++) {
      builder.restored(id(company), revenue[company], directEmissions[company]);
      declarations.getOrDefault(company, List.of()).forEach(builder::add);
      massAccounts(company).forEach(builder::add);
      certificates(company).forEach(builder::certificate);
      penalties(company).forEach(builder::penalty);
      for (String item : disclosures(company)) {
        builder.discloses(id(company), item);
      }
    }
    requiredDisclosures.forEach(
        (leader, items) -> items.forEach(item -> builder.requires(id(leader), item)));
    builder.bills = bills;
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
      builder.links.addFrom(links, place, builder.numberOf(supplier), share);
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
    private final Map<Integer, List<Certificate>> certificates = new HashMap<>();
    private final Map<Integer, List<Penalty>> penalties = new HashMap<>();
    private final Map<Integer, Set<String>> disclosures = new HashMap<>();
    private final Map<Integer, Set<String>> requiredDisclosures = new HashMap<>();
    private final BitSet described = new BitSet();
    private final Map<Integer, List<SupplierDeclaration>> declarations = new HashMap<>();
    private final Map<Integer, List<MassAccount>> massAccounts = new HashMap<>();
    private Bills bills = new Bills();
    private final LinkColumns links = new LinkColumns();
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
      return add(fact, NO_READING);
    }

    /** The same, with the number of the reading that states it. */
    Builder add(SupplyFact fact, long reading) {
      switch (fact) {
        case EnterpriseRecord record -> described.set(numberOf(record.id()));
        case AnnualFigures figures -> figures(figures);
        case SupplyLink link -> link(link, reading);
        case Certificate certificate -> certificate(certificate);
        case Penalty penalty -> penalty(penalty);
        case MassAccount account -> massAccount(account);
        case Product product -> bills.add(product);
        case BillItem item -> bills.add(item);
        case ProductFootprint footprint -> bills.add(footprint);
        case SupplierDeclaration said ->
            declarations
                .computeIfAbsent(numberOf(said.enterprise()), _ -> new ArrayList<>())
                .add(said);
        case DisclosedItem disclosed -> discloses(disclosed.enterprise(), disclosed.item());
        case DisclosureDemand demand -> requires(demand.leader(), demand.item());
        default -> {}
      }
      return this;
    }

    private void massAccount(MassAccount account) {
      String enterprise = account.enterprise();
      if (enterprise != null) {
        massAccounts.computeIfAbsent(numberOf(enterprise), _ -> new ArrayList<>()).add(account);
      }
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
      return link(link, NO_READING);
    }

    private Builder link(SupplyLink link, long reading) {
      links.add(link, numberOf(link.buyer()), numberOf(link.supplier()), reading);
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

    /** An item that a leader asks each of its suppliers to disclose. */
    public Builder requires(String leader, String item) {
      requiredDisclosures.computeIfAbsent(numberOf(leader), _ -> new TreeSet<>()).add(item);
      return this;
    }

    /** A company of another network, of which that is all. */
    private void restored(String id, double revenue, double directEmissions) {
      int company = numberOf(id);
      this.revenue[company] = revenue;
      this.directEmissions[company] = directEmissions;
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
  }
}
