package io.greenprint.ingest.supply;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenprint.graph.finding.Finding;
import io.greenprint.graph.finding.Finding.Severity;
import io.greenprint.graph.supply.SupplyReading;
import io.greenprint.graph.testkit.SharedFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** Every real file of the shared folder goes in: rows in are rows kept and rows refused. */
class SharedExamplesTest {

  @Test
  void everyFileIsRecognisedAndNothingIsDropped(TestReporter report) throws IOException {
    Path folder = SharedFiles.of("supply-chain");
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path path : files.filter(SharedExamplesTest::isData).sorted().toList()) {
        SupplyFile file = new SupplyFile(Files.readAllBytes(path), path.getFileName().toString());
        assertThat(SupplyFormats.of(file)).as(path.toString()).isPresent();
        SupplyFormat format = SupplyFormats.of(file).orElseThrow();
        SupplyReading reading = SupplyFormats.read(format, file, SupplyHints.NONE);

        report.publishEntry(folder.relativize(path).toString(), told(reading));
        assertThat(reading.rows()).as(path.toString()).isPositive();
        assertThat(errors(reading)).as(path.toString()).isEqualTo(reading.refused());
      }
    }
  }

  private static boolean isData(Path path) {
    return Files.isRegularFile(path) && !path.endsWith("sources.json");
  }

  private static String told(SupplyReading reading) {
    Map<String, Long> facts =
        reading.facts().stream()
            .collect(
                Collectors.groupingBy(
                    fact -> fact.getClass().getSimpleName(), TreeMap::new, Collectors.counting()));
    Map<String, Long> findings =
        reading.findings().stream()
            .map(Finding::code)
            .collect(
                Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    return "%s: %d rows, %d kept, %d refused; %s; findings %s"
        .formatted(
            reading.kind(), reading.rows(), reading.kept(), reading.refused(), facts, findings);
  }

  /** A refused row has a finding of its own, told in full or counted. */
  private static int errors(SupplyReading reading) {
    return reading.findings().stream()
        .filter(finding -> finding.severity() == Severity.ERROR)
        .mapToInt(SharedExamplesTest::count)
        .sum();
  }

  private static int count(Finding finding) {
    String english = finding.message().en();
    return english.endsWith(" more of the same kind")
        ? Integer.parseInt(english.substring(0, english.indexOf(' ')))
        : 1;
  }
}
