package io.greenprint.api.graphql;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenprint.graph.database.Database;
import io.greenprint.graph.report.Coverage;
import io.greenprint.graph.store.Originals;
import io.greenprint.graph.store.ReportStore;
import io.greenprint.graph.testkit.InventedReport;
import io.greenprint.graph.testkit.WithDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ClassPathResource;
import org.springframework.graphql.test.tester.GraphQlTester;

/** A firm's way from its report to an accepted assessment, and the official's round over it. */
@WithDatabase
class AssessmentIT {

  private static final String FIRM = "云岚精密制造有限公司";
  private static final String SAVE =
      """
      mutation($id: ID!, $answers: [AnswerInput!]!) {
        saveAnswers(assessment: $id, answers: $answers) {
          __typename
          ... on AnswersSaved {
            saved { subject version conversion }
            conflicts { subject fields mine { value } theirs { value by } }
            refused { subject code remedy { zh } }
            doubts { subject doubts { kind } }
          }
          ... on AssessmentClosed { state message { zh } } } }
      """;

  @TempDir Path folder;

  private final Database database;
  private GraphQlApplication application;
  private GraphQlTester graphQl;
  private String round;
  private String assessment;

  AssessmentIT(Database database) {
    this.database = database;
  }

  @BeforeEach
  void invite() throws IOException {
    ReportStore store = new ReportStore(database, new Originals(folder), Clock.systemUTC());
    store.publish(
        new InventedReport(FIRM, null, 2024)
            .figure("scope1", "范围一排放", "1200", "tCO2e")
            .says("data_privacy", Coverage.PARTIAL, Set.of("policy"), "公司制定客户信息保护制度。")
            .publication());
    application = GraphQlApplication.over(database, new Originals(folder));
    graphQl = application.tester();
    round =
        graphQl
            .document(
                """
                mutation { createRound(input: {name: "2024 年度自评", framework: "exchange-2024", year: 2024,
                  deadline: "2025-04-30", invite: [{name: "云岚精密制造有限公司"}, {name: "云岚新材料有限公司"}]}) { id } }
                """)
            .execute()
            .path("createRound.id")
            .entity(String.class)
            .get();
    assessment = open(FIRM, "exchange-2024", 2024);
  }

  @AfterEach
  void close() {
    application.close();
  }

  @Test
  void opensPrefilledFromTheReportWithItsWords() {
    GraphQlTester.Response answer = assessment(assessment);

    String scope1 = "assessment.items[*].points[?(@.subject=='scope1')]";
    answer.path(scope1 + ".verdict").entityList(String.class).contains("MET");
    answer
        .path(scope1 + ".found.proofs[0].evidence.quote")
        .entityList(String.class)
        .contains("范围一排放 1200 tCO2e");
    answer.path("assessment.state").entity(String.class).isEqualTo("DRAFT");
    answer.path("assessment.score").entity(Double.class).satisfies(s -> assertThat(s).isPositive());
  }

  @Test
  void oneAnswerServesEveryFrameworkAndRaisesBothScores() {
    String gri = open(FIRM, "gri-2021", 2024);
    double before = score(gri);

    save(assessment, answer("scope2", 0, "3400", "tCO2e"));

    assessment(gri)
        .path("assessment.items[*].points[?(@.subject=='scope2')].answer.value")
        .entityList(String.class)
        .contains("3400");
    assertThat(score(gri)).isGreaterThan(before);
  }

  @Test
  void saysWhatLooksWrongAndSavesItAllTheSame() {
    save(assessment, answer("scope1", 0, "1.2", "tCO2e"))
        .path("saveAnswers.doubts[0].doubts[*].kind")
        .entityList(String.class)
        .containsExactly("FACTOR_THOUSAND")
        .path("saveAnswers.saved[0].version")
        .entity(Integer.class)
        .isEqualTo(1);
    save(assessment, answer("scope1", 1, "1200000", "kgCO2e"))
        .path("saveAnswers.doubts")
        .entityList(Object.class)
        .hasSize(0)
        .path("saveAnswers.saved[0].conversion")
        .entity(String.class)
        .satisfies(words -> assertThat(words).contains("1200000 kgCO2e = 1200 tCO2e"));
  }

