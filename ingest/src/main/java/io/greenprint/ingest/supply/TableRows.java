package io.greenprint.ingest.supply;

import io.greenprint.graph.finding.Place;
import io.greenprint.graph.supply.AnnualFigures;
import io.greenprint.graph.supply.Certificate;
import io.greenprint.graph.supply.ChainLeader;
import io.greenprint.graph.supply.Consent;
import io.greenprint.graph.supply.DisclosedItem;
import io.greenprint.graph.supply.DisclosureDemand;
import io.greenprint.graph.supply.EnterpriseRecord;
import io.greenprint.graph.supply.LinkKind;
import io.greenprint.graph.supply.Money;
import io.greenprint.graph.supply.Penalty;
import io.greenprint.graph.supply.SupplierDeclaration;
import io.greenprint.graph.supply.SupplierDeclaration.Extent;
import io.greenprint.graph.supply.SupplyFact;
import io.greenprint.graph.supply.SupplyLink;
import io.greenprint.ingest.supply.Columns.Field;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a row of each sort of table states. The sort of a table is told by its headers: one with
 * penalty dates lists penalties, one with certificates but nothing bought lists certificates, and
 * so on; every other one lists suppliers.
 */
final class TableRows {

  private static final Pattern SEPARATORS = Pattern.compile("[、；;，,]");

  /** Sorts of tables; the first whose columns are there it is. */
  enum Sort {
    WASTE,
    MASS_ACCOUNTS,
    LISTINGS,
    LEADERS,
    PENALTIES,
    DISCLOSED,
    DEMANDED,
    FIGURES,
    DECLARATIONS,
    CERTIFICATES,
    SUPPLIERS;

    static Sort of(Columns columns) {
      if (columns.has(Field.BUYER) || columns.has(Field.SPEND)) {
        return SUPPLIERS;
      }
      for (Sort sort : values()) {
        if (sort.marks().anyMatch(columns::has)) {
          return sort.compareTo(LISTINGS) > 0 && columns.has(Field.PRODUCT) ? SUPPLIERS : sort;
        }
      }
      return SUPPLIERS;
    }

    /** Columns of which one is enough to tell it. */
    private Stream<Field> marks() {
      return switch (this) {
        case WASTE -> Stream.of(Field.PRODUCER, Field.TREATER, Field.MANIFEST);
        case MASS_ACCOUNTS -> Stream.of(Field.CERTIFIED_IN, Field.CERTIFIED_OUT);
        case LISTINGS -> Stream.of(Field.REGISTER, Field.BATCH, Field.REMOVED, Field.LISTED);
        case LEADERS -> Stream.of(Field.INDUSTRY_CHAIN);
        case PENALTIES -> Stream.of(Field.PENALTY_DATE);
        case DISCLOSED -> Stream.of(Field.DISCLOSED);
        case DEMANDED -> Stream.of(Field.DEMANDED);
        case FIGURES -> Stream.of(Field.REVENUE, Field.EMISSIONS);
        case DECLARATIONS -> Stream.of(Field.EXTENT);
        case CERTIFICATES -> Stream.of(Field.CERTIFICATE_KIND);
        case SUPPLIERS -> Stream.empty();
      };
    }
  }

  private final SupplyOutput out;
  private final FileEnterprises enterprises;
  private final @Nullable String owner;
  private final @Nullable Integer year;
  private final Set<String> buyers = new HashSet<>();
  private final ListingRows listings;
  private final WasteRows transfers;
  private final MassRows accounts;
  private String title = "";

  TableRows(SupplyOutput out, SupplyHints hints) {
    this.out = out;
    this.enterprises = new FileEnterprises(out);
    this.owner = hints.owner();
    this.year = hints.year();
    listings = new ListingRows(out, enterprises);
    transfers = new WasteRows(out, enterprises);
    accounts = new MassRows(out, enterprises);
  }

  /** Says what stands above the table whose rows come next. */
  void title(String above) {
    title = above;
  }

