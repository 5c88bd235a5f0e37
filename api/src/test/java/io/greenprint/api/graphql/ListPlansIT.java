package io.greenprint.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenprint.graph.database.Database;
import io.greenprint.graph.store.Originals;
import io.greenprint.graph.store.PolicyStore;
import io.greenprint.graph.store.Snapshot;
import io.greenprint.graph.store.Snapshots;
import io.greenprint.graph.testkit.InventedPlan;
import io.greenprint.graph.testkit.WithDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Session;
import org.neo4j.driver.summary.QueryProfile;
import org.neo4j.driver.summary.ResultSummary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lists start from an index. {@code -Dgreenprint.plans.tasks=10000} sets the size of the graph;
 * what each list costs is logged.
 */
@WithDatabase
class ListPlansIT {

  private static final Logger LOG = LoggerFactory.getLogger(ListPlansIT.class);
  private static final int PLANS = 10;

  @TempDir Path folder;

  private final Database database;

  ListPlansIT(Database database) {
    this.database = database;
  }

  @Test
  void noListReadsAllOfALabel() throws IOException {
    int tasks = Integer.getInteger("greenprint.plans.tasks", 400);
    PolicyStore store = new PolicyStore(database, new Originals(folder), Clock.systemUTC());
    for (int plan = 0; plan < PLANS; plan++) {
      store.publish(
          InventedPlan.ofTasks("云岚市第" + plan + "号方案", "云政发〔2024〕" + plan + "号", tasks / PLANS)
              .publication());
    }
    try (Session session = database.driver().session(database.sessions())) {
      session.run("CALL db.awaitIndexes(60)").consume();
    }
    Map<String, Object> page = parameters();
    Map<String, Object> due = with(page, "dueBefore", LocalDate.of(2026, 1, 1));
    Map<String, Object> dueNext =
        with(with(page, "from", LocalDate.of(2025, 1, 1)), "until", LocalDate.of(2026, 1, 1));
    Map<String, Object> late =
        with(page, "afterReading", Objects.requireNonNull(page.get("lastReading")));
    List<Cost> costs =
        List.of(
            cost("tasks-all", page),
            cost("tasks-all", late),
            cost("tasks-all", with(page, "moreBodiesThan", 1)),
            cost("tasks-all", with(page, "unassigned", true)),
            cost("tasks-all", due),
            cost("tasks-all-count", page),
            cost("tasks-of-readings", page),
            cost("tasks-of-bodies", page),
            cost("tasks-of-bodies-count", page),
            cost("tasks-of-surface", page),
            cost("targets", page),
            cost("targets", late),
            cost("targets", due),
            cost("targets-within", due),
            cost("targets-due", dueNext),
            cost("tasks-due", dueNext),
            cost("findings-within", page));

    costs.forEach(cost -> LOG.info("{}", cost));
    assertThat(costs)
        .allSatisfy(
            cost ->
                assertThat(cost.operators())
                    .as(cost.statement())
                    .noneMatch(
                        name -> name.startsWith("AllNodesScan") || name.contains("ByLabelScan")));
  }

  private record Cost(
      String statement, long hits, long milliseconds, long rows, List<String> operators) {}

  private Cost cost(String statement, Map<String, Object> parameters) throws IOException {
    try (Session session = database.driver().session(database.sessions())) {
      ResultSummary summary = null;
      for (int run = 0; run < 3; run++) {
        summary = session.run("PROFILE " + text(statement), parameters).consume();
      }
      ResultSummary last = Objects.requireNonNull(summary);
      QueryProfile root = last.queryProfile().orElseThrow();
      return new Cost(
          statement,
          all(root).mapToLong(part -> part.dbHits().orElse(0)).sum(),
          last.resultAvailableAfter(TimeUnit.MILLISECONDS)
              + last.resultConsumedAfter(TimeUnit.MILLISECONDS),
          root.rows().orElse(0),
          all(root).map(QueryProfile::operatorType).toList());
    }
  }

  private static Stream<QueryProfile> all(QueryProfile plan) {
    return Stream.concat(Stream.of(plan), plan.children().stream().flatMap(ListPlansIT::all));
  }

  private Map<String, Object> parameters() {
    Snapshot snapshot = new Snapshots(database).take();
    try (Session session = database.driver().session(database.sessions())) {
      List<Object> readings =
          session
              .run("MATCH (r:Reading) RETURN r.number AS n ORDER BY n")
              .list(row -> row.get("n").asObject());
      List<Object> bodies =
          session
              .run(
                  "MATCH (b:Body {name: $name}) RETURN b.id AS id",
                  Map.of("name", InventedPlan.bureau(1)))
              .list(row -> row.get("id").asObject());
      Map<String, Object> parameters = new HashMap<>();
      for (String absent :
          List.of(
              "dueBefore",
              "overdueOn",
              "moreBodiesThan",
              "roles",
              "unassigned",
              "ids",
              "metric",
              "codes",
              "severities",
              "open")) {
        parameters.put(absent, null);
      }
      parameters.put("before", snapshot.before());
      parameters.put("hidden", snapshot.hidden());
      parameters.put("readings", readings.subList(3, 4));
      parameters.put("lastReading", readings.getLast());
      parameters.put("bodies", bodies);
      parameters.put("surface", "市工信局");
      parameters.put("afterReading", -1);
      parameters.put("afterPosition", -1);
      parameters.put("afterId", "");
      parameters.put("limit", 21);
      return parameters;
    }
  }

  private static Map<String, Object> with(Map<String, Object> page, String name, Object value) {
    Map<String, Object> changed = new HashMap<>(page);
    changed.put(name, value);
    return changed;
  }

  private static String text(String statement) throws IOException {
    String name = "/io/greenprint/queries/policy/" + statement + ".cypher";
    try (InputStream stream =
        Objects.requireNonNull(ListPlansIT.class.getResourceAsStream(name), name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
