package io.greenprint.api.benchmarks;

import io.greenprint.api.benchmarks.Load.Taken;
import io.greenprint.queries.page.PageRequest;
import io.greenprint.queries.search.Entry;
import io.greenprint.queries.search.SearchFilter;
import io.greenprint.queries.search.SearchIndex;
import io.greenprint.queries.search.SearchOrder;
import io.greenprint.queries.search.SearchResult;
import io.greenprint.queries.search.Seen;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Full-text search with highlights and facets over 20,000 short documents, in this process: what
 * HTTP and GraphQL add is the same for every search engine.
 */
final class SearchBenchmark implements Benchmarks.Benchmark {

  /**
   * OpenSearch 3.8 on such documents with highlights and facets did 7 to 17 requests a second on
   * two cores of their own; it is not run here again.
   */
  private static final double OPENSEARCH_PER_SECOND = 17;

  private static final int CORES = 2;
  private static final int CLIENTS = 8;
  private static final int ROUNDS = 5;
  private static final int HITS = 20;

  private final TrialTexts texts;
  private final int requests;

  SearchBenchmark() {
    this(new TrialTexts(20261120, 20_000), 400);
  }

  /**
   * A benchmark of its own size.
   *
   * @param requests in a round
   */
  SearchBenchmark(TrialTexts texts, int requests) {
    this.texts = texts;
    this.requests = requests;
  }

  @Override
  public void run(Report report) throws Exception {
    Path folder = Folders.temporary("search");
    try (SearchIndex index = SearchIndex.open(folder)) {
      long before = System.nanoTime();
      index.change(
          new SearchIndex.Shown("trial", 1), change -> texts.entries().forEach(change::add));
      report.line(
          "%,d documents indexed, %.0f/s (seed %d)"
              .formatted(
                  texts.documents(),
                  texts.documents() / ((System.nanoTime() - before) / 1e9),
                  texts.seed()));
      measure(report, index);
    } finally {
      Folders.delete(folder);
    }
  }

  private void measure(Report report, SearchIndex index) throws Exception {
    List<String> questions = texts.questions(500);
    Load load =
        new Load(CLIENTS, () -> ProcessHandle.current().info().totalCpuDuration().orElseThrow());
    Load.Request search = n -> search(index, questions.get(n % questions.size()));
    load.run(2 * requests, search);
    List<Taken> taken = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      taken.add(load.run(requests, search));
    }
    double cpuMillis = median(taken.stream().mapToDouble(Taken::cpuMillis).toArray());
    report.line(
        "%d clients: %.0f searches/s by the clock, CPU %.2f ms each, p50 %.1f ms (medians of %d rounds)"
            .formatted(
                CLIENTS,
                median(taken.stream().mapToDouble(Taken::perSecond).toArray()),
                cpuMillis,
                median(taken.stream().mapToDouble(Taken::p50Millis).toArray()),
                ROUNDS));
    report.atLeast(
        "searches two cores can do in a second, times OpenSearch's 17",
        CORES * 1000 / cpuMillis / OPENSEARCH_PER_SECOND,
        10);
    report.atMost(
        "p95 at 8 clients, ms", median(taken.stream().mapToDouble(Taken::p95Millis).toArray()), 20);
  }

  private static void search(SearchIndex index, String question) {
    SearchResult result =
        index.search(
            Seen.ALL, question, SearchFilter.NONE, SearchOrder.RELEVANCE, PageRequest.first(HITS));
    if (result.hits().isEmpty()
        || result.hits().getFirst().highlights().isEmpty()
        || result.facets().kind().stream()
            .noneMatch(count -> count.value().equals(Entry.Kind.TASK.name()))) {
      throw new IllegalStateException(question + ": " + result);
    }
  }

  private static double median(double[] figures) {
    Arrays.sort(figures);
    return figures[figures.length / 2];
  }
}
