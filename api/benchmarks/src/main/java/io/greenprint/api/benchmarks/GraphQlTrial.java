package io.greenprint.api.benchmarks;

import io.greenprint.api.benchmarks.Load.Request;
import io.greenprint.api.benchmarks.Load.Taken;
import io.greenprint.graph.cypher.Statement;
import io.greenprint.graph.database.BundledDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.neo4j.driver.Driver;
import org.neo4j.driver.QueryConfig;
import org.neo4j.driver.Record;
import org.neo4j.driver.RoutingControl;
import tools.jackson.databind.JsonNode;

/** All that is measured on a graph that is filled and served. */
final class GraphQlTrial {

  private static final int CLIENTS = 8;
  private static final int ROUNDS = 4;
  private static final int WARM_UP = 6;
  private static final int SELECTIONS = 200;
  private static final int PAGES = 200;

  private static final Statement BODY_IDS = Statement.load(GraphQlTrial.class, "body-ids");
  private static final Statement TASK_IDS = Statement.load(GraphQlTrial.class, "task-ids");

  private final TrialGraph graph;
  private final int requests;
  private final Report report;
  private final RunningService service;
  private final Driver driver;
  private final Load served;
  private final Load floor;
  private final QueryConfig reading =
      QueryConfig.builder().withDatabase("neo4j").withRouting(RoutingControl.READ).build();

  /**
   * A trial.
   *
   * @param requests of each kind in a round
   */
  GraphQlTrial(
      Report report,
      BundledDatabase database,
      RunningService service,
      TrialGraph graph,
      int requests) {
    this.graph = graph;
    this.requests = requests;
    this.report = report;
    this.service = service;
    this.driver = database.driver();
    ProcessHandle child = ProcessHandle.of(database.pid()).orElseThrow();
    ProcessHandle self = ProcessHandle.current();
    this.served = new Load(CLIENTS, () -> service.cpu().plus(cpu(child)));
    this.floor = new Load(CLIENTS, () -> cpu(self).plus(cpu(child)));
  }

  private static Duration cpu(ProcessHandle process) {
    return process.info().totalCpuDuration().orElseThrow();
  }

  void run() throws Exception {
    List<String> bodies = ids(BODY_IDS);
    List<String> tasks = ids(TASK_IDS);
    Question a = new Question("a", "body", bodies);
    Question b = new Question("b", "body", bodies);
    Question d = new Question("d", "task", tasks);
    for (Question question : List.of(a, b, d)) {
      sameAnswer(question);
    }
    report.atMost("a, tasks of a body three levels deep: CPU against the floor", ratio(a), 1.5);
    report.atMost("b, a body with 20 tasks and total: CPU against the floor", ratio(b), 1.5);
    report.atMost("d, one task: CPU against the floor (peer: 1.8 / 0.65)", ratio(d), 1.38);
    pages();
    selections(bodies);
  }

  private List<String> ids(Statement statement) {
    return cypher(statement, Map.of()).stream().map(row -> row.get("id").asString()).toList();
  }

  /** Both give the same tasks in the same order. */
  private void sameAnswer(Question question) throws Exception {
    for (int n = 0; n < 5; n++) {
      JsonNode answer = service.ask(question.graphQl(), question.variables(n));
      List<String> here = new ArrayList<>();
      answer.findValuesAsString("id", here);
      String there = cypher(question.cypher(), question.variables(n)).toString();
      if (here.isEmpty() || !here.stream().allMatch(there::contains)) {
        throw new IllegalStateException(question.name() + ": " + here + " against " + there);
      }
    }
  }

  private List<Record> cypher(Statement statement, Map<String, Object> parameters) {
    return driver
        .executableQuery(statement.text())
        .withParameters(parameters)
        .withConfig(reading)
        .execute()
        .records();
  }

