package io.greenprint.queries.carbon;

import io.greenprint.graph.carbon.CarbonVoucher;
import io.greenprint.graph.carbon.KeptResult;
import io.greenprint.graph.carbon.LedgerItem;
import io.greenprint.graph.carbon.LedgerItems;
import io.greenprint.graph.cypher.GraphReader;
import io.greenprint.graph.cypher.Statement;
import io.greenprint.graph.finding.Finding;
import io.greenprint.graph.finding.Place;
import io.greenprint.queries.Problem;
import io.greenprint.queries.QueryException;
import io.greenprint.queries.carbon.CarbonCalculator.Question;
import io.greenprint.queries.carbon.CarbonEfficiency.Output;
import io.greenprint.queries.disclosure.EnterpriseNode;
import io.greenprint.queries.policy.View;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/** Questions about the carbon accounts of firms. Thread-safe. */
public final class CarbonQueries {

  private static final Statement LEDGER = load("ledger");
  private static final Statement YEARS = load("ledger-years");
  private static final Statement VOUCHERS = load("vouchers");
  private static final Statement KEPT = load("kept-results");
  private static final Statement SECTOR = load("sector");
  private static final Statement PEERS = load("peer-ledgers");

  private static final String ADDED_VALUE = "added-value";

  /** Digits of a division of GB/T 4754. */
  private static final int DIVISION = 2;

  private final GraphReader reader;
  private final FactorLibrary factors;

  public CarbonQueries(GraphReader reader, FactorLibrary factors) {
    this.reader = reader;
    this.factors = factors;
  }

  /**
   * A firm's account.
   *
   * @param national whether electricity takes the factor of the country
   * @param factorSet id; null for the newest
   * @throws QueryException NOT_FOUND where there is no such factor set
   */
  public CarbonAccount account(
      View view,
      EnterpriseNode enterprise,
      int year,
      boolean national,
      @Nullable String factorSet) {
    FactorSet set =
        factorSet == null
            ? factors.newest()
            : factors
                .set(factorSet)
                .orElseThrow(() -> new QueryException(Problem.NOT_FOUND, factorSet));
    List<VoucherNode> vouchers =
        vouchers(enterprise).stream().filter(node -> node.voucher().year() == year).toList();
    Question question = new Question(year, enterprise.region(), national, green(vouchers));
    CarbonResult result =
        CarbonCalculator.calculate(ledger(view, enterprise, year), question, set)
            .noting(notCancelled(vouchers));
    return new CarbonAccount(
        enterprise,
        years(view, enterprise),
        result,
        vouchers,
        kept(enterprise).stream().filter(node -> node.result().year() == year).toList());
  }

  /**
   * How a firm's emissions compare with its industry's (division of GB/T 4754), over the ledgers
   * that can be seen.
   *
   * @param scheme id of another place's method; null for that of the firm's place
   * @throws QueryException NOT_FOUND where there is no such scheme
   */
  public CarbonEfficiency efficiency(View view, CarbonAccount account, @Nullable String scheme) {
    EnterpriseNode enterprise = account.enterprise();
    int year = account.result().year();
    EfficiencyScheme thresholds =
        scheme == null
            ? EfficiencyScheme.at(enterprise.region()).orElse(null)
            : EfficiencyScheme.of(scheme)
                .orElseThrow(() -> new QueryException(Problem.NOT_FOUND, scheme));
    Output own =
        Output.of(
                account.result(),
                amount(view, enterprise, year, ADDED_VALUE).orElse(BigDecimal.ZERO))
            .orElse(null);
    return CarbonEfficiency.of(thresholds, own, peers(view, enterprise, year));
  }

  private List<Output> peers(View view, EnterpriseNode enterprise, int year) {
    String division =
        reader
            .find(
                SECTOR,
                Map.of("enterprise", enterprise.id()),
                row -> row.get("values").asList(Value::asString, List.of()))
            .filter(values -> !values.isEmpty())
            .map(values -> values.getFirst().replaceFirst("^[A-Z]", ""))
            .filter(code -> code.length() >= DIVISION)
            .map(code -> code.substring(0, DIVISION))
            .orElse(null);
    if (division == null) {
      return List.of();
    }
    Map<String, Object> parameters = ofYear(view, enterprise, year);
    parameters.put("prefixes", List.of(division, "B" + division, "C" + division, "D" + division));
    Map<String, List<LedgerNode>> entries = new LinkedHashMap<>();
    Map<String, String> codes = new HashMap<>();
    reader
        .list(PEERS, parameters, row -> row)
        .forEach(
            row -> {
              String firm = row.get("enterprise").asString();
              codes.put(firm, row.get("creditCode").asString(""));
              entries.computeIfAbsent(firm, _ -> new ArrayList<>()).add(entry(row.get("entry")));
            });
    List<Output> peers = new ArrayList<>();
    entries.forEach(
        (firm, ledger) -> {
          String place = new EnterpriseNode(firm, firm, codes.get(firm), List.of()).region();
          CarbonResult result =
              CarbonCalculator.calculate(
                  ledger, new Question(year, place, false, BigDecimal.ZERO), factors.newest());
          BigDecimal added =
              ledger.stream()
                  .filter(one -> one.item().id().equals(ADDED_VALUE))
                  .map(LedgerNode::amount)
                  .reduce(BigDecimal.ZERO, BigDecimal::add);
          Output.of(result, added).ifPresent(peers::add);
        });
    return peers;
  }