  /** Keeps or refuses a row. */
  void take(Sort sort, TableRow row) {
    try {
      switch (sort) {
        case LISTINGS -> listings.take(row, title);
        case WASTE -> transfers.take(row);
        default -> ofFirm(sort, row);
      }
    } catch (TableRow.UnreadableCell e) {
      e.refuse(out);
    }
  }

  private void ofFirm(Sort sort, TableRow row) {
    String name = row.text(Field.SUPPLIER);
    if (name.isEmpty() || name.startsWith("#")) {
      out.refuse(
          row.place(Field.SUPPLIER),
          "supplier-missing",
          "没有企业名称",
          "no enterprise is named",
          "请填写企业全称",
          "give the enterprise's full name");
      return;
    }
    EnterpriseRecord firm =
        enterprises.record(
            name,
            row.text(Field.SUPPLIER_CODE),
            Map.of(),
            row.textOrNull(Field.COUNTRY),
            row.textOrNull(Field.ADDRESS),
            row.place());
    switch (sort) {
      case WASTE, LISTINGS -> throw new IllegalArgumentException("not of one firm: " + sort);
      case MASS_ACCOUNTS -> accounts.take(row);
      case SUPPLIERS -> suppliers(row, firm);
      case CERTIFICATES -> keep(firm, certificates(row, firm.id()));
      case FIGURES -> keep(firm, List.of(figures(row, firm.id())));
      case PENALTIES -> penalty(row, firm);
      case LEADERS -> keep(firm, List.of(leader(row, firm.id())));
      case DECLARATIONS -> keep(firm, List.of(declaration(row, firm.id())));
      case DISCLOSED -> items(row, firm, Field.DISCLOSED, DisclosedItem::new);
      case DEMANDED -> items(row, firm, Field.DEMANDED, DisclosureDemand::new);
    }
  }

  private void keep(EnterpriseRecord firm, List<? extends SupplyFact> facts) {
    enterprises.keep(firm);
    facts.forEach(out::fact);
  }

  private void suppliers(TableRow row, EnterpriseRecord supplier) {
    @Nullable LocalDate[] period = row.period();
    Integer priceYear = yearOf(row);
    Money spend = row.money(Field.SPEND, priceYear);
    Boolean consents = row.flag(Field.CONSENT);
    List<Certificate> certificates = certificates(row, supplier.id());
    // From here on nothing can be refused.
    enterprises.keep(supplier);
    String buyerName = row.has(Field.BUYER) ? row.text(Field.BUYER) : owner;
    if (buyerName != null) {
      LocalDate last = period[1];
      out.fact(
          new SupplyLink(
              buyer(buyerName, row),
              supplier.id(),
              row.textOrNull(Field.PRODUCT),
              spend,
              null,
              period[0],
              last == null ? null : last.plusDays(1),
              LinkKind.DECLARED_BY_BUYER,
              null,
              consents == null ? null : consents ? Consent.GRANTED : Consent.REFUSED,
              row.place()));
    }
    certificates.forEach(out::fact);
  }

  /** A buyer given by nothing but a credit code is known by it. */
  private String buyer(String name, TableRow row) {
    String code = row.text(Field.BUYER_CODE);
    String buyer =
        enterprises.keep(
            name, code.isEmpty() && CreditCode.of(name).holds() ? name : code, row.place());
    buyers.add(buyer);
    return buyer;
  }

  /** The file is its buyer's where it has one; else that of whom the sender named. */
  void tellIssuer() {
    if (buyers.size() == 1) {
      out.issuer(buyers.iterator().next());
    }
  }