  @Test
  void refusesWhatCannotBeSavedAndSavesTheRest() {
    Map<String, Object> noReason = answer("scope2", 0, null, null);
    noReason.put("extent", "NOT_APPLICABLE");

    save(
            assessment,
            List.of(
                answer("scope1", 0, "1200", null),
                noReason,
                answer("no_such.point", 0, null, null),
                answer("data_privacy.policy", 0, null, null)))
        .path("saveAnswers.refused[*].code")
        .entityList(String.class)
        .containsExactly("unit-missing", "reason-missing", "unknown-subject")
        .path("saveAnswers.saved[*].subject")
        .entityList(String.class)
        .containsExactly("data_privacy.policy");
  }

  @Test
  void twoColleaguesWhoSaveAtOnceBothSeeWhatTheOtherWrote() {
    save(assessment, answer("scope1", 0, "1200", "tCO2e"));

    GraphQlTester.Response late = save(assessment, answer("scope1", 0, "1300", "tCO2e"));

    late.path("saveAnswers.conflicts[0].mine.value").entity(String.class).isEqualTo("1300");
    late.path("saveAnswers.conflicts[0].theirs.value").entity(String.class).isEqualTo("1200");
    late.path("saveAnswers.conflicts[0].fields[*]")
        .entityList(String.class)
        .containsExactly("value");
  }

  @Test
  void lastYearsAnswerIsCarriedOverAndCountsOnlyOnceItIsTaken() {
    String next = open(FIRM, "exchange-2024", 2025);
    double before = score(next);
    save(assessment, answer("scope2", 0, "3400", "tCO2e"));

    String scope2 = "assessment.items[*].points[?(@.subject=='scope2')]";
    assessment(next).path(scope2 + ".carried.value").entityList(String.class).contains("3400");
    assertThat(score(next)).isEqualTo(before);

    save(next, answer("scope2", 0, "34000", "tCO2e"))
        .path("saveAnswers.doubts[0].doubts[*].kind")
        .entityList(String.class)
        .containsExactly("FACTOR_TEN");
    assertThat(score(next)).isGreaterThan(before);
  }

  @Test
  void goesFromInvitationToAcceptanceAndKeepsWhatHeldWhenItWasHandedIn() {
    save(assessment, answer("scope2", 0, "3400", "tCO2e"));
    moves("submitAssessment", 1, "");
    save(assessment, answer("scope2", 1, "1", "tCO2e"))
        .path("saveAnswers.__typename")
        .entity(String.class)
        .isEqualTo("AssessmentClosed");
    moves("returnAssessment", 2, ", remarks: \"请附台账\"");
    save(assessment, answer("scope2", 1, "3450", "tCO2e"));
    moves("submitAssessment", 3, "");
    moves("acceptAssessment", 4, "");
    String gri = open(FIRM, "gri-2021", 2024);
    save(gri, answer("scope2", 2, "9999", "tCO2e"));

    GraphQlTester.Response done = assessment(assessment);

    done.path("assessment.state").entity(String.class).isEqualTo("ACCEPTED");
    done.path("assessment.items[*].points[?(@.subject=='scope2')].answer.value")
        .entityList(String.class)
        .satisfies(values -> assertThat(values).containsOnly("3450"));
    done.path("assessment.transitions[*].to")
        .entityList(String.class)
        .containsExactly("SUBMITTED", "RETURNED", "SUBMITTED", "ACCEPTED");
  }

  @Test
  void theOfficialSeesWhoBeganAndWhoIsLate() {
    moves("submitAssessment", 1, "");

    graphQl
        .document(operation("round-progress"))
        .variable("round", round)
        .execute()
        .path("roundProgress.invited")
        .entity(Integer.class)
        .isEqualTo(2)
        .path("roundProgress.submitted")
        .entity(Integer.class)
        .isEqualTo(1)
        .path("roundProgress.late")
        .entity(Integer.class)
        .isEqualTo(2);
    graphQl
        .document(operation("round-progress"))
        .variables(Map.of("round", round, "toRemind", true))
        .execute()
        .path("roundProgress.firms[*].enterprise.name")
        .entityList(String.class)
        .containsExactly("云岚新材料有限公司");
  }

  @Test
  void theResultsOfARoundFollowWhatIsSaved() {
    double before = mean();

    save(assessment, answer("scope2", 0, "3400", "tCO2e"));

    assertThat(mean()).isGreaterThan(before);
    assertThat(mean()).isEqualTo(score(assessment));
  }

