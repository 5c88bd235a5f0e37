package io.greenprint.queries.assessment;

import io.greenprint.graph.assessment.Answer.Extent;
import io.greenprint.graph.assessment.Round;
import io.greenprint.graph.assessment.Subject;
import io.greenprint.graph.cypher.GraphReader;
import io.greenprint.graph.cypher.Statement;
import io.greenprint.graph.framework.Framework;
import io.greenprint.graph.store.AssessmentProperties;
import io.greenprint.queries.access.Sight;
import io.greenprint.queries.disclosure.DisclosureNode;
import io.greenprint.queries.disclosure.DisclosureQueries;
import io.greenprint.queries.disclosure.Firm;
import io.greenprint.queries.disclosure.Gaps;
import io.greenprint.queries.policy.View;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/**
 * Questions about rounds. What firms answered is kept between questions and read again only where
 * they saved since. Thread-safe.
 */
public final class RoundQueries {

  private static final Statement ROUNDS = load("rounds");
  private static final Statement ROUND = load("round");
  private static final Statement FIRMS = load("round-firms");
  private static final Statement PEERS = load("peers");
  private static final Statement REPORTS = load("reports-of-firms");
  private static final Statement EXTENTS = load("extents-of-books");

  private final GraphReader reader;
  private final DisclosureQueries disclosures;
  private final AssessmentQueries assessments;
  private final Map<String, List<Set<String>>> wholes;

  /** So many results of some hundred bytes are kept between questions. */
  private static final int MOST_KEPT = 20_000;

  /** Newest results of firms; replaced as a whole. */
  private volatile Map<Basis, FirmResult> kept = Map.of();

  /** What a firm's result follows from: the same basis gives the same result. */
  private record Basis(String framework, String book, long version, List<Long> readings) {}

  /** A firm with what tells whether its answers changed. */
  private record Row(RoundFirm firm, @Nullable String book, long version) {}

  /**
   * Questions over a graph.
   *
   * @param wholes the alternatives of sub-points that make an indicator whole, by indicator
   */
  public RoundQueries(
      GraphReader reader,
      DisclosureQueries disclosures,
      AssessmentQueries assessments,
      Map<String, List<Set<String>>> wholes) {
    this.reader = reader;
    this.disclosures = disclosures;
    this.assessments = assessments;
    this.wholes = Map.copyOf(wholes);
  }

  /** All rounds, latest deadline first. */
  public List<Round> rounds() {
    return reader.list(ROUNDS, Map.of(), row -> round(row.get("row")));
  }

  /** A round by its id. */
  public Optional<Round> round(String id) {
    return reader.find(ROUND, Map.of("id", id), row -> round(row.get("row")));
  }

  /** How far the firms of a round are, of those that the asker sees. */
  public RoundProgress progress(Round round, Sight sight, LocalDate today) {
    return new RoundProgress(round, today, rows(round, sight).stream().map(Row::firm).toList());
  }

  /**
   * What the assessments of a round come to, of the firms that the asker sees: four statements, and
   * fewer where nothing changed since the last time.
   */
  public RoundResults results(View view, Round round, Sight sight, LocalDate today) {
    Framework framework = assessments.framework(round.framework());
    List<Row> rows = rows(round, sight);
    return new RoundResults(
        new RoundProgress(round, today, rows.stream().map(Row::firm).toList()),
        framework,
        results(view, framework, round.year(), rows));
  }

  /**
   * Where a firm stands among those that have handed in; null where fewer than five firms stand
   * behind it, or it has no score.
   */
  public @Nullable Standing standing(View view, Sheet sheet) {
    Double own = sheet.score();
    if (own == null) {
      return null;
    }
    Map<String, Object> parameters =
        Map.of(
            "framework",
            sheet.framework().id(),
            "year",
            sheet.assessment().year(),
            "except",
            sheet.assessment().id());
    List<Row> peers = reader.list(PEERS, parameters, RoundQueries::row);
    return Standing.of(
        own,
        results(view, sheet.framework(), sheet.assessment().year(), peers).stream()
            .map(FirmResult::score)
            .filter(Objects::nonNull)
            .toList());
  }

  /** Results of the firms that have begun. */
  private List<FirmResult> results(View view, Framework framework, int year, List<Row> rows) {
    List<Row> begun = rows.stream().filter(row -> row.book() != null).toList();
    Map<String, List<Long>> readings = readings(view, year, begun);
    Map<Row, Basis> bases = new HashMap<>();
    for (Row row : begun) {
      String firm = row.firm().enterprise().id();
      bases.put(
          row,
          new Basis(
              framework.id(),
              Objects.requireNonNull(row.book()),
              row.version(),
              readings.getOrDefault(firm, List.of())));
    }
    Map<Basis, FirmResult> results = results(view, framework, bases);
    kept = keeping(results);
    return begun.stream()
        .map(row -> Objects.requireNonNull(results.get(bases.get(row))).as(row.firm()))
        .toList();
  }

