package io.greenprint.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.greenprint.graph.database.Database;
import io.greenprint.graph.store.Originals;
import io.greenprint.graph.testkit.WithDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ClassPathResource;
import org.springframework.graphql.test.tester.GraphQlTester;

/** What an auditor asks, over the sample chain that ships. */
@WithDatabase
class SupplyQuestionsIT {

  private static final String FILE = "yunlan-supply-chain-2025.xlsx";

  @TempDir Path folder;

  private final Database database;
  private GraphQlApplication application;

  SupplyQuestionsIT(Database database) {
    this.database = database;
  }

  @BeforeEach
  void publish() throws IOException {
    Originals originals = new Originals(folder);
    SupplyFilesInGraph.publishSamples(database, originals);
    application = GraphQlApplication.over(database, originals);
  }

  @AfterEach
  void close() {
    application.close();
  }

  @Test
  void whoInTierTwoLostACertificateSinceTheLastReviewAndOnWhichRow() throws IOException {
    GraphQlTester.Response answer =
        ask("lost-certificates", Map.of("from", "2025-06-30", "to", "2025-12-31"));

    answer
        .path("supplyChainChange.lostCertificates[*].holder.name")
        .entityList(String.class)
        .containsExactly("云澜铝科新材料有限公司", "云澜石墨电极有限公司");
    answer
        .path("supplyChainChange.lostCertificates[0].state")
        .entity(String.class)
        .isEqualTo("REVOKED")
        .path("supplyChainChange.lostCertificates[0].revoked")
        .entity(String.class)
        .isEqualTo("2025-08-15")
        .path("supplyChainChange.lostCertificates[0].source")
        .entity(Map.class)
        .isEqualTo(Map.of("file", FILE, "sheet", "证书", "row", 13));
  }

  @Test
  void whatCoverageWouldBeWithoutASupplier() throws IOException {
    GraphQlTester.Response answer =
        ask("without-supplier", Map.of("asOf", "2025-12-31", "supplier", "云澜恒铸机床铸件有限公司"));

    answer
        .path("supplyChainChange.leaving[*].name")
        .entityList(String.class)
        .containsExactly("云澜恒铸机床铸件有限公司", "临湖砂型材料有限公司");
    double now = answer.path("now.directSpendCoverage").entity(Double.class).get();
    double without = answer.path("without.directSpendCoverage").entity(Double.class).get();
    assertThat(now).isGreaterThan(without);
    double change = answer.path("supplyChainChange.coverage").entity(Double.class).get();
    double mix = answer.path("supplyChainChange.mix").entity(Double.class).get();
    double state = answer.path("supplyChainChange.state").entity(Double.class).get();
    assertThat(mix + state).isCloseTo(change, within(1e-12));
    assertThat(state).isZero();
  }

  @Test
  void eachLinkNamesItsRowAndItsAmountDigitByDigit() throws IOException {
    GraphQlTester.Response answer = ask("supply-chain", Map.of("asOf", "2025-12-31", "first", 1));

    answer
        .path("supplyChain.links.nodes[0]")
        .entity(Map.class)
        .satisfies(
            link ->
                assertThat(link.toString())
                    .contains("数控系统", "amount=243000000", "currency=CNY", "row=5"));
    answer.path("supplyChain.tiers[*].tier").entityList(Integer.class).containsExactly(1, 2, 3, 4);
    answer.path("supplyChain.leaderships[0].namedBy").entity(String.class).isEqualTo("云澜市工业和信息化局");
  }

  @Test
  void aFirmThatRefusedIsShownWithoutItsName() {
    GraphQlTester.Response answer =
        question(
            "supplyChain(leader: \"%s\", asOf: \"2025-12-31\")"
                + " { members(tier: 1, first: 50) { nodes { id name creditCode masked } } }");

    assertThat(answer.path("supplyChain.members.nodes[*].name").entityList(String.class).get())
        .doesNotContain("临溪德润刀具有限公司")
        .anyMatch(name -> name.contains("withheld"));
  }

