package io.greenprint.api.benchmarks;

import io.greenprint.graph.cypher.Statement;
import io.greenprint.graph.database.BundledDatabase;
import io.greenprint.graph.database.Database;
import io.greenprint.graph.database.DatabaseSettings;
import io.greenprint.graph.schema.GraphSchema;
import io.greenprint.graph.store.Originals;
import io.greenprint.graph.store.PolicyStore;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/**
 * GraphQL against its floor, the best Cypher for the same answer straight through the driver: CPU
 * of service and database together, against CPU of the driver's process and database together.
 */
final class GraphQlBenchmark implements Benchmarks.Benchmark {

  private static final Statement TASKS = Statement.load(GraphQlBenchmark.class, "tasks-count");
  private static final Statement INDEXES = Statement.load(GraphQlBenchmark.class, "indexes-await");

  private final TrialGraph graph;
  private final int requests;

  GraphQlBenchmark() {
    this(TrialGraph.STANDARD, 1000);
  }

  /**
   * @param requests of each kind in a round
   */
  GraphQlBenchmark(TrialGraph graph, int requests) {
    this.graph = graph;
    this.requests = requests;
  }

  @Override
  public void run(Report report) throws Exception {
    Path folder = Folders.kept("graphql");
    DatabaseSettings settings =
        new DatabaseSettings.Bundled(folder, Checkout.neo4jClassPath())
            .withJvmOptions(List.of("-Xmx512m", "-XX:+UseSerialGC"));
    try (BundledDatabase database = (BundledDatabase) Database.open(settings)) {
      prepare(report, database, folder);
      try (RunningService service = RunningService.on(database, folder)) {
        new GraphQlTrial(report, database, service, graph, requests).run();
      }
    }
  }

  /** A graph that an earlier run filled serves again. */
  private void prepare(Report report, Database database, Path folder) {
    GraphSchema.prepare(database);
    if (tasks(database) != graph.tasks()) {
      fill(report, database, folder);
    }
  }

  private static int tasks(Database database) {
    try (var session = database.driver().session(database.sessions())) {
      return session.run(TASKS.text()).single().get("tasks").asInt();
    }
  }

  private void fill(Report report, Database database, Path folder) {
    Originals originals = new Originals(folder.resolve("originals"));
    long before = System.nanoTime();
    graph.fill(new PolicyStore(database, originals, Clock.systemUTC()), originals);
    try (var session = database.driver().session(database.sessions())) {
      session.run(INDEXES.text()).consume();
    }
    report.line(
        "%,d tasks of %d policies written through the store in %.0f s (seed %d)"
            .formatted(
                graph.tasks(), graph.policies(), (System.nanoTime() - before) / 1e9, graph.seed()));
  }
}
