package io.greenprint.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenprint.graph.database.Database;
import io.greenprint.graph.policy.Citation;
import io.greenprint.graph.store.Originals;
import io.greenprint.graph.store.PolicyStore;
import io.greenprint.graph.store.ReportStore;
import io.greenprint.graph.testkit.InventedPlan;
import io.greenprint.graph.testkit.InventedReport;
import io.greenprint.graph.testkit.WithDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.graphql.test.tester.GraphQlTester;

/** The questions of officials, over a real database with two invented plans. */
@WithDatabase
class OperationsIT {

  /** Variables of the questions about the sample chain. */
  private static final Map<String, Object> CHAIN =
      Map.of(
          "leader",
          SupplyFilesInGraph.LEADER,
          "asOf",
          "2025-12-31",
          "from",
          "2025-06-30",
          "to",
          "2025-12-31",
          "supplier",
          "云澜恒铸机床铸件有限公司",
          "by",
          "云澜轴承制造有限公司");

  @TempDir Path folder;

  private final Database database;
  private PolicyStore store;
  private GraphQlApplication application;
  private GraphQlTester graphQl;
  private String city;
  private String district;

  OperationsIT(Database database) {
    this.database = database;
  }

  @BeforeEach
  void publish() throws IOException {
    Originals originals = new Originals(folder);
    store = new PolicyStore(database, originals, Clock.systemUTC());
    city = store.publish(InventedPlan.ofTasks(25).publication()).documents().getFirst().document();
    district =
        store
            .publish(
                InventedPlan.ofTasks("云岚市临溪区碳达峰实施方案", "临政发〔2024〕9号", 12)
                    .cites("云岚市工业领域碳达峰实施方案", "云政发〔2024〕7号", Citation.Role.BASIS)
                    .publication())
            .documents()
            .getFirst()
            .document();
    new ReportStore(database, originals, Clock.systemUTC())
        .publish(
            new InventedReport("云岚精密制造有限公司", null, 2024)
                .figure("scope1", "范围一排放", "1200", "tCO2e")
                .publication());
    SupplyFilesInGraph.publishSamples(database, originals);
    application = GraphQlApplication.over(database, originals);
    application.followGraph();
    graphQl = application.tester();
  }

  @AfterEach
  void close() {
    application.close();
  }

  @Test
  void everyOperationAnswers() throws IOException {
    Map<String, Object> variables =
        Map.of(
            "document",
            district,
            "name",
            "市工信局",
            "query",
            "绿色工厂",
            "enterprise",
            "云岚精密制造有限公司",
            "framework",
            "exchange-2024",
            "year",
            2024,
            "text",
            "sgxj");
    Map<String, Object> assessing = assessing();
    Resource[] operations =
        new PathMatchingResourcePatternResolver().getResources("classpath*:operations/*.graphql");

    assertThat(operations).hasSizeGreaterThan(10);
    for (Resource operation : operations) {
      String text = operation.getContentAsString(StandardCharsets.UTF_8);
      assertThat(text).as(operation.getFilename()).startsWith("# 谁在问：").contains("\n# Asked by: ");
      GraphQlTester.Request<?> request = graphQl.document(text);
      Map<String, Object> all = new HashMap<>(variables);
      all.putAll(text.contains("$leader:") ? CHAIN : Map.of("from", city, "to", district));
      all.putAll(assessing);
      all.forEach(
          (name, value) -> {
            if (text.contains("$" + name + ":")) {
              request.variable(name, value);
            }
          });
      request
          .execute()
          .errors()
          .satisfy(errors -> assertThat(errors).as(operation.getFilename()).isEmpty());
    }
  }

  /** A round and an assessment to ask for. */
  private Map<String, Object> assessing() {
    String round =
        graphQl
            .document(
                """
                mutation { createRound(input: {name: "自评", framework: "exchange-2024", year: 2024,
                  deadline: "2025-04-30", invite: [{name: "云岚精密制造有限公司"}]}) { id } }
                """)
            .execute()
            .path("createRound.id")
            .entity(String.class)
            .get();
    String assessment =
        graphQl
            .document(
                """
                mutation { openAssessment(enterprise: "云岚精密制造有限公司",
                  framework: "exchange-2024", year: 2024) { id } }
                """)
            .execute()
            .path("openAssessment.id")
            .entity(String.class)
            .get();
    return Map.of("round", round, "assessment", assessment);
  }

