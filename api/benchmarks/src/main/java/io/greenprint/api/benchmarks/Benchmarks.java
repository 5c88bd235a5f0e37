package io.greenprint.api.benchmarks;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Runs the benchmarks that its arguments name, all where there are none, and prints what they
 * measured. Exit code 1 where a bar is missed.
 */
public final class Benchmarks {

  /** One of them. */
  @FunctionalInterface
  interface Benchmark {

    /** Measures and prints. */
    void run(Report report) throws Exception;
  }

  private static final Logger DRIVER_LOG = Logger.getLogger("org.neo4j.driver");

  private static final Map<String, Benchmark> ALL = all();

  private Benchmarks() {}

  private static Map<String, Benchmark> all() {
    Map<String, Benchmark> all = new LinkedHashMap<>();
    all.put("graphql", new GraphQlBenchmark());
    all.put("ingest", IngestBenchmark.ofPolicies());
    all.put("reports", IngestBenchmark.ofReports());
    all.put("supply", new SupplyBenchmark());
    all.put("start", new StartBenchmark());
    all.put("gaps", new GapsBenchmark());
    all.put("search", new SearchBenchmark());
    all.put("assessments", new AssessmentsBenchmark());
    return all;
  }

  /** What {@code main} does, for a test. */
  static boolean run(List<String> names, PrintStream out) throws Exception {
    Report report = new Report(out);
    for (String name : names.isEmpty() ? ALL.keySet() : names) {
      Benchmark benchmark = ALL.get(name);
      if (benchmark == null) {
        throw new IllegalArgumentException(name + " is none of " + ALL.keySet());
      }
      report.title(name);
      benchmark.run(report);
    }
    return report.allMet();
  }

  public static void main(String[] names) throws Exception {
    DRIVER_LOG.setLevel(Level.WARNING);
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    if (!run(Arrays.asList(names), out)) {
      System.exit(1);
    }
  }
}
