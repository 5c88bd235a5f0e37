package io.greenprint.api.benchmarks;

import io.greenprint.api.demo.InventedFirms;
import io.greenprint.graph.database.BundledDatabase;
import io.greenprint.graph.database.Database;
import io.greenprint.graph.database.DatabaseSettings;
import io.greenprint.graph.schema.GraphSchema;
import io.greenprint.graph.store.Originals;
import io.greenprint.graph.store.ReportStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** All firms against a framework, beside one firm against it: CPU of service and database. */
final class GapsBenchmark implements Benchmarks.Benchmark {

  private static final int ROUNDS = 5;
  private static final int REQUESTS = 20;
  private static final int WARM_UP = 60;
  private static final String FRAMEWORK = "exchange-2024";

  private final InventedFirms firms = new InventedFirms(20261120, 400, 2024);

  @Override
  public void run(Report report) throws Exception {
    Path folder = Folders.temporary("gaps");
    DatabaseSettings settings =
        new DatabaseSettings.Bundled(folder, Checkout.neo4jClassPath())
            .withJvmOptions(List.of("-Xmx512m", "-XX:+UseSerialGC"));
    try (BundledDatabase database = (BundledDatabase) Database.open(settings)) {
      fill(report, database, folder);
      try (RunningService service = RunningService.on(database, folder)) {
        measure(report, database, service);
      }
    } finally {
      Folders.delete(folder);
    }
  }

  private void fill(Report report, Database database, Path folder) {
    GraphSchema.prepare(database);
    Originals originals = new Originals(folder.resolve("originals"));
    ReportStore store = new ReportStore(database, originals, Clock.systemUTC());
    long before = System.nanoTime();
    long disclosures =
        firms
            .reports(originals)
            .peek(store::publish)
            .mapToLong(one -> one.reading().disclosures().size())
            .sum();
    double seconds = (System.nanoTime() - before) / 1e9;
    report.line(
        "%d reports with %,d disclosures written through the store in %.0f s, %.1f reports/s"
            .formatted(firms.count(), disclosures, seconds, firms.count() / seconds));
  }

  private void measure(Report report, BundledDatabase database, RunningService service)
      throws Exception {
    ProcessHandle child = ProcessHandle.of(database.pid()).orElseThrow();
    Load load =
        new Load(
            1, () -> service.cpu().plus(child.info().totalCpuDuration().orElse(Duration.ZERO)));
    String one = Questions.operation("disclosure-gaps");
    String all = Questions.operation("gap-summary");
    Load.Request ofOne =
        n ->
            service.ask(
                one,
                Map.of(
                    "enterprise",
                    InventedFirms.name(n % firms.count()),
                    "framework",
                    FRAMEWORK,
                    "year",
                    firms.year()));
    Load.Request ofAll =
        n -> service.ask(all, Map.of("framework", FRAMEWORK, "year", firms.year()));
    load.run(WARM_UP, ofOne);
    load.run(WARM_UP / 3, ofAll);
    double[] single = new double[ROUNDS];
    double[] summary = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      single[round] = load.run(REQUESTS, ofOne).cpuMillis();
      summary[round] = load.run(REQUESTS, ofAll).cpuMillis();
    }
    Arrays.sort(single);
    Arrays.sort(summary);
    report.line(
        "CPU: disclosureGaps of one firm %.1f ms, gapSummary of %d firms %.1f ms (medians)"
            .formatted(single[ROUNDS / 2], firms.count(), summary[ROUNDS / 2]));
    report.atMost(
        "gapSummary over 400 firms against disclosureGaps of one",
        summary[ROUNDS / 2] / single[ROUNDS / 2],
        10);
  }
}
