package io.greenprint.ingest.body;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenprint.graph.place.Jurisdiction;
import io.greenprint.graph.policy.BodyRef;
import io.greenprint.graph.testkit.SharedFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Measures official names against the annotated documents, where they are at hand. */
class AnnotatedBodiesTest {

  @Test
  void officialNamesAgreeWithTheAnnotators(TestReporter reporter) throws IOException {
    Path folder = SharedFiles.of("gold/policies");
    Bodies bodies = Bodies.standard();
    int right = 0;
    List<String> wrong = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        JsonNode gold = new ObjectMapper().readTree(file);
        JsonNode document = gold.get("document");
        String place = document.get("jurisdiction").asString();
        Jurisdiction here = Objects.requireNonNull(bodies.jurisdictions().byName(place), place);
        JsonNode date = document.get("date");
        LocalDate on = date.isNull() ? null : LocalDate.parse(date.asString());
        for (JsonNode task : gold.get("tasks")) {
          for (Map.Entry<String, JsonNode> name : task.get("canonical").properties()) {
            BodyRef body = bodies.resolver().resolve(name.getKey(), here, on);
            if (body != null && body.name().equals(name.getValue().asString())) {
              right++;
            } else {
              wrong.add(name.getKey() + ": " + body + ", not " + name.getValue().asString());
            }
          }
        }
      }
    }
    double score = right / (double) (right + wrong.size());
    reporter.publishEntry("official names", right + " right, " + wrong.size() + " wrong: " + wrong);
    assertThat(score).as("%s", wrong).isGreaterThanOrEqualTo(0.99);
  }
}