  @Test
  void tellsWhichTasksABodyLeadsByWhenAndUnderWhichClause() throws IOException {
    GraphQlTester.Response answer = graphQl.document(operation("tasks-of-body")).execute();

    answer.path("tasks.totalCount").entity(Integer.class).isEqualTo(6);
    answer.path("tasks.nodes[0].title").entity(String.class).isEqualTo("推进第2批绿色工厂建设");
    answer.path("tasks.nodes[0].deadline.to").entity(String.class).isEqualTo("2025-12-31");
    answer.path("tasks.nodes[0].targets[0].value").entity(String.class).isEqualTo("11");
    answer
        .path("tasks.nodes[0].targets[0].evidence.quote")
        .entity(String.class)
        .isEqualTo("不少于11家");
    answer
        .path("tasks.nodes[0].responsibility.quote")
        .entity(String.class)
        .isEqualTo("（市工信局牵头，市生态环境局配合）");
    answer
        .path("tasks.nodes[0].evidence.section.heading")
        .entity(String.class)
        .isEqualTo("推进第2批绿色工厂建设");
  }

  @Test
  void searchesEverythingAndCompletesBySound() throws IOException {
    GraphQlTester.Response found =
        graphQl.document(operation("search-everything")).variable("query", "精密制造").execute();
    found.path("search.nodes[*].kind").entityList(String.class).contains("ENTERPRISE", "REPORT");
    found.path("search.nodes[*].enterprise.name").entityList(String.class).contains("云岚精密制造有限公司");

    graphQl
        .document(operation("search"))
        .variable("query", "精密制造")
        .execute()
        .path("searchPolicies.totalCount")
        .entity(Integer.class)
        .isEqualTo(0);
    graphQl
        .document(operation("complete"))
        .variable("text", "sgxj")
        .execute()
        .path("complete[0].text")
        .entity(String.class)
        .isEqualTo("市工信局");
  }

  @Test
  void pagesByKeysetUntilAllAreSeenOnce() {
    String after = null;
    List<String> seen = new ArrayList<>();
    do {
      GraphQlTester.Response page =
          graphQl
              .document(
                  "query($after: String) { tasks(first: 10, after: $after)"
                      + " { nodes { id document { id } } pageInfo { hasNextPage endCursor } } }")
              .variable("after", after)
              .execute();
      seen.addAll(
          page.path("tasks.nodes[*]").entityList(Map.class).get().stream()
              .map(Objects::toString)
              .toList());
      after =
          page.path("tasks.pageInfo.hasNextPage").entity(Boolean.class).get()
              ? page.path("tasks.pageInfo.endCursor").entity(String.class).get()
              : null;
    } while (after != null);

    assertThat(seen).hasSize(37).doesNotHaveDuplicates();
  }

  @Test
  void tellsWhatADistrictTookOverFromItsCity() throws IOException {
    GraphQlTester.Response answer =
        graphQl.document(operation("policy-cascade")).variable("document", district).execute();

    answer.path("policyCascade.bases[*].title").entityList(String.class).hasSize(1);
    answer.path("policyCascade.links[*]").entityList(Map.class).hasSizeGreaterThan(11);
    answer.path("policyCascade.withoutUpper[*]").entityList(Map.class).hasSize(0);
  }

  @Test
  void findsWordsAndTheTasksThatHoldThem() {
    graphQl
        .document("{ tasks(filter: {text: \"第3批\"}) { nodes { title } } }")
        .execute()
        .path("tasks.nodes[*].title")
        .entityList(String.class)
        .containsExactly("推进第3批绿色工厂建设", "推进第3批绿色工厂建设");
    graphQl
        .document(
            "{ searchPolicies(query: \"市工信局\", filter: {kind: [BODY]})"
                + " { totalCount nodes { body { name } } } }")
        .execute()
        .path("searchPolicies.nodes[*].body.name")
        .entityList(String.class)
        .containsExactly("云岚市工业和信息化局");
  }

  @Test
  void countsTasksByBodyAndRole() {
    graphQl
        .document(
            "{ responsibilityMatrix { tasks unassigned rows"
                + " { body { name } tasks roles { role tasks } } } }")
        .execute()
        .path("responsibilityMatrix.tasks")
        .entity(Integer.class)
        .isEqualTo(37)
        .path("responsibilityMatrix.unassigned")
        .entity(Integer.class)
        .isEqualTo(0)
        .path("responsibilityMatrix.rows[0]")
        .entity(Map.class)
        .satisfies(
            row ->
                assertThat(row.toString())
                    .contains("tasks=13", "role=LEAD, tasks=7", "role=SUPPORT, tasks=6"));
  }

  @Test
  void countsBodiesNotAssignments() {
    store.publish(
        new InventedPlan("云岚市绿色发展任务分工", "云政办发〔2024〕3号")
            .chapter("重点任务")
            .task("一家两次", 1, 1)
            .task("两家各一次", 1, 2)
            .publication());
    application.forgetView();
    graphQl
        .document(
            "{ tasks(filter: {moreBodiesThan: 1, bodyName: \"%s\"}, first: 100)"
                    .formatted(InventedPlan.bureau(1))
                + " { nodes { title } } }")
        .execute()
        .path("tasks.nodes[*].title")
        .entityList(String.class)
        .contains("两家各一次")
        .doesNotContain("一家两次");
    graphQl
        .document("{ tasks(filter: {moreBodiesThan: 1}, first: 100) { nodes { title } } }")
        .execute()
        .path("tasks.nodes[*].title")
        .entityList(String.class)
        .contains("两家各一次")
        .doesNotContain("一家两次");
  }