  @Test
  void noPlaceAmongPeersIsToldWhereFewerThanFiveStandBehindIt() {
    for (int i = 1; i <= 3; i++) {
      handIn("云岚第" + i + "有限公司");
    }
    result().path("assessment.standing").valueIsNull();

    handIn("云岚第4有限公司");

    result()
        .path("assessment.standing.peers")
        .entity(Integer.class)
        .isEqualTo(5)
        .path("assessment.standing.percentile")
        .entity(Double.class)
        .isEqualTo(1.0);
  }

  @Test
  void theSameSeedDrawsTheSameSampleAgain() {
    save(assessment, answer("scope2", 0, "3400", "tCO2e"));

    List<String> first = drawn("2024-01");

    assertThat(first).hasSize(3).isSorted().doesNotHaveDuplicates();
    assertThat(drawn("2024-01")).isEqualTo(first);
    assertThat(drawn("2024-02")).doesNotContainAnyElementsOf(first);
  }

  private List<String> drawn(String seed) {
    return graphQl
        .document(operation("audit-sample"))
        .variables(Map.of("assessment", assessment, "seed", seed, "size", 3))
        .execute()
        .path("auditSample.drawn[*].number")
        .entityList(String.class)
        .get();
  }

  @Test
  void aPrefilledAssessmentTakesAtMostSixStatements() {
    graphQl.document("{ graphVersion }").execute();
    application.forgetView();
    int before = application.statements();

    assessment(assessment)
        .path("assessment.items")
        .entityList(Object.class)
        .satisfies(items -> assertThat(items).hasSizeGreaterThanOrEqualTo(120));

    assertThat(application.statements() - before).isLessThanOrEqualTo(6);
  }

  private void handIn(String firm) {
    graphQl
        .document(
            "mutation { inviteToRound(id: \"%s\", firms: [{name: \"%s\"}]) { id } }"
                .formatted(round, firm))
        .execute();
    String id = open(firm, "exchange-2024", 2024);
    graphQl
        .document("mutation { submitAssessment(id: \"%s\", seen: 1) { __typename } }".formatted(id))
        .execute();
  }

  private void moves(String mutation, int seen, String remarks) {
    graphQl
        .document(
            "mutation { %s(id: \"%s\", seen: %d%s) { __typename } }"
                .formatted(mutation, assessment, seen, remarks))
        .execute()
        .path(mutation + ".__typename")
        .entity(String.class)
        .isEqualTo("AssessmentMoved");
  }

  private String open(String firm, String framework, int year) {
    return graphQl
        .document(
            "mutation { openAssessment(enterprise: \"%s\", framework: \"%s\", year: %d) { id } }"
                .formatted(firm, framework, year))
        .execute()
        .path("openAssessment.id")
        .entity(String.class)
        .get();
  }

  private GraphQlTester.Response save(String id, Map<String, Object> answer) {
    return save(id, List.of(answer));
  }

  private GraphQlTester.Response save(String id, List<Map<String, Object>> answers) {
    return graphQl.document(SAVE).variable("id", id).variable("answers", answers).execute();
  }

  private GraphQlTester.Response assessment(String id) {
    return graphQl.document(operation("assessment")).variable("assessment", id).execute();
  }

  private GraphQlTester.Response result() {
    return graphQl
        .document(operation("assessment-result"))
        .variable("assessment", assessment)
        .execute();
  }

  private static String operation(String name) {
    try {
      return new ClassPathResource("operations/" + name + ".graphql").getContentAsString(UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  private double score(String id) {
    return assessment(id).path("assessment.score").entity(Double.class).get();
  }

  private double mean() {
    return graphQl
        .document(operation("round-results"))
        .variable("round", round)
        .execute()
        .path("roundResults.mean")
        .entity(Double.class)
        .get();
  }

  private static Map<String, Object> answer(
      String subject, int seen, @Nullable String value, @Nullable String unit) {
    Map<String, Object> answer = new HashMap<>();
    answer.put("subject", subject);
    answer.put("seen", seen);
    answer.put("manner", "ADDED");
    answer.put("extent", "COVERED");
    answer.put("value", value);
    answer.put("unit", unit);
    return answer;
  }
}
