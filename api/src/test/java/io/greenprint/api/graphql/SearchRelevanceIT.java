package io.greenprint.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenprint.graph.database.Database;
import io.greenprint.graph.store.Originals;
import io.greenprint.graph.store.PolicyStore;
import io.greenprint.graph.store.Publication;
import io.greenprint.graph.store.ReportPublication;
import io.greenprint.graph.store.ReportStore;
import io.greenprint.graph.store.SourceFile;
import io.greenprint.graph.testkit.WithDatabase;
import io.greenprint.ingest.extract.Extraction;
import io.greenprint.ingest.extract.Extractor;
import io.greenprint.ingest.reading.DirectReader;
import io.greenprint.ingest.reading.ReadOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.graphql.test.tester.GraphQlTester;

/**
 * How well search answers judged questions over the sample documents, as nDCG@10: the sum of
 * (2^grade - 1) / log2(rank + 1) over the first ten hits, divided by that of the best order.
 */
@WithDatabase
class SearchRelevanceIT {

  private static final Logger LOG = LoggerFactory.getLogger(SearchRelevanceIT.class);

  private static final int FIRST = 10;

  /** Falls where a change makes search worse; raise it with search. */
  private static final double BAR = 0.85;

  @TempDir Path folder;

  private final Database database;

  SearchRelevanceIT(Database database) {
    this.database = database;
  }

  @Test
  void answersJudgedQuestionsWell() throws IOException {
    Originals originals = new Originals(folder);
    takeInSamples(originals);
    List<Judged> questions = questions();
    assertThat(questions).hasSizeGreaterThanOrEqualTo(60);

    try (GraphQlApplication application = GraphQlApplication.over(database, originals)) {
      application.followGraph();
      double mean =
          questions.stream()
              .mapToDouble(question -> gain(question, application.tester()))
              .average()
              .orElseThrow();
      LOG.info("nDCG@10 over {} questions: {}", questions.size(), "%.3f".formatted(mean));
      assertThat(mean).isGreaterThan(BAR);
    }
  }

  /** A question with the grade of each title that answers it. */
  private record Judged(String question, Map<String, Integer> grades) {

    static Judged parse(String line) {
      String[] columns = line.split("\t", 2);
      return new Judged(
          columns[0],
          Arrays.stream(columns[1].split("\\|", -1))
              .map(judged -> judged.split("=", 2))
              .collect(Collectors.toMap(one -> one[0], one -> Integer.valueOf(one[1]))));
    }
  }

  private static double gain(Judged judged, GraphQlTester graphQl) {
    List<String> titles =
        graphQl
            .document("query($q: String!) { search(query: $q) { nodes { title { text } } } }")
            .variable("q", judged.question())
            .execute()
            .path("search.nodes[*].title")
            .entityList(new ParameterizedTypeReference<List<Map<String, String>>>() {})
            .get()
            .stream()
            .map(
                pieces ->
                    pieces.stream().map(piece -> piece.get("text")).collect(Collectors.joining()))
            .toList();
    Set<String> told = new HashSet<>();
    double gain = 0;
    int rank = 0;
    for (String title : titles) {
      // A task and its section answer alike: the second one is neither right nor wrong.
      if (told.add(title) && rank < FIRST) {
        rank++;
        gain += worth(judged.grades().getOrDefault(title, 0), rank);
      }
    }
    double best = 0;
    List<Integer> grades =
        judged.grades().values().stream().sorted(Comparator.reverseOrder()).limit(FIRST).toList();
    for (int i = 0; i < grades.size(); i++) {
      best += worth(grades.get(i), i + 1);
    }
    LOG.info("{} {} {}", "%.2f".formatted(gain / best), judged.question(), titles);
    return gain / best;
  }

  private static double worth(int grade, int rank) {
    return (Math.pow(2, grade) - 1) * Math.log(2) / Math.log(rank + 1.0);
  }

  private static List<Judged> questions() throws IOException {
    return new ClassPathResource("search/judged-questions.tsv")
        .getContentAsString(StandardCharsets.UTF_8)
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(Judged::parse)
        .toList();
  }

  private void takeInSamples(Originals originals) throws IOException {
    Clock clock = Clock.systemUTC();
    PolicyStore policies = new PolicyStore(database, originals, clock);
    ReportStore reports = new ReportStore(database, originals, clock);
    Extractor extractor = new Extractor(new DirectReader(), ReadOptions.DEFAULT);
    for (Resource sample :
        new PathMatchingResourcePatternResolver().getResources("classpath:samples/*.*")) {
      byte[] bytes = sample.getContentAsByteArray();
      String name = String.valueOf(sample.getFilename());
      Extraction extraction = extractor.extract(bytes, name);
      SourceFile file =
          new SourceFile(
              "sample-" + name, name, extraction.mediaType(), bytes.length, clock.instant());
      switch (extraction) {
        case Extraction.Policies found ->
            policies.publish(
                new Publication(
                    file, found.text(), Extractor.RULE_VERSION, found.readings(), List.of()));
        case Extraction.Report found ->
            reports.publish(
                new ReportPublication(file, found.text(), Extractor.RULE_VERSION, found.reading()));
        case Extraction.Supply _ -> LOG.info("{} holds nothing that is searched", name);
        case Extraction.Refused refused -> throw new AssertionError(refused.findings());
      }
    }
  }
}
