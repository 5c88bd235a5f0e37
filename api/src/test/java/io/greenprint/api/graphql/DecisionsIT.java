package io.greenprint.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.greenprint.graph.database.Database;
import io.greenprint.graph.finding.Finding;
import io.greenprint.graph.finding.Finding.Message;
import io.greenprint.graph.store.Ingestions;
import io.greenprint.graph.store.Ingestions.Waiting;
import io.greenprint.graph.store.Originals;
import io.greenprint.graph.store.PolicyStore;
import io.greenprint.graph.store.Publication;
import io.greenprint.graph.testkit.InventedPlan;
import io.greenprint.graph.testkit.WithDatabase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.graphql.execution.SubscriptionPublisherException;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.graphql.test.tester.GraphQlTester.Response;

/** What people settle, find and take in, asked through GraphQL over a real database. */
@WithDatabase
class DecisionsIT {

  private static final Duration LONGEST = Duration.ofSeconds(20);

  /** The second task of the plan. */
  private static final String TASK =
      """
      { tasks(first: 2) { nodes {
        assignments { id role surface decided body { name } }
        targets { id value unit state(on: "2026-02-01") results { on value unit source } }
        document { id }
      } } }
      """;

  @TempDir Path folder;

  private final Database database;
  private Originals originals;
  private PolicyStore store;
  private GraphQlApplication application;
  private GraphQlTester graphQl;

  DecisionsIT(Database database) {
    this.database = database;
  }

  @BeforeEach
  void publish() throws IOException {
    originals = new Originals(folder);
    store = new PolicyStore(database, originals, Clock.systemUTC());
    store.publish(plan("1"));
    application = GraphQlApplication.over(database, originals);
    graphQl = application.tester();
  }

  @AfterEach
  void close() {
    application.close();
  }

  @Test
  void aCorrectedBodyHoldsThroughAnotherReadingUntilItIsUndone() {
    String assignment = task("assignments[1].id");
    Response decided =
        mutate(
            "setAssignmentBody(assignment: $id, bodyName: \"云岚市大数据管理局\", by: \"李工\", reason:"
                + " \"电话核实\")",
            assignment);
    decided.path("change.decision.kind").entity(String.class).isEqualTo("SET_ASSIGNMENT_BODY");
    decided.path("change.decision.value").entity(String.class).isEqualTo("云岚市大数据管理局");
    decided.path("change.decision.reason").entity(String.class).isEqualTo("电话核实");
    decided.path("change.decision.document.title").hasValue();
    int version = decided.path("change.graphVersion").entity(Integer.class).get();
    graphQl
        .document("query($v: Int!) @minVersion(version: $v) { graphVersion }")
        .variable("v", version)
        .execute()
        .path("graphVersion")
        .entity(Integer.class)
        .isEqualTo(version);
    assertThat(task("assignments[1].body.name")).isEqualTo("云岚市大数据管理局");
    assertThat(task("assignments[1].decided")).isEqualTo("true");

    store.publish(plan("2"));
    application.forgetView();
    assertThat(task("assignments[1].body.name")).isEqualTo("云岚市大数据管理局");

    mutate("undoDecision(id: $id, by: \"王工\")", id(decided))
        .path("change.decision.undone")
        .entity(Boolean.class)
        .isEqualTo(true);
    assertThat(task("assignments[1].body.name")).isEqualTo(InventedPlan.bureau(2));
    assertThat(task("assignments[1].decided")).isEqualTo("false");
    graphQl
        .document("query($d: ID!) { decisions(document: $d) { id undone by value } }")
        .variable("d", task("document.id"))
        .execute()
        .path("decisions[0].undone")
        .entity(Boolean.class)
        .isEqualTo(true);
  }

  @Test
  void aRoleIsCorrectedAndABodyCanBeTakenAway() {
    String assignment = task("assignments[1].id");
    mutate("setAssignmentRole(assignment: $id, role: GUIDE, by: \"李工\")", assignment);
    mutate("setAssignmentBody(assignment: $id, bodyName: null, by: \"李工\")", assignment);

    assertThat(task("assignments[1].role")).isEqualTo("GUIDE");
    assertThat(task("assignments[1].body")).isEqualTo("null");
  }

