package io.greenprint.queries.disclosure;

import io.greenprint.graph.cypher.GraphReader;
import io.greenprint.graph.cypher.Statement;
import io.greenprint.graph.framework.Framework;
import io.greenprint.graph.report.Boundary;
import io.greenprint.graph.report.Coverage;
import io.greenprint.graph.report.Disclosure;
import io.greenprint.graph.report.Period;
import io.greenprint.queries.Problem;
import io.greenprint.queries.QueryException;
import io.greenprint.queries.disclosure.EnterpriseNode.ReportNode;
import io.greenprint.queries.page.Cursor;
import io.greenprint.queries.page.PageRequest;
import io.greenprint.queries.page.Slice;
import io.greenprint.queries.policy.Evidence;
import io.greenprint.queries.policy.View;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/** Questions about enterprises, what their reports disclose, and what is missing. Thread-safe. */
public final class DisclosureQueries {

  private static final String ORDER = "enterprises";

  private static final Statement ENTERPRISES = load("enterprises");
  private static final Statement COUNT = load("enterprises-count");
  private static final Statement ENTERPRISE = load("enterprise");
  private static final Statement BY_IDS = load("enterprises-by-ids");
  private static final Statement REPORTING = load("enterprises-reporting");
  private static final Statement DISCLOSURES = load("disclosures-of-readings");
  private static final Statement PROVED = load("disclosures-proved");
  private static final Statement FIGURES = load("figures-of-readings");

  private final GraphReader reader;
  private final FrameworkLibrary library;

  /** Some hundred bytes a disclosure; replaced as a whole, so that threads may share it. */
  private volatile Kept kept = new Kept("", Map.of());

  /** What readings of one graph disclose; they never change. */
  private record Kept(String graph, Map<Long, List<DisclosureNode>> byReading) {}

  public DisclosureQueries(GraphReader reader, FrameworkLibrary library) {
    this.reader = reader;
    this.library = library;
  }

  /** A page of the enterprises that visible reports are about, by name. */
  public Slice<EnterpriseNode> enterprises(View view, @Nullable String text, PageRequest page) {
    Map<String, Object> parameters = visible(view);
    parameters.put("text", text);
    String after = page.after();
    Cursor cursor = after == null ? null : Cursor.decode(after, ORDER, 2);
    parameters.put("afterName", cursor == null ? "" : cursor.key().getFirst());
    parameters.put("afterId", cursor == null ? "" : cursor.key().getLast());
    parameters.put("limit", page.first() + 1);
    return Slice.of(reader.list(ENTERPRISES, parameters, DisclosureQueries::enterprise), page);
  }

  /** Where an enterprise stands in the list of all. */
  public static Cursor cursor(EnterpriseNode enterprise) {
    return new Cursor(ORDER, List.of(enterprise.name(), enterprise.id()));
  }

  /** How many enterprises there are. */
  public int count(View view, @Nullable String text) {
    Map<String, Object> parameters = visible(view);
    parameters.put("text", text);
    return reader.find(COUNT, parameters, row -> row.get("count").asInt()).orElse(0);
  }

  /** An enterprise by its id, its credit code or its name. */
  public Optional<EnterpriseNode> enterprise(View view, String key) {
    Map<String, Object> parameters = visible(view);
    parameters.put("key", key);
    parameters.putAll(view.catalog().sight().parameters());
    return reader.find(ENTERPRISE, parameters, DisclosureQueries::enterprise);
  }

  /** Enterprises by their ids; those that no visible report is about are missing. */
  public Map<String, EnterpriseNode> byIds(View view, Set<String> ids) {
    Map<String, Object> parameters = visible(view);
    parameters.put("ids", List.copyOf(ids));
    return reader.list(BY_IDS, parameters, DisclosureQueries::enterprise).stream()
        .collect(Collectors.toMap(EnterpriseNode::id, Function.identity()));
  }