  private List<Certificate> certificates(TableRow row, String holder) {
    List<String> kinds = new ArrayList<>();
    if (row.has(Field.CERTIFICATE_KIND)) {
      kinds.add(row.text(Field.CERTIFICATE_KIND));
    }
    flagged(row, Field.GREEN_FACTORY, "绿色工厂", kinds);
    flagged(row, Field.ISO14001, "ISO 14001", kinds);
    flagged(row, Field.ISO50001, "ISO 50001", kinds);
    boolean one = kinds.size() == 1;
    if (kinds.size() > 1 && row.has(Field.CERTIFICATE_NUMBER)) {
      out.doubt(
          row.place(Field.CERTIFICATE_NUMBER),
          "certificate-number-ambiguous",
          "一个证书编号对应多种证书，编号与有效期未采用",
          "one certificate number for several kinds; number and dates were left out",
          "请每种证书单列一行",
          "give each certificate a row of its own");
    }
    LocalDate from = one ? row.date(Field.CERTIFICATE_FROM) : null;
    LocalDate to = one ? row.date(Field.CERTIFICATE_TO) : null;
    LocalDate revoked = one ? row.date(Field.REVOKED) : null;
    return kinds.stream()
        .map(
            kind ->
                new Certificate(
                    holder,
                    kind,
                    row.textOrNull(Field.CERTIFICATE_SCOPE),
                    row.textOrNull(Field.SITE),
                    one ? row.textOrNull(Field.CERTIFICATE_NUMBER) : null,
                    one ? row.textOrNull(Field.CERTIFICATE_ISSUER) : null,
                    from,
                    to,
                    revoked,
                    row.place()))
        .toList();
  }

  private static void flagged(TableRow row, Field field, String kind, List<String> kinds) {
    if (Boolean.TRUE.equals(row.flag(field))) {
      kinds.add(kind);
    }
  }

  private AnnualFigures figures(TableRow row, String firm) {
    Integer of = yearOf(row);
    Money revenue = row.money(Field.REVENUE, of);
    BigDecimal emissions = row.tonnes(Field.EMISSIONS);
    return new AnnualFigures(firm, of, revenue, emissions, row.place());
  }

  private @Nullable Integer yearOf(TableRow row) {
    Integer said = row.year(Field.YEAR);
    return said == null ? year : said;
  }

  private void penalty(TableRow row, EnterpriseRecord firm) {
    LocalDate decided = row.date(Field.PENALTY_DATE);
    if (decided == null) {
      out.refuse(
          row.place(Field.PENALTY_DATE),
          "penalty-date-missing",
          "没有处罚日期",
          "the penalty has no date",
          "请填写处罚决定日期",
          "give the day of the decision");
      return;
    }
    Money fine = row.money(Field.FINE, decided.getYear());
    LocalDate corrected = row.date(Field.CORRECTED);
    keep(
        firm,
        List.of(
            new Penalty(
                firm.id(),
                decided,
                row.text(Field.AUTHORITY),
                row.textOrNull(Field.PENALTY_NUMBER),
                row.textOrNull(Field.ARTICLE),
                fine,
                corrected,
                row.place())));
  }

  private static ChainLeader leader(TableRow row, String firm) {
    @Nullable LocalDate[] period = row.period();
    LocalDate last = period[1];
    return new ChainLeader(
        firm,
        row.text(Field.INDUSTRY_CHAIN),
        row.textOrNull(Field.NAMED_BY),
        period[0],
        last == null ? null : last.plusDays(1),
        row.place());
  }

  private SupplierDeclaration declaration(TableRow row, String firm) {
    String written = row.text(Field.EXTENT);
    Extent extent =
        switch (written) {
          case "无", "无供应商", "none" -> Extent.NONE;
          case "全部", "all" -> Extent.ALL;
          default -> Extent.SOME;
        };
    return new SupplierDeclaration(firm, extent, row.date(Field.FROM), row.place());
  }

  /** One row may name several items: 温室气体、用水量. */
  private void items(TableRow row, EnterpriseRecord firm, Field field, ItemOf item) {
    List<String> names = SEPARATORS.splitAsStream(row.text(field)).toList();
    List<SupplyFact> facts = new ArrayList<>();
    for (String name : names) {
      if (!name.isBlank()) {
        facts.add(item.of(firm.id(), name.strip(), row.place()));
      }
    }
    if (facts.isEmpty()) {
      out.refuse(
          row.place(field),
          "item-missing",
          "没有披露事项",
          "no item is named",
          "请填写披露事项",
          "name the item");
      return;
    }
    keep(firm, facts);
  }

  /** Makes the fact of an item. */
  @FunctionalInterface
  private interface ItemOf {
    SupplyFact of(String enterprise, String item, Place place);
  }
}
