package io.greenprint.queries.supply;

import io.greenprint.graph.supply.Certificate;
import io.greenprint.graph.supply.Consent;
import io.greenprint.graph.supply.LinkKind;
import io.greenprint.graph.supply.MassAccount;
import io.greenprint.graph.supply.Money;
import io.greenprint.graph.supply.Penalty;
import io.greenprint.graph.supply.SupplierDeclaration;
import io.greenprint.graph.supply.SupplyLink;
import io.greenprint.graph.supply.WasteTransfer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of who supplies whom, over all dates: immutable, in int arrays sorted by buyer
 * (compressed sparse rows), about 60 bytes a link. A company's number is its place in the order in
 * which the builder met it; a link's number is its place in the order in which it was added.
 */
public final class SupplyNetwork {

  private final List<String> ids;
  private final Map<String, Integer> numbers;
  private final double[] revenue;
  private final double[] directEmissions;
  private final LinkColumns links;
  private final @Nullable String currency;
  private final BitSet inOtherCurrency = new BitSet();
  private final Set<LinkKind> kinds = EnumSet.noneOf(LinkKind.class);
  private final PerCompany<Certificate> certificates;
  private final PerCompany<Penalty> penalties;
  private final List<Set<String>> disclosures;
  private final Map<Integer, Set<String>> requiredDisclosures;
  private final BitSet described;
  private final PerCompany<SupplierDeclaration> declarations;
  private final PerCompany<MassAccount> massAccounts;
  private final PerCompany<WasteTransfer> wasteTransfers;
  private final Bills bills;
  private final LiveLinks.Recent live = new LiveLinks.Recent(this);
  private final Lazy<int[]> ranks = new Lazy<>(this::rankedById);

  SupplyNetwork(SupplyNetworkBuilder builder) {
    ids = List.copyOf(builder.ids);
    numbers = Map.copyOf(builder.numbers);
    revenue = Arrays.copyOf(builder.revenue, ids.size());
    directEmissions = Arrays.copyOf(builder.directEmissions, ids.size());
    links = builder.links.sortedByBuyer(ids.size());
    currency = mainCurrency(links);
    for (int place = 0; place < links.size; place++) {
      kinds.add(links.kind(place));
      String of = links.currency(place);
      if (of != null && !of.equals(currency) && !of.equals(Money.UNSPECIFIED)) {
        inOtherCurrency.set(place);
      }
    }
    certificates = builder.certificates.copy();
    penalties = builder.penalties.copy();
    disclosures = shared(builder.disclosures, ids.size());
    requiredDisclosures = Map.copyOf(builder.requiredDisclosures);
    described = (BitSet) builder.described.clone();
    declarations = builder.declarations.copy();
    massAccounts = builder.massAccounts.copy();
    wasteTransfers = builder.wasteTransfers.copy();
    bills = builder.bills;
  }

  public static SupplyNetworkBuilder builder() {
    return new SupplyNetworkBuilder();
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
    for (SupplierDeclaration said : declarations.of(company)) {
      LocalDate on = said.on();
      if (on == null || !on.isAfter(date)) {
        none = said.extent() == SupplierDeclaration.Extent.NONE;
      }
    }
    return none;
  }

  /** Accounts of certified material that a company's facilities hold. */
  public List<MassAccount> massAccounts(int company) {
    return massAccounts.of(company);
  }

  /** Waste that a company sent away, over all dates. */
  public List<WasteTransfer> wasteTransfers(int company) {
    return wasteTransfers.of(company);
  }

  /** Products and what they are made of. */
  Bills bills() {
    return bills;
  }

  /** Certificates of a company, over all dates. */
  public List<Certificate> certificates(int company) {
    return certificates.of(company);
  }

  /** Penalties of a company, over all dates. */
  public List<Penalty> penalties(int company) {
    return penalties.of(company);
  }

  /** Items that a company discloses; companies with equal items have the same set. */
  public Set<String> disclosures(int company) {
    return disclosures.get(company);
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

  /** The kinds of the links, over all dates. */
  Set<LinkKind> kinds() {
    return kinds;
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

  /** The links that a walk in this scope follows; companies that it thinks away are still there. */
  LiveLinks live(Scope scope) {
    return live.on(scope.asOf(), scope.kinds());
  }

  /** Place of a company among all by id. */
  int rank(int company) {
    return ranks.get()[company];
  }

  private int[] rankedById() {
    String[] sorted = numbers.keySet().toArray(String[]::new);
    Arrays.sort(sorted);
    int[] places = new int[sorted.length];
    for (int place = 0; place < sorted.length; place++) {
      places[numbers.getOrDefault(sorted[place], 0)] = place;
    }
    return places;
  }

  /** Whether the link at a place holds on a day. */
  public boolean isLive(int place, int epochDay) {
    return links.from[place] <= epochDay && epochDay < links.to[place];
  }

  /** A network with the same companies and the links that the rewiring gives. */
  SupplyNetwork rewired(Rewiring rewiring) {
    SupplyNetworkBuilder builder = new SupplyNetworkBuilder();
    for (int company = 0; company < companies(); company++) {
      builder.restored(id(company), revenue[company], directEmissions[company]);
      declarations.of(company).forEach(builder::add);
      massAccounts(company).forEach(builder::add);
      wasteTransfers(company).forEach(builder::add);
      certificates(company).forEach(builder::certificate);
      penalties(company).forEach(builder::penalty);
      for (String item : disclosures(company)) {
        builder.discloses(id(company), item);
      }
    }
    requiredDisclosures.forEach(
        (leader, items) -> items.forEach(item -> builder.requires(id(leader), item)));
    builder.bills = bills;
    Rewiring.NewLinks rewritten = new Rewiring.NewLinks(this, links, builder);
    for (int place = 0; place < links.size; place++) {
      rewiring.rewire(links.buyer[place], links.supplier[place], place, rewritten);
    }
    return builder.build();
  }

  /** The set of each company, equal ones kept once. */
  private static List<Set<String>> shared(Map<Integer, Set<String>> sets, int companies) {
    Map<Set<String>, Set<String>> known = new HashMap<>();
    List<Set<String>> shared = new ArrayList<>(Collections.nCopies(companies, Set.of()));
    sets.forEach((company, set) -> shared.set(company, known.computeIfAbsent(set, Set::copyOf)));
    return shared;
  }
}