  /**
   * A firm's gaps.
   *
   * @param enterprise id, credit code or name
   * @param group the same of the group that it belongs to, whose reports of the year count for what
   *     they say; null where only its own reports shall count
   * @throws QueryException NOT_FOUND where there is no such enterprise, framework, or report of
   *     that year
   */
  public DisclosureGaps gaps(
      View view, String enterprise, @Nullable String group, String framework, int year, Firm firm) {
    Framework asked = framework(framework);
    EnterpriseNode found = existing(view, enterprise);
    List<Long> readings = new ArrayList<>(found.readings(year));
    List<DisclosureNode> disclosures = new ArrayList<>(proved(readings));
    if (group != null) {
      List<Long> ofGroup = existing(view, group).readings(year);
      proved(ofGroup).forEach(node -> disclosures.add(node.ofGroup(found.names())));
      readings.addAll(ofGroup);
    }
    if (readings.isEmpty()) {
      throw new QueryException(Problem.NOT_FOUND, found.name() + " " + year);
    }
    return new DisclosureGaps(found, asked, year, readings, Gaps.of(asked, disclosures, firm));
  }

  private EnterpriseNode existing(View view, String key) {
    return enterprise(view, key).orElseThrow(() -> new QueryException(Problem.NOT_FOUND, key));
  }

  /**
   * A firm's gaps against every framework of the library, in its order; the reports are read once.
   *
   * @throws QueryException NOT_FOUND where there is no report of that year
   */
  public List<DisclosureGaps> gapsOfAll(EnterpriseNode enterprise, int year, Firm firm) {
    List<Long> readings = enterprise.readings(year);
    if (readings.isEmpty()) {
      throw new QueryException(Problem.NOT_FOUND, enterprise.name() + " " + year);
    }
    List<DisclosureNode> disclosures = proved(readings);
    return library.frameworks().stream()
        .map(
            framework ->
                new DisclosureGaps(
                    enterprise, framework, year, readings, Gaps.of(framework, disclosures, firm)))
        .toList();
  }

  /** What reports disclose, each with its proofs and figures. */
  public List<DisclosureNode> ofReadings(List<Long> readings) {
    return readings.isEmpty() ? List.of() : proved(readings);
  }

  /**
   * How all firms that reported for a year stand against a framework.
   *
   * @throws QueryException NOT_FOUND where there is no such framework
   */
  public GapSummary summary(View view, String framework, int year, SummaryFilter filter) {
    return GapSummary.of(
        framework(framework), year, filter, gapsOfFirms(view, framework, year, filter));
  }

  /**
   * The gaps of all firms that reported for a year, without the words behind them.
   *
   * @throws QueryException NOT_FOUND where there is no such framework
   */
  public List<DisclosureGaps> gapsOfFirms(
      View view, String framework, int year, SummaryFilter filter) {
    Framework asked = framework(framework);
    Map<String, Object> parameters = visible(view);
    parameters.put("text", filter.text());
    parameters.put("year", year);
    List<EnterpriseNode> firms =
        reader.list(REPORTING, parameters, DisclosureQueries::enterprise).stream()
            .filter(filter::holds)
            .toList();
    List<Long> readings = firms.stream().flatMap(firm -> firm.readings(year).stream()).toList();
    Map<Long, List<DisclosureNode>> disclosures = unproved(view, readings);
    List<DisclosureGaps> gaps = new ArrayList<>();
    for (EnterpriseNode firm : firms) {
      List<DisclosureNode> own =
          firm.readings(year).stream()
              .flatMap(reading -> disclosures.getOrDefault(reading, List.of()).stream())
              .toList();
      gaps.add(
          new DisclosureGaps(
              firm, asked, year, firm.readings(year), Gaps.of(asked, own, Firm.UNKNOWN)));
    }
    return gaps;
  }