  /** The years that a firm has ledgers of, newest first. */
  public List<Integer> years(View view, EnterpriseNode enterprise) {
    return reader.list(YEARS, visible(view, enterprise), row -> row.get("year").asInt());
  }

  /** Sum of an item of a year's ledger; empty where it has none of it. */
  public Optional<BigDecimal> amount(View view, EnterpriseNode enterprise, int year, String item) {
    return ledger(view, enterprise, year).stream()
        .filter(entry -> entry.item().id().equals(item))
        .map(LedgerNode::amount)
        .reduce(BigDecimal::add);
  }

  /** All vouchers of a firm, withdrawn ones too. */
  public List<VoucherNode> vouchers(EnterpriseNode enterprise) {
    return reader.list(
        VOUCHERS, Map.of("enterprise", enterprise.id()), row -> voucher(row.get("voucher")));
  }

  /** A firm's results on record, newest first. */
  public List<KeptResultNode> kept(EnterpriseNode enterprise) {
    return reader.list(KEPT, Map.of("enterprise", enterprise.id()), row -> kept(row.get("kept")));
  }

  /** The factors that are known. */
  public FactorLibrary factors() {
    return factors;
  }

  private List<LedgerNode> ledger(View view, EnterpriseNode enterprise, int year) {
    return reader.list(LEDGER, ofYear(view, enterprise, year), row -> entry(row.get("entry")));
  }

  private static Map<String, Object> ofYear(View view, EnterpriseNode enterprise, int year) {
    Map<String, Object> parameters = visible(view, enterprise);
    parameters.put("from", LocalDate.of(year, 1, 1));
    parameters.put("to", LocalDate.of(year, 12, 31));
    return parameters;
  }

  private static Map<String, Object> visible(View view, EnterpriseNode enterprise) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("enterprise", enterprise.id());
    parameters.put("before", view.snapshot().before());
    parameters.put("hidden", view.snapshot().hidden());
    return parameters;
  }

  private static BigDecimal green(List<VoucherNode> vouchers) {
    return vouchers.stream()
        .filter(node -> !node.withdrawn())
        .map(VoucherNode::voucher)
        .filter(CarbonVoucher::countsAsGreenPower)
        .map(CarbonVoucher::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static List<Finding> notCancelled(List<VoucherNode> vouchers) {
    List<Finding> notes = new ArrayList<>();
    for (VoucherNode node : vouchers) {
      CarbonVoucher voucher = node.voucher();
      if (!node.withdrawn()
          && voucher.kind() == CarbonVoucher.Kind.GREEN_CERTIFICATE
          && !voucher.countsAsGreenPower()) {
        notes.add(Notes.notCancelled(voucher.serials().getFirst()));
      }
    }
    return notes;
  }

  private static LedgerNode entry(Value row) {
    String item = row.get("item").asString();
    LedgerItem known =
        LedgerItems.standard()
            .item(item)
            .orElseThrow(() -> new IllegalStateException("No ledger item " + item));
    return new LedgerNode(
        row.get("reading").asLong(),
        known,
        row.get("from").asLocalDate(),
        row.get("to").asLocalDate(),
        new BigDecimal(row.get("quantity").asString()),
        row.get("unit").asString(),
        new BigDecimal(row.get("amount").asString()),
        row.get("site").asString(null),
        row.get("row").isNull()
            ? null
            : new Place(
                row.get("sheet").asString(null),
                row.get("row").asInt(),
                row.get("column").asString(null)));
  }

  private static VoucherNode voucher(Value row) {
    boolean withdrawn = !row.get("withdrawnAt").isNull();
    return new VoucherNode(
        row.get("id").asString(),
        new CarbonVoucher(
            CarbonVoucher.Kind.valueOf(row.get("kind").asString()),
            CarbonVoucher.Registry.valueOf(row.get("registry").asString()),
            row.get("serials").asList(Value::asString),
            new BigDecimal(row.get("amount").asString()),
            row.get("year").asInt(),
            row.get("cancelledOn").isNull() ? null : row.get("cancelledOn").asLocalDate(),
            row.get("source").asString()),
        row.get("enteredBy").asString(),
        row.get("enteredAt").asZonedDateTime(),
        withdrawn ? row.get("withdrawnWhy").asString() : null);
  }

  private static KeptResultNode kept(Value row) {
    return new KeptResultNode(
        row.get("id").asString(),
        new KeptResult(
            row.get("year").asInt(),
            row.get("factorSet").asString(),
            row.get("region").asString(),
            decimal(row.get("energy")),
            decimal(row.get("scope1")),
            decimal(row.get("scope2Location")),
            decimal(row.get("scope2Market")),
            row.get("workings").asList(Value::asString, List.of())),
        row.get("keptBy").asString(),
        row.get("keptAt").asZonedDateTime());
  }

  private static @Nullable BigDecimal decimal(Value value) {
    return value.isNull() ? null : new BigDecimal(value.asString());
  }

  private static Statement load(String name) {
    return Statement.load(CarbonQueries.class, name);
  }
}
