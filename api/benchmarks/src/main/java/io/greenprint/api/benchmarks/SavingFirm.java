package io.greenprint.api.benchmarks;

import java.io.IOException;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A firm that saves one answer again and again, each time another value, and knows the last one.
 */
final class SavingFirm {

  private static final String SAVE =
      """
      mutation($id: ID!, $subject: ID!, $seen: Int!, $value: Decimal!) {
        saveAnswers(assessment: $id, answers: [{subject: $subject, seen: $seen, manner: ADDED,
          extent: COVERED, value: $value, unit: "t"}]) {
          ... on AnswersSaved { saved { version } conflicts { subject } refused { code } } } }
      """;
  private static final String LOOK =
      "query($id: ID!, $subject: ID!) { assessment(id: $id)"
          + " { history(subject: $subject) { version value } } }";

  private final RunningService service;
  private final String assessment;
  private final String subject;
  private int version;
  private long value = 1_000;

  SavingFirm(RunningService service, String assessment, String subject) {
    this.service = service;
    this.assessment = assessment;
    this.subject = subject;
  }

  /** Learns which version stands there. */
  void look() throws IOException, InterruptedException {
    version = newest().path("version").asInt(0);
  }

  /** Saves the next value. */
  synchronized void save() throws IOException, InterruptedException {
    JsonNode answer =
        service
            .ask(
                SAVE,
                Map.of(
                    "id",
                    assessment,
                    "subject",
                    subject,
                    "seen",
                    version,
                    "value",
                    String.valueOf(value + 1)))
            .path("saveAnswers");
    if (answer.path("saved").size() != 1) {
      throw new IOException("Not saved: " + answer);
    }
    value++;
    version = answer.path("saved").path(0).path("version").asInt();
  }

  /** 1 where what stands there is not what was acknowledged last. */
  int lost() throws IOException, InterruptedException {
    JsonNode newest = newest();
    return newest.path("version").asInt() == version
            && newest.path("value").asString().equals(String.valueOf(value))
        ? 0
        : 1;
  }

  private JsonNode newest() throws IOException, InterruptedException {
    return service
        .ask(LOOK, Map.of("id", assessment, "subject", subject))
        .path("assessment")
        .path("history")
        .path(0);
  }
}