  /**
   * The figures of an enterprise over all its reports, by year.
   *
   * @param indicators only these; null for all
   * @param keyOnly only figures that answer for their indicator, without details
   */
  public List<FigureNode> figures(
      EnterpriseNode enterprise, @Nullable List<String> indicators, boolean keyOnly) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("readings", enterprise.reports().stream().map(ReportNode::reading).toList());
    parameters.put("indicators", indicators);
    parameters.put("keyOnly", keyOnly);
    return reader.list(FIGURES, parameters, row -> figure(row.get("row")));
  }

  /**
   * The key figures of an enterprise over all its reports as series, with what was restated.
   *
   * @param indicators only these; null for all
   */
  public List<FigureSeries> series(EnterpriseNode enterprise, @Nullable List<String> indicators) {
    Map<Long, Integer> years = new HashMap<>();
    for (ReportNode report : enterprise.reports()) {
      Integer year = report.year();
      if (year != null) {
        years.put(report.reading(), year);
      }
    }
    return FigureSeries.of(figures(enterprise, indicators, true), years);
  }

  /** The framework library. */
  public FrameworkLibrary library() {
    return library;
  }

  private Framework framework(String id) {
    return library.framework(id).orElseThrow(() -> new QueryException(Problem.NOT_FOUND, id));
  }

  private List<DisclosureNode> proved(List<Long> readings) {
    return reader.list(
        PROVED,
        Map.of("readings", readings),
        found ->
            disclosure(
                found.get("row"),
                found.get("proofs").asList(DisclosureQueries::proof),
                found.get("figures").asList(DisclosureQueries::figure)));
  }

  /** What reports disclose, without proofs and figures; only those asked for last are kept. */
  public Map<Long, List<DisclosureNode>> unproved(View view, List<Long> readings) {
    String graph = view.snapshot().graphId();
    Kept before = kept;
    Map<Long, List<DisclosureNode>> known =
        before.graph().equals(graph) ? before.byReading() : Map.of();
    Map<Long, List<DisclosureNode>> all = new HashMap<>();
    readings.forEach(reading -> all.put(reading, known.getOrDefault(reading, new ArrayList<>())));
    List<Long> unknown = readings.stream().filter(reading -> !known.containsKey(reading)).toList();
    if (!unknown.isEmpty()) {
      reader
          .list(
              DISCLOSURES,
              Map.of("readings", unknown),
              found -> disclosure(found.get("row"), List.of(), List.of()))
          .forEach(one -> all.computeIfAbsent(one.reading(), r -> new ArrayList<>()).add(one));
      kept = new Kept(graph, all);
    }
    return all;
  }

  private static DisclosureNode disclosure(
      Value row, List<Proof> proofs, List<FigureNode> figures) {
    return new DisclosureNode(
        row.get("reading").asLong(),
        Origin.OWN,
        row.get("indicator").asString(),
        Disclosure.Status.valueOf(row.get("status").asString()),
        Coverage.valueOf(row.get("coverage").asString()),
        new HashSet<>(row.get("points").asList(Value::asString, List.of())),
        proofs,
        figures);
  }

  private static EnterpriseNode enterprise(Record row) {
    List<ReportNode> reports =
        row.get("reports")
            .asList(
                report ->
                    new ReportNode(
                        report.get("reading").asLong(),
                        report.get("year").isNull() ? null : report.get("year").asInt()));
    return new EnterpriseNode(
        row.get("id").asString(),
        row.get("name").asString(),
        row.get("creditCode").asString(null),
        reports);
  }

  private static Proof proof(Value row) {
    return new Proof(
        row.get("point").asString(),
        row.get("trigger").asString(),
        row.get("indexRow").asBoolean(false),
        evidence(row));
  }

  private static FigureNode figure(Value row) {
    String normalised = row.get("normalisedValue").asString(null);
    return new FigureNode(
        row.get("id").asString(),
        row.get("indicator").asString(),
        row.get("point").asString(),
        row.get("label").asString(),
        row.get("year").asInt(),
        row.get("value").asString(),
        row.get("unit").asString(),
        normalised == null ? null : new BigDecimal(normalised),
        row.get("normalisedUnit").asString(null),
        row.get("approximate").asBoolean(false),
        new Boundary(
            Boundary.Kind.valueOf(row.get("boundary").asString()),
            row.get("boundaryWords").asString(null)),
        row.get("from").isNull()
            ? null
            : new Period(row.get("from").asLocalDate(), row.get("to").asLocalDate()),
        row.get("key").asBoolean(true),
        evidence(row));
  }

  private static Evidence evidence(Value row) {
    Value page = row.get("page");
    return new Evidence(
        row.get("reading").asLong(),
        page.isNull() ? null : Integer.valueOf(page.asInt()),
        row.get("start").asInt(),
        row.get("end").asInt(),
        row.get("quote").asString());
  }

  private static Map<String, Object> visible(View view) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("before", view.snapshot().before());
    parameters.put("hidden", view.snapshot().hidden());
    return parameters;
  }

  private static Statement load(String name) {
    return Statement.load(DisclosureQueries.class, name);
  }
}