  @Test
  void aTargetIsCorrectedAndTakesResults() {
    String target = task("targets[0].id");
    mutate("correctTarget(target: $id, field: VALUE, value: \"15.50\", by: \"李工\")", target);
    assertThat(task("targets[0].value")).isEqualTo("15.5");
    assertThat(task("targets[0].state")).isEqualTo("RESULT_UNKNOWN");

    Response recorded =
        mutate(
            "recordTargetResult(input: {target: $id, on: \"2025-12-31\", value: \"16\","
                + " source: \"统计公报\", by: \"李工\"})",
            target);
    recorded.path("change.decision.kind").entity(String.class).isEqualTo("RECORD_TARGET_RESULT");
    assertThat(task("targets[0].state")).isEqualTo("MET");
    assertThat(task("targets[0].results[0].unit")).isEqualTo(task("targets[0].unit"));

    mutate("undoDecision(id: $id, by: \"李工\")", id(recorded))
        .path("change.decision.undone")
        .entity(Boolean.class)
        .isEqualTo(true);
    assertThat(task("targets[0].state")).isEqualTo("RESULT_UNKNOWN");
  }

  @Test
  void aDismissedFindingIsNoLongerOpen() {
    Response open = findings("{}");
    open.path("findings.totalCount").entity(Integer.class).isEqualTo(1);
    open.path("findings.nodes[0].code").entity(String.class).isEqualTo("unknown-body");
    open.path("findings.nodes[0].document.title").hasValue();

    Response dismissed =
        mutate(
            "dismissFinding(id: $id, by: \"李工\")",
            open.path("findings.nodes[0].id").entity(String.class).get());
    findings("{}").path("findings.totalCount").entity(Integer.class).isEqualTo(0);
    findings("{open: false, code: [\"unknown-body\"], severity: [WARNING]}")
        .path("findings.nodes[0].open")
        .entity(Boolean.class)
        .isEqualTo(false);

    mutate("undoDecision(id: $id, by: \"李工\")", id(dismissed));
    findings("{document: \"%s\"}".formatted(task("document.id")))
        .path("findings.totalCount")
        .entity(Integer.class)
        .isEqualTo(1);
  }

  @Test
  void whatCannotBeDecidedIsRefusedWithItsCode() {
    String target = task("targets[0].id");
    assertThat(code("dismissFinding(id: $id, by: \"李工\")", "none")).isEqualTo("NOT_FOUND");
    assertThat(code("undoDecision(id: $id, by: \"李工\")", "none")).isEqualTo("NOT_FOUND");
    assertThat(code("setAssignmentBody(assignment: $id, bodyName: \"某局\", by: \"李工\")", "none"))
        .isEqualTo("NOT_FOUND");
    assertThat(
            code(
                "recordTargetResult(input: {target: $id, on: \"2025-12-31\", value: \"1\","
                    + " source: \"a\", by: \"b\"})",
                "none"))
        .isEqualTo("NOT_FOUND");
    assertThat(code("correctTarget(target: $id, field: VALUE, value: \"许多\", by: \"李工\")", target))
        .isEqualTo("BAD_ARGUMENT");
    assertThat(
            code("correctTarget(target: $id, field: DEADLINE, value: \"明年\", by: \"李工\")", target))
        .isEqualTo("BAD_ARGUMENT");
    assertThat(code("correctTarget(target: $id, field: VALUE, value: \"1\", by: \" \")", target))
        .isEqualTo("BAD_ARGUMENT");
  }

  @Test
  void anIngestionTellsOfEachFileAsTheCommandAsks() throws IOException {
    Ingestions ingestions = new Ingestions(database, Clock.systemUTC());
    String id = waiting(ingestions);
    ingestions.published(
        ingestions.claim(LONGEST).orElseThrow(), store.publish(plan("1")), List.of());
    ingestions.refused(ingestions.claim(LONGEST).orElseThrow(), List.of(encrypted()));

    Response answer =
        graphQl.document(resource("/cli/ingestion.graphql")).variable("id", id).execute();

    answer.path("ingestion.files[0].state").entity(String.class).isEqualTo("UNCHANGED");
    answer.path("ingestion.files[0].documents[0].title").hasValue();
    answer
        .path("ingestion.files[0].findings[0].code")
        .entity(String.class)
        .isEqualTo("unknown-body");
    answer.path("ingestion.files[1].state").entity(String.class).isEqualTo("REFUSED");
    answer
        .path("ingestion.files[1].findings[0].remedy.zh")
        .entity(String.class)
        .isEqualTo("请先解除密码");
    graphQl
        .document("{ ingestion(id: \"none\") { state } }")
        .execute()
        .path("ingestion")
        .valueIsNull();
  }