  @Test
  void theFrontierIsToldApartAndWhatACapCutsIsCounted() {
    GraphQlTester.Response answer =
        question(
            "supplyChain(leader: \"%s\", asOf: \"2025-12-31\", cap: 15)"
                + " { size cut { members fromTier links }"
                + " tiers { tier companies shown declaresNone nothingKnown } }");

    int size = answer.path("supplyChain.size").entity(Integer.class).get();
    answer.path("supplyChain.cut.members").entity(Integer.class).isEqualTo(size - 15);
    answer
        .path("supplyChain.tiers[*].declaresNone")
        .entityList(Integer.class)
        .satisfies(counts -> assertThat(counts.stream().mapToInt(i -> i).sum()).isEqualTo(3));
  }

  @Test
  void limitsAreKeptMissedOrOpen() {
    assertThat(conforms("{audit: CLOSURE, atLeast: 10}")).isEqualTo("YES");
    assertThat(conforms("{audit: PENALTIES, atMost: 0}")).isEqualTo("NO");
    assertThat(conforms("{audit: GREEN_COVERAGE_BY_COUNT, atLeast: 0.7}")).isEqualTo("UNKNOWN");
  }

  @Test
  void whoCutsOffAProductAndWhoHasAnOpenPenalty() throws IOException {
    ask("cut-off-products", Map.of("asOf", "2025-12-31"))
        .path("supplyChainAudit.products[?(@.name=='主轴')].singleSource")
        .entityList(Boolean.class)
        .containsExactly(true);
    ask("open-penalties", Map.of("asOf", "2025-12-31"))
        .path("supplyChainAudit.members.nodes[*].member.name")
        .entityList(String.class)
        .containsExactly("云澜绿源表面处理有限公司", "临溪涂料化工有限公司");
  }

  @Test
  void theSelfAssessmentSaysWhatTheGraphAnswersAndWhatTheFirmMustSupply() throws IOException {
    GraphQlTester.Response answer = ask("self-assessment", Map.of("asOf", "2025-12-31"));

    answer
        .path("supplyChainAudit.selfAssessment[*].source")
        .entityList(String.class)
        .satisfies(
            sources ->
                assertThat(sources).hasSize(20).contains("CHAIN", "FIRM").doesNotContain("REPORT"));
    answer
        .path("supplyChainAudit.selfAssessment[?(@.requirement.code=='X26')].value")
        .entityList(Double.class)
        .satisfies(values -> assertThat(values).first().isNotNull());
  }

  @Test
  void membersWithoutAReportAreUnknownNotBad() throws IOException {
    GraphQlTester.Response answer =
        ask(
            "reported-disclosures",
            Map.of("asOf", "2025-12-31", "framework", "exchange-2024", "year", 2024));

    answer.path("supplyChainAudit.reportedDisclosures.lower").entity(Double.class).isEqualTo(0.0);
    answer.path("supplyChainAudit.reportedDisclosures.upper").entity(Double.class).isEqualTo(1.0);
  }

  @Test
  void aChangeHasOneFieldAndALeaderIsKnown() {
    assertThat(code("supplyChain(leader: \"无此企业\") { size }")).isEqualTo("NOT_FOUND");
    assertThat(
            code(
                "supplyChain(leader: \""
                    + SupplyFilesInGraph.LEADER
                    + "\", changes: [{}]) { size }"))
        .isEqualTo("BAD_ARGUMENT");
  }

  private String conforms(String limit) {
    return question(
            "supplyChainAudit(leader: \"%s\", asOf: \"2025-12-31\") { conforms(limits: ["
                + limit
                + "]) }")
        .path("supplyChainAudit.conforms")
        .entity(String.class)
        .get();
  }

  private GraphQlTester.Response question(String fields) {
    return application
        .tester()
        .document("{ " + fields.formatted(SupplyFilesInGraph.LEADER) + " }")
        .execute();
  }

  private Object code(String fields) {
    List<Object> codes = new ArrayList<>();
    application
        .tester()
        .document("{ " + fields + " }")
        .execute()
        .errors()
        .satisfy(errors -> errors.forEach(error -> codes.add(error.getExtensions().get("code"))));
    return codes.getFirst();
  }

  private GraphQlTester.Response ask(String operation, Map<String, Object> variables)
      throws IOException {
    GraphQlTester.Request<?> request =
        application
            .tester()
            .document(
                new ClassPathResource("operations/" + operation + ".graphql")
                    .getContentAsString(StandardCharsets.UTF_8))
            .variable("leader", SupplyFilesInGraph.LEADER);
    variables.forEach(request::variable);
    return request.execute();
  }
}
