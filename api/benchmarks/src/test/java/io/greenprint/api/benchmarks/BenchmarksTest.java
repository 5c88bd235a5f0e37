package io.greenprint.api.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.greenprint.api.demo.InventedFirms;
import io.greenprint.graph.policy.Task;
import io.greenprint.graph.report.Disclosure;
import io.greenprint.graph.store.Originals;
import io.greenprint.graph.store.Publication;
import io.greenprint.graph.store.ReportPublication;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The parts of the benchmarks that need no database. */
class BenchmarksTest {

  @Test
  void trialPoliciesSayWhatTheirSpansQuote(@TempDir Path folder) {
    TrialGraph graph = new TrialGraph(1, 2, 3, 3);

    List<Publication> policies = graph.publications(new Originals(folder)).toList();

    assertThat(policies).hasSize(2);
    for (Publication policy : policies) {
      List<Task> tasks = policy.readings().getFirst().tasks();
      assertThat(tasks).hasSize(TrialGraph.TASKS_OF_POLICY);
      for (Task task : tasks) {
        assertThat(policy.text().quote(task.assignments().getFirst().span()))
            .isEqualTo(task.assignments().getFirst().surface());
      }
    }
  }

  @Test
  void inventedFirmsAreTheSameForOneSeedAndQuoteTheirReports(@TempDir Path folder) {
    Originals originals = new Originals(folder);
    InventedFirms firms = new InventedFirms(7, 40, 2024);

    List<ReportPublication> reports = firms.reports(originals).toList();

    assertThat(firms.reports(originals).map(one -> one.source().id()).toList())
        .isEqualTo(reports.stream().map(one -> one.source().id()).toList())
        .doesNotHaveDuplicates();
    for (ReportPublication report : reports) {
      for (Disclosure disclosure : report.reading().disclosures()) {
        assertThat(disclosure.figures())
            .allSatisfy(
                figure -> assertThat(report.text().quote(figure.span())).isEqualTo(figure.value()));
      }
    }
  }

  @Test
  void loadSendsEveryRequestOnceAndSharesTheCpuAmongThem() throws Exception {
    AtomicInteger seconds = new AtomicInteger();
    Load load = new Load(4, () -> Duration.ofSeconds(seconds.getAndIncrement()));
    AtomicInteger sent = new AtomicInteger();

    Load.Taken taken = load.run(100, n -> sent.incrementAndGet());

    assertThat(sent).hasValue(100);
    assertThat(taken.cpuMillis()).isEqualTo(10);
  }

  @Test
  void reportTellsWhatIsMissed() {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    Report report = new Report(new PrintStream(printed, true, StandardCharsets.UTF_8));

    report.atMost("ratio", 1.2, 1.5);
    assertThat(report.allMet()).isTrue();
    report.atMost("ratio", 1.6, 1.5);

    assertThat(report.allMet()).isFalse();
    assertThat(printed.toString(StandardCharsets.UTF_8)).contains("met").contains("MISSED");
  }

  @Test
  void anUnknownNameIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Benchmarks.run(List.of("speed"), System.out))
        .withMessageContaining("graphql");
  }
}