  @Test
  void progressIsToldUntilAllFilesAreDone() {
    Ingestions ingestions = new Ingestions(database, Clock.systemUTC());
    String id = waiting(ingestions);
    List<String> told = new ArrayList<>();
    List<String> files = new ArrayList<>();
    graphQl
        .document(
            "subscription($id: ID!) { ingestionProgress(id: $id)"
                + " { state done total files { state findings { code } } } }")
        .variable("id", id)
        .executeSubscription()
        .toFlux()
        .doOnNext(
            event -> {
              Map<?, ?> progress = event.path("ingestionProgress").entity(Map.class).get();
              told.add(progress.get("state") + " " + progress.get("done"));
              files.add(String.valueOf(progress.get("files")));
              ingestions
                  .claim(LONGEST)
                  .ifPresent(claim -> ingestions.refused(claim, List.of(encrypted())));
            })
        .blockLast(LONGEST);

    assertThat(told).startsWith("QUEUED 0").endsWith("DONE 2").hasSize(3);
    assertThat(files.getFirst()).contains("QUEUED").doesNotContain("encrypted");
    assertThat(files.getLast()).doesNotContain("QUEUED").contains("REFUSED", "encrypted");
    assertThatExceptionOfType(SubscriptionPublisherException.class)
        .isThrownBy(
            () ->
                graphQl
                    .document("subscription { ingestionProgress(id: \"none\") { state } }")
                    .executeSubscription()
                    .toFlux()
                    .blockFirst(LONGEST))
        .satisfies(
            refused ->
                assertThat(refused.getErrors().getFirst().getExtensions())
                    .containsEntry("code", "NOT_FOUND"));
  }

  private String waiting(Ingestions ingestions) {
    String bytes =
        originals.put(new ByteArrayInputStream("x".getBytes(StandardCharsets.UTF_8))).id();
    return ingestions.create(List.of(new Waiting("方案.txt", bytes), new Waiting("锁.pdf", bytes)));
  }

  private static Finding encrypted() {
    return Finding.of(
        "encrypted",
        Finding.Severity.ERROR,
        null,
        null,
        new Message("文件已加密", "The file is encrypted"),
        new Message("请先解除密码", "Take the password off first"));
  }

  private static Publication plan(String rules) {
    return InventedPlan.ofTasks(4).finding("unknown-body").readBy(rules).publication();
  }

  private Response findings(String filter) {
    return graphQl
        .document(
            "{ findings(filter: "
                + filter
                + ") { totalCount nodes { id code severity open message { zh en } remedy { zh }"
                + " document { title } evidence { quote } } } }")
        .execute();
  }

  /** A value of the second task, as text. */
  private String task(String path) {
    return String.valueOf(
        graphQl.document(TASK).execute().path("tasks.nodes[1]." + path).entity(Object.class).get());
  }

  private GraphQlTester.Request<?> mutation(String field, String id) {
    return graphQl
        .document(
            "mutation($id: ID!) { change: "
                + field
                + " { graphVersion decision { id kind value by reason undone document { title } } }"
                + " }")
        .variable("id", id);
  }

  private Response mutate(String field, String id) {
    return mutation(field, id).execute();
  }

  private static String id(Response decided) {
    return decided.path("change.decision.id").entity(String.class).get();
  }

  private String code(String field, String id) {
    List<Object> codes = new ArrayList<>();
    mutation(field, id)
        .execute()
        .errors()
        .satisfy(errors -> errors.forEach(error -> codes.add(error.getExtensions().get("code"))));
    assertThat(codes).as(field).isNotEmpty();
    return codes.getFirst().toString();
  }

  private static String resource(String name) throws IOException {
    try (InputStream stream =
        Objects.requireNonNull(DecisionsIT.class.getResourceAsStream(name), name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
