package io.greenprint.api.benchmarks;

import io.greenprint.api.demo.Demonstration;
import io.greenprint.api.demo.InventedFirms;
import io.greenprint.graph.assessment.Assessment;
import io.greenprint.graph.assessment.Round;
import io.greenprint.graph.assessment.Subject;
import io.greenprint.graph.database.BundledDatabase;
import io.greenprint.graph.database.Database;
import io.greenprint.graph.database.DatabaseSettings;
import io.greenprint.graph.schema.GraphSchema;
import io.greenprint.graph.store.Assessments;
import io.greenprint.graph.store.Originals;
import io.greenprint.graph.store.ReportStore;
import io.greenprint.graph.store.Rounds;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * A round of 400 firms: the official's overview beside one firm's result, and all firms saving
 * every five seconds while 20 officials watch. {@code -Dgreenprint.benchmark.seconds} says how
 * long.
 */
final class AssessmentsBenchmark implements Benchmarks.Benchmark {

  private static final int FIRMS = 400;
  private static final int OFFICIALS = 20;
  private static final int YEAR = 2024;
  private static final long SEED = 20_261_120;
  private static final Duration EVERY = Duration.ofSeconds(5);
  private static final int SAVES_ALONE = 300;
  private static final int WARM_UP = 200;
  private static final int REQUESTS = 15;
  private static final String RESULT =
      "query($id: ID!) { assessment(id: $id) { score counts { status count }"
          + " scores { scope name duty score } } }";
  private static final String PROGRESS =
      "query($id: ID!) { roundProgress(id: $id) { invited started submitted late } }";

  @Override
  public void run(Report report) throws Exception {
    Path folder = Folders.temporary("assessments");
    DatabaseSettings settings =
        new DatabaseSettings.Bundled(folder, Checkout.neo4jClassPath())
            .withJvmOptions(List.of("-Xmx512m", "-XX:+UseSerialGC"));
    try (BundledDatabase database = (BundledDatabase) Database.open(settings)) {
      City city = City.fill(database, folder);
      try (RunningService service = RunningService.on(database, folder)) {
        overview(report, database, service, city);
        saving(report, database, service, city);
      }
    } finally {
      Folders.delete(folder);
    }
  }

  /** The round with the assessments of its firms, all open. */
  private record City(Round round, List<String> assessments) {

    static City fill(Database database, Path folder) {
      GraphSchema.prepare(database);
      Originals originals = new Originals(folder.resolve("originals"));
      ReportStore reports = new ReportStore(database, originals, Clock.systemUTC());
      new InventedFirms(SEED, FIRMS, YEAR).reports(originals).forEach(reports::publish);
      Round round =
          new Rounds(database, Clock.systemUTC())
              .create(
                  "benchmark",
                  Demonstration.FRAMEWORK,
                  YEAR,
                  LocalDate.of(YEAR + 1, 6, 30),
                  IntStream.range(0, FIRMS)
                      .mapToObj(
                          firm ->
                              new Rounds.Invited(
                                  InventedFirms.name(firm), InventedFirms.code(firm)))
                      .toList(),
                  "official");
      Assessments store = new Assessments(database, Clock.systemUTC());
      Random random = new Random(SEED);
      List<String> ids = new ArrayList<>();
      for (int firm = 0; firm < FIRMS; firm++) {
        Assessment opened =
            store.open(InventedFirms.code(firm), Demonstration.FRAMEWORK, YEAR, "firm");
        store.save(opened.id(), Demonstration.answers(random, 0.7), "firm");
        ids.add(opened.id());
      }
      return new City(round, ids);
    }
  }

  private static void overview(
      Report report, BundledDatabase database, RunningService service, City city) throws Exception {
    ProcessHandle child = ProcessHandle.of(database.pid()).orElseThrow();
    Load load =
        new Load(
            1, () -> service.cpu().plus(child.info().totalCpuDuration().orElse(Duration.ZERO)));
    Load.Request ofOne = n -> service.ask(RESULT, Map.of("id", city.assessments.get(n % FIRMS)));
    String results = Questions.operation("round-results");
    Load.Request ofAll = n -> service.ask(results, Map.of("round", city.round.id()));
    load.run(WARM_UP, ofOne);
    load.run(WARM_UP / 20, ofAll);
    double[] single = new double[3];
    double[] all = new double[3];
    for (int turn = 0; turn < single.length; turn++) {
      single[turn] = load.run(REQUESTS * 3, ofOne).cpuMillis();
      all[turn] = load.run(REQUESTS, ofAll).cpuMillis();
    }
    Arrays.sort(single);
    Arrays.sort(all);
    report.line(
        "CPU: result of one firm %.1f ms, of a round of %d firms %.1f ms (medians)"
            .formatted(single[1], FIRMS, all[1]));
    report.atMost("overview of 400 firms against one firm's result", all[1] / single[1], 10);
  }

  private static void saving(
      Report report, BundledDatabase database, RunningService service, City city) throws Exception {
    Subject subject = Demonstration.subjects().keySet().iterator().next();
    List<SavingFirm> firms =
        city.assessments.stream().map(id -> new SavingFirm(service, id, subject.key())).toList();
    for (SavingFirm firm : firms) {
      firm.look();
    }
    double[] alone = new double[SAVES_ALONE];
    for (int n = 0; n < WARM_UP + SAVES_ALONE; n++) {
      long sent = System.nanoTime();
      firms.get(n % FIRMS).save();
      if (n >= WARM_UP) {
        alone[n - WARM_UP] = (System.nanoTime() - sent) / 1e6;
      }
    }
    Arrays.sort(alone);
    double unloaded = alone[SAVES_ALONE * 95 / 100];
    Duration length = Duration.ofSeconds(Long.getLong("greenprint.benchmark.seconds", 300));
    ProcessHandle child = ProcessHandle.of(database.pid()).orElseThrow();
    Duration databaseBefore = child.info().totalCpuDuration().orElseThrow();
    Duration serviceBefore = service.cpu();
    OpenLoop.Taken taken =
        new OpenLoop(EVERY, length)
            .run(
                firms,
                SavingFirm::save,
                OFFICIALS,
                () -> service.ask(PROGRESS, Map.of("id", city.round.id())));
    double databaseCpu =
        child.info().totalCpuDuration().orElseThrow().minus(databaseBefore).toNanos() / 1e9;
    double serviceCpu = service.cpu().minus(serviceBefore).toNanos() / 1e9;
    report.line(
        "%d firms every %d s for %d s, %d officials: %,d saves, p50 %.1f ms, p95 %.1f ms; alone p95 %.1f ms"
            .formatted(
                FIRMS,
                EVERY.toSeconds(),
                length.toSeconds(),
                OFFICIALS,
                taken.done(),
                taken.p50Millis(),
                taken.p95Millis(),
                unloaded));
    report.line(
        "CPU: database %.0f s, service %.0f s (database's share %.0f %%); heap of each at most 512 MiB (-Xmx512m)"
            .formatted(databaseCpu, serviceCpu, 100 * databaseCpu / (databaseCpu + serviceCpu)));
    int lost = 0;
    for (SavingFirm firm : firms) {
      lost += firm.lost();
    }
    report.atMost("p95 of a save against its time alone", taken.p95Millis() / unloaded, 5);
    report.atMost("errors", taken.errors(), 0);
    report.atMost("lost updates", lost, 0);
    JsonNode version = service.ask("{ graphVersion }", Map.of());
    report.line("graph version after it all: " + version.path("graphVersion").asInt());
  }
}