  private Map<Basis, FirmResult> results(View view, Framework framework, Map<Row, Basis> bases) {
    Map<Basis, FirmResult> known = kept;
    Map<Basis, FirmResult> results = new HashMap<>();
    List<Row> changed = new ArrayList<>();
    bases.forEach(
        (row, basis) -> {
          FirmResult result = known.get(basis);
          if (result == null) {
            changed.add(row);
          } else {
            results.put(basis, result);
          }
        });
    if (changed.isEmpty()) {
      return results;
    }
    Map<String, Map<Subject, Extent>> extents =
        extents(changed.stream().map(row -> Objects.requireNonNull(row.book())).toList());
    Map<Long, List<DisclosureNode>> disclosed =
        disclosures.unproved(
            view, bases.values().stream().flatMap(basis -> basis.readings().stream()).toList());
    for (Row row : changed) {
      Basis basis = Objects.requireNonNull(bases.get(row));
      List<DisclosureNode> own =
          basis.readings().stream()
              .flatMap(reading -> disclosed.getOrDefault(reading, List.of()).stream())
              .toList();
      AnsweredPoints answered =
          new AnsweredPoints(extents.getOrDefault(basis.book(), Map.of()), wholes);
      results.put(
          basis, FirmResult.of(row.firm(), Gaps.of(framework, own, Firm.UNKNOWN, answered)));
    }
    return results;
  }

  /**
   * Those of before, too, but for firms that have a newer one, and as long as they are not many.
   */
  private Map<Basis, FirmResult> keeping(Map<Basis, FirmResult> results) {
    Set<String> books = results.keySet().stream().map(Basis::book).collect(Collectors.toSet());
    Map<Basis, FirmResult> next = new HashMap<>(results);
    kept.forEach(
        (basis, result) -> {
          if (!books.contains(basis.book()) && next.size() < MOST_KEPT) {
            next.put(basis, result);
          }
        });
    return Map.copyOf(next);
  }

  private List<Row> rows(Round round, Sight sight) {
    return reader.list(FIRMS, Map.of("id", round.id()), RoundQueries::row).stream()
        .filter(
            row -> sight.sees(row.firm().enterprise().id(), row.firm().enterprise().creditCode()))
        .toList();
  }

  private static Row row(Record row) {
    Value assessment = row.get("assessment");
    ZonedDateTime submitted =
        row.get("submitted").asList(Value::asZonedDateTime).stream()
            .min(Comparator.naturalOrder())
            .orElse(null);
    return new Row(
        new RoundFirm(
            AssessmentQueries.enterprise(row.get("enterprise"), List.of()),
            assessment.isNull() ? null : AssessmentProperties.assessment(assessment),
            submitted),
        row.get("book").asString(null),
        row.get("bookVersion").asLong(0));
  }

  private Map<String, List<Long>> readings(View view, int year, List<Row> rows) {
    Map<String, Object> parameters = new HashMap<>(view.snapshot().parameters());
    parameters.put("year", year);
    parameters.put("enterprises", rows.stream().map(row -> row.firm().enterprise().id()).toList());
    Map<String, List<Long>> readings = new HashMap<>();
    reader
        .list(REPORTS, parameters, row -> row)
        .forEach(
            row ->
                readings.put(
                    row.get("enterprise").asString(),
                    row.get("readings").asList(Value::asLong).stream().sorted().toList()));
    return readings;
  }

  private Map<String, Map<Subject, Extent>> extents(List<String> books) {
    Map<String, Map<Subject, Extent>> extents = new HashMap<>();
    reader
        .list(EXTENTS, Map.of("books", books), row -> row)
        .forEach(
            row -> {
              List<String> subjects = row.get("subjects").asList(Value::asString);
              List<String> said = row.get("extents").asList(Value::asString);
              Map<Subject, Extent> ofBook = new HashMap<>();
              for (int i = 0; i < subjects.size(); i++) {
                ofBook.put(new Subject(subjects.get(i)), Extent.valueOf(said.get(i)));
              }
              extents.put(row.get("book").asString(), ofBook);
            });
    return extents;
  }

  private static Round round(Value row) {
    return new Round(
        row.get("id").asString(),
        row.get("name").asString(),
        row.get("framework").asString(),
        row.get("year").asInt(),
        row.get("deadline").asLocalDate(),
        row.get("createdBy").asString(),
        row.get("createdAt").asZonedDateTime());
  }

  private static Statement load(String name) {
    return Statement.load(RoundQueries.class, name);
  }
}