  @Test
  void theMatrixOfUnassignedTasksNamesNobody() {
    graphQl
        .document("{ responsibilityMatrix(filter: {unassigned: true}) { tasks rows { tasks } } }")
        .execute()
        .path("responsibilityMatrix.rows[*]")
        .entityList(Object.class)
        .hasSize(0);
  }

  @Test
  void anAreaTakesThePlacesInItWhenAsked() {
    publish("云岚市临溪区绿色发展计划", "临政发〔2025〕1号", "云岚市临溪区", null);
    publish("苏州市姑苏区绿色发展计划", "姑苏府〔2025〕1号", "姑苏区", "320508");
    publish("苏州工业园区绿色发展计划", "苏园管〔2025〕1号", "苏州工业园区", null);

    assertThat(titles("documents", "云岚市", true)).contains("云岚市临溪区绿色发展计划").hasSize(3);
    assertThat(titles("documents", "云岚市", false)).doesNotContain("云岚市临溪区绿色发展计划").hasSize(2);
    assertThat(titles("documents", "苏州市", false)).isEmpty();
    for (String area : List.of("苏州市", "320500", "江苏省", "320000")) {
      assertThat(titles("documents", area, true))
          .containsExactlyInAnyOrder("苏州市姑苏区绿色发展计划", "苏州工业园区绿色发展计划");
      assertThat(titles("tasks", area, true)).containsExactly("示范项目", "示范项目");
    }
    assertThat(titles("tasks", "苏州市", false)).isEmpty();
    assertThat(names("云岚市", true)).isEqualTo(names("云岚市", false)).isNotEmpty();
    assertThat(names("江苏省", false)).isEmpty();
  }

  private void publish(String title, String number, String place, @Nullable String code) {
    store.publish(
        new InventedPlan(title, number)
            .of(place, code)
            .chapter("重点任务")
            .task("示范项目", 1, 2)
            .publication());
    application.forgetView();
  }

  private List<String> titles(String list, String area, boolean below) {
    return list(list, "title", area, below);
  }

  private List<String> names(String area, boolean below) {
    return list("bodies", "name", area, below);
  }

  private List<String> list(String list, String field, String area, boolean below) {
    return graphQl
        .document(
            "{ %s(filter: {jurisdiction: \"%s\", withPlacesBelow: %s}, first: 100) { nodes { %s } } }"
                .formatted(list, area, below, field))
        .execute()
        .path(list + ".nodes[*]." + field)
        .entityList(String.class)
        .get();
  }

  @Test
  void errorsCarryStableCodes() {
    assertThat(code("{ tasks(first: 0) { totalCount } }")).isEqualTo("BAD_PAGE_SIZE");
    assertThat(code("{ tasks(after: \"nonsense\") { totalCount } }")).isEqualTo("BAD_CURSOR");
    assertThat(code("{ tasks { ")).isEqualTo("BAD_QUERY");
    assertThat(code("{ tasks { nothing } }")).isEqualTo("BAD_QUERY");
    assertThat(code("{ body { name } }")).isEqualTo("BAD_ARGUMENT");
    assertThat(code("{ policyCascade(document: \"none\") { threshold } }")).isEqualTo("NOT_FOUND");
    assertThat(
            code(
                "{ tasks(first: 100) { nodes { document { tasks(first: 100) { nodes { document"
                    + " { tasks(first: 100) { nodes { title } } } } } } } } }"))
        .isEqualTo("TOO_DEAR");
    assertThat(code("{ " + deep(20) + " }")).isEqualTo("TOO_DEEP");
    assertThat(code("query @minVersion(version: 100000) { graphVersion }")).isEqualTo("STALE");
  }

  private static String deep(int levels) {
    return "bodies(first: 1) { nodes "
        + "{ parts ".repeat(levels)
        + "{ name }"
        + " }".repeat(levels)
        + " }";
  }

  private String code(String question) {
    List<String> codes = new ArrayList<>();
    graphQl
        .document(question)
        .execute()
        .errors()
        .satisfy(
            errors ->
                errors.forEach(
                    error -> codes.add(String.valueOf(error.getExtensions().get("code")))));
    assertThat(codes).as(question).isNotEmpty();
    return codes.getFirst();
  }

  private static String operation(String name) throws IOException {
    return new PathMatchingResourcePatternResolver()
        .getResource("classpath:operations/" + name + ".graphql")
        .getContentAsString(StandardCharsets.UTF_8);
  }
}
