package io.greenprint.api.benchmarks;

import io.greenprint.graph.database.BundledDatabase;
import io.greenprint.graph.database.Database;
import io.greenprint.graph.database.DatabaseSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * From {@code bin/greenprint serve} to the first GraphQL answer, against the start of the bundled
 * database alone with the same flags and cache, in turns. Needs the folder that {@code mvn package}
 * makes.
 */
final class StartBenchmark implements Benchmarks.Benchmark {

  private static final int ROUNDS = 5;

  /** What one start took until it answered: by the clock, and CPU of all its processes. */
  private record Start(double seconds, double cpuSeconds) {}

  @Override
  public void run(Report report) throws Exception {
    Path home = Checkout.root().resolve("api/target/greenprint");
    Path cache = home.resolve("neo4j/neo4j.aot");
    if (!Files.isRegularFile(cache)) {
      report.line("skipped: no " + cache + "; mvn package makes it");
      return;
    }
    Path folder = Folders.temporary("start");
    try {
      service(home, folder); // makes the data folder
      List<Start> alone = new ArrayList<>();
      List<Start> served = new ArrayList<>();
      for (int round = 0; round < ROUNDS; round++) {
        alone.add(database(home, cache, folder));
        served.add(service(home, folder));
      }
      report.line(
          "database alone %.1f s (CPU %.1f s), service with it %.1f s (CPU %.1f s), medians"
              .formatted(
                  median(alone).seconds(),
                  median(alone).cpuSeconds(),
                  median(served).seconds(),
                  median(served).cpuSeconds()));
      report.atMost(
          "bin/greenprint serve to the first answer, against the database alone",
          median(served).seconds() / median(alone).seconds(),
          1.5);
    } finally {
      Folders.delete(folder);
    }
  }

  private static Start database(Path home, Path cache, Path folder) {
    DatabaseSettings settings =
        new DatabaseSettings.Bundled(folder, home.resolve("neo4j/lib"))
            .withJvmOptions(
                List.of(
                    "-Xmx512m",
                    "-XX:+UseSerialGC",
                    "-XX:AOTCache=" + cache,
                    "-Xlog:aot=off",
                    "-Xlog:cds=off"));
    long before = System.nanoTime();
    try (BundledDatabase database = (BundledDatabase) Database.open(settings)) {
      double seconds = (System.nanoTime() - before) / 1e9;
      return new Start(seconds, seconds(ProcessHandle.of(database.pid()).orElseThrow()));
    }
  }

  private static Start service(Path home, Path folder) throws IOException, InterruptedException {
    long before = System.nanoTime();
    List<String> command =
        List.of(
            home.resolve("bin/greenprint").toString(),
            "serve",
            "--port",
            "0",
            "--data-dir",
            folder.toString());
    try (RunningService service = RunningService.launch(command, folder, Map.of())) {
      service.ask("{ graphVersion }", Map.of());
      double seconds = (System.nanoTime() - before) / 1e9;
      double cpu =
          seconds(service.process())
              + service.process().children().mapToDouble(StartBenchmark::seconds).sum();
      return new Start(seconds, cpu);
    }
  }

  private static double seconds(ProcessHandle process) {
    return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e9;
  }

  private static Start median(List<Start> starts) {
    double[] seconds = starts.stream().mapToDouble(Start::seconds).sorted().toArray();
    double[] cpu = starts.stream().mapToDouble(Start::cpuSeconds).toArray();
    Arrays.sort(cpu);
    return new Start(seconds[seconds.length / 2], cpu[cpu.length / 2]);
  }
}
