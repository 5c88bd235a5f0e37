package io.greenprint.queries.supply;

import io.greenprint.graph.supply.AnnualFigures;
import io.greenprint.graph.supply.BillItem;
import io.greenprint.graph.supply.Certificate;
import io.greenprint.graph.supply.DisclosedItem;
import io.greenprint.graph.supply.DisclosureDemand;
import io.greenprint.graph.supply.EnterpriseRecord;
import io.greenprint.graph.supply.MassAccount;
import io.greenprint.graph.supply.Money;
import io.greenprint.graph.supply.Penalty;
import io.greenprint.graph.supply.Product;
import io.greenprint.graph.supply.ProductFootprint;
import io.greenprint.graph.supply.SupplierDeclaration;
import io.greenprint.graph.supply.SupplyFact;
import io.greenprint.graph.supply.SupplyLink;
import io.greenprint.graph.supply.WasteTransfer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Collects companies and links in any order; a company named only by a link is known by its id. */
public final class SupplyNetworkBuilder {

  private static final long NO_READING = -1;

  final List<String> ids = new ArrayList<>();
  final Map<String, Integer> numbers = new HashMap<>();
  final PerCompany<Certificate> certificates = new PerCompany<>();
  final PerCompany<Penalty> penalties = new PerCompany<>();
  final Map<Integer, Set<String>> disclosures = new HashMap<>();
  final Map<Integer, Set<String>> requiredDisclosures = new HashMap<>();
  final BitSet described = new BitSet();
  final PerCompany<SupplierDeclaration> declarations = new PerCompany<>();
  final PerCompany<MassAccount> massAccounts = new PerCompany<>();
  final PerCompany<WasteTransfer> wasteTransfers = new PerCompany<>();
  Bills bills = new Bills();
  final LinkColumns links = new LinkColumns();
  double[] revenue = new double[16];
  double[] directEmissions = new double[16];

  SupplyNetworkBuilder() {}

  /**
   * Adds a company, or completes one that is already known.
   *
   * @param revenue yearly, in the network's currency; null or not above zero: unknown
   * @param directEmissions scope 1 and 2 a year, tCO2e; null: unknown
   */
  public SupplyNetworkBuilder company(
      String id, @Nullable Double revenue, @Nullable Double directEmissions) {
    int company = numberOf(id);
    described.set(company);
    this.revenue[company] = revenue == null || !(revenue > 0) ? Double.NaN : revenue;
    this.directEmissions[company] = directEmissions == null ? Double.NaN : directEmissions;
    return this;
  }

  /** Adds a fact of a file; those that a network has no use for are left out. */
  public SupplyNetworkBuilder add(SupplyFact fact) {
    return add(fact, NO_READING);
  }

  /** The same, with the number of the reading that states it. */
  SupplyNetworkBuilder add(SupplyFact fact, long reading) {
    switch (fact) {
      case EnterpriseRecord record -> described.set(numberOf(record.id()));
      case AnnualFigures figures -> figures(figures);
      case SupplyLink link -> link(link, reading);
      case Certificate certificate -> certificate(certificate);
      case Penalty penalty -> penalty(penalty);
      case MassAccount account -> massAccount(account);
      case WasteTransfer transfer -> wasteTransfer(transfer);
      case Product product -> bills.add(product);
      case BillItem item -> bills.add(item);
      case ProductFootprint footprint -> bills.add(footprint);
      case SupplierDeclaration said -> declarations.add(numberOf(said.enterprise()), said);
      case DisclosedItem disclosed -> discloses(disclosed.enterprise(), disclosed.item());
      case DisclosureDemand demand -> requires(demand.leader(), demand.item());
      default -> {}
    }
    return this;
  }

  private void wasteTransfer(WasteTransfer transfer) {
    String producer = transfer.producer();
    if (producer != null) {
      wasteTransfers.add(numberOf(producer), transfer);
    }
  }

  private void massAccount(MassAccount account) {
    String enterprise = account.enterprise();
    if (enterprise != null) {
      massAccounts.add(numberOf(enterprise), account);
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

  public SupplyNetworkBuilder link(SupplyLink link) {
    return link(link, NO_READING);
  }

  private SupplyNetworkBuilder link(SupplyLink link, long reading) {
    links.add(link, numberOf(link.buyer()), numberOf(link.supplier()), reading);
    return this;
  }

  public SupplyNetworkBuilder certificate(Certificate certificate) {
    certificates.add(numberOf(certificate.holder()), certificate);
    return this;
  }

  public SupplyNetworkBuilder penalty(Penalty penalty) {
    penalties.add(numberOf(penalty.enterprise()), penalty);
    return this;
  }

  public SupplyNetworkBuilder discloses(String id, String item) {
    disclosures.computeIfAbsent(numberOf(id), _ -> new TreeSet<>()).add(item);
    return this;
  }

  /** An item that a leader asks each of its suppliers to disclose. */
  public SupplyNetworkBuilder requires(String leader, String item) {
    requiredDisclosures.computeIfAbsent(numberOf(leader), _ -> new TreeSet<>()).add(item);
    return this;
  }

  /** A company of another network, of which that is all. */
  void restored(String id, double revenue, double directEmissions) {
    int company = numberOf(id);
    this.revenue[company] = revenue;
    this.directEmissions[company] = directEmissions;
  }

  public SupplyNetwork build() {
    return new SupplyNetwork(this);
  }

  int numberOf(String id) {
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
