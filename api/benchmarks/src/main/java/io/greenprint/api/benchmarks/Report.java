package io.greenprint.api.benchmarks;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;

/** What is printed: figures, and bars with whether they are met. */
final class Report {

  private final PrintStream out;
  private boolean allMet = true;

  Report(PrintStream out) {
    this.out = out;
  }

  /** Begins a benchmark; says how busy the machine is, because wall time depends on it. */
  void title(String name) {
    line(
        "%n== %s  (%d processors, load average %.1f)"
            .formatted(
                name,
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
  }

  /** A line of text. */
  void line(String text) {
    out.println(text);
  }

  /** A figure that must not be above its bar. */
  void atMost(String what, double figure, double bar) {
    verdict(what, figure, "<=", bar, figure <= bar);
  }

  /** A figure that must not be below its bar. */
  void atLeast(String what, double figure, double bar) {
    verdict(what, figure, ">=", bar, figure >= bar);
  }

  /** Whether no bar was missed so far. */
  boolean allMet() {
    return allMet;
  }

  private void verdict(String what, double figure, String relation, double bar, boolean met) {
    allMet &= met;
    line(
        "%-62s %8.2f  (bar %s %.2f)  %s"
            .formatted(what, figure, relation, bar, met ? "met" : "MISSED"));
  }
}