  private double ratio(Question question) throws Exception {
    String graphQl = question.graphQl();
    Statement statement = question.cypher();
    Request asked = n -> service.ask(graphQl, question.variables(n));
    Request read =
        n -> {
          if (cypher(statement, question.variables(n)).isEmpty()) {
            throw new IllegalStateException("No answer");
          }
        };
    served.run(WARM_UP * requests, asked);
    floor.run(WARM_UP * requests, read);
    List<Taken> ours = new ArrayList<>();
    List<Taken> floors = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      ours.add(served.run(requests, asked));
      floors.add(floor.run(requests, read));
    }
    print(question.name() + " GraphQL", ours);
    print(question.name() + " floor", floors);
    return median(ours) / median(floors);
  }

  private void print(String what, List<Taken> taken) {
    Taken last = taken.getLast();
    report.line(
        "%-12s CPU %.2f ms/request, %.0f requests/s, p50 %.1f ms, p95 %.1f ms"
            .formatted(what, median(taken), last.perSecond(), last.p50Millis(), last.p95Millis()));
  }

  private static double median(List<Taken> taken) {
    double[] sorted = taken.stream().mapToDouble(Taken::cpuMillis).sorted().toArray();
    return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
  }

  /** A late page of a connection costs what an early one does. */
  private void pages() throws Exception {
    String query = Questions.text("page.graphql");
    List<Map<String, Object>> places = new ArrayList<>();
    Map<String, Object> place = new HashMap<>();
    for (int page = 0; page < Math.min(PAGES, graph.tasks() / 20); page++) {
      places.add(Map.copyOf(place));
      place.put(
          "after",
          service.ask(query, place).path("tasks").path("pageInfo").path("endCursor").asString());
    }
    List<Map<String, Object>> early = places.subList(1, 1 + places.size() / 20);
    List<Map<String, Object>> late =
        places.subList(places.size() - places.size() / 20, places.size());
    List<Taken> atStart = new ArrayList<>();
    List<Taken> atEnd = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      atStart.add(served.run(requests / 2, n -> service.ask(query, early.get(n % early.size()))));
      atEnd.add(served.run(requests / 2, n -> service.ask(query, late.get(n % late.size()))));
    }
    print("page 2…", atStart);
    print("page " + places.size(), atEnd);
    report.atMost(
        "page " + places.size() + " against page 2: CPU", median(atEnd) / median(atStart), 1.2);
  }

  /** A selection that was never asked before, against the same once it was. */
  private void selections(List<String> bodies) throws Exception {
    List<String> fields =
        List.of(
            "id",
            "title",
            "path",
            "part",
            "parts",
            "text",
            "openEnded",
            "unassigned",
            "deadline { text to }",
            "evidence { quote page }",
            "participants { name }",
            "document { title }",
            "assignments { surface role }",
            "targets { metric }");
    Random random = new Random(graph.seed());
    List<String> queries = new ArrayList<>();
    while (queries.size() < SELECTIONS) {
      List<String> some = new ArrayList<>(fields);
      Collections.shuffle(some, random);
      String query =
          "query ($body: ID!) { tasks(filter: {body: $body}, first: 20) { nodes { "
              + String.join(" ", some.subList(0, 5 + random.nextInt(6)))
              + " } } }";
      if (!queries.contains(query)) {
        queries.add(query);
      }
    }
    // What the selections say is read once before, so that nothing but the selection is new.
    String everything =
        "query ($body: ID!) { tasks(filter: {body: $body}, first: 20) { nodes { "
            + String.join(" ", fields)
            + " } } }";
    for (int n = 0; n < SELECTIONS; n++) {
      service.ask(everything, Map.of("body", bodies.get(n % bodies.size())));
    }
    double[] fresh = new double[SELECTIONS];
    double[] warm = new double[SELECTIONS];
    for (int n = 0; n < SELECTIONS; n++) {
      Map<String, Object> variables = Map.of("body", bodies.get(n % bodies.size()));
      fresh[n] = millis(queries.get(n), variables);
      warm[n] = Math.min(millis(queries.get(n), variables), millis(queries.get(n), variables));
    }
    Arrays.sort(fresh);
    Arrays.sort(warm);
    report.line(
        "selections   new %.1f ms, again %.1f ms (medians)"
            .formatted(fresh[SELECTIONS / 2], warm[SELECTIONS / 2]));
    report.atMost(
        "200 distinct new selections, median against warm",
        fresh[SELECTIONS / 2] / warm[SELECTIONS / 2],
        2);
  }

  private double millis(String query, Map<String, Object> variables) throws Exception {
    long before = System.nanoTime();
    service.ask(query, variables);
    return (System.nanoTime() - before) / 1e6;
  }

  /** One question in both forms. */
  private record Question(String name, String variable, List<String> ids) {

    String graphQl() {
      return Questions.text(name + ".graphql");
    }

    Statement cypher() {
      return Statement.load(GraphQlTrial.class, name);
    }

    Map<String, Object> variables(int n) {
      return Map.of(variable, ids.get(n % ids.size()));
    }
  }
}
