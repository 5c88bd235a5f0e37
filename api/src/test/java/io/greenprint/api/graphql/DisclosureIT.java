package io.greenprint.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenprint.graph.database.Database;
import io.greenprint.graph.report.Coverage;
import io.greenprint.graph.store.Originals;
import io.greenprint.graph.store.PolicyStore;
import io.greenprint.graph.store.ReportStore;
import io.greenprint.graph.testkit.InventedPlan;
import io.greenprint.graph.testkit.InventedReport;
import io.greenprint.graph.testkit.WithDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.graphql.test.tester.GraphQlTester;

/** The questions of firms and officials about reports, over a real database with invented firms. */
@WithDatabase
class DisclosureIT {

  private static final String FIRM = "云岚精密制造有限公司";
  private static final String GAPS =
      """
      { disclosureGaps(enterprise: "云岚精密制造有限公司", framework: "exchange-2024", year: 2024) {
          enterprise { name } documents { title kind }
          scores { scope duty judged score }
          gaps { requirement { id } status duty missing toCheck reason
            points { text verdict rule proofs { trigger evidence { quote } } figures { value unit } } } } }
      """;

  @TempDir Path folder;

  private final Database database;
  private GraphQlApplication application;
  private GraphQlTester graphQl;

  DisclosureIT(Database database) {
    this.database = database;
  }

  @BeforeEach
  void publish() throws IOException {
    ReportStore store = new ReportStore(database, new Originals(folder), Clock.systemUTC());
    store.publish(
        new InventedReport(FIRM, null, 2023)
            .figure("scope1", "范围一排放", "1500", "tCO2e")
            .publication());
    store.publish(
        new InventedReport(FIRM, null, 2024)
            .figure("scope1", "范围一排放", "1200", "tCO2e")
            .figure("scope2", "范围二排放", "3400", "tCO2e")
            .says("data_privacy", Coverage.PARTIAL, Set.of("policy"), "公司制定客户信息保护制度。")
            .claims("customer_complaints", "第四十七条 客户投诉 见第30页")
            .explains("biodiversity", "生物多样性不适用，因为厂区位于工业园内。")
            .publication());
    store.publish(
        new InventedReport("云岚纺织股份有限公司", null, 2024)
            .says("board_esg_oversight", Coverage.FULL, Set.of("board"), "董事会监督 ESG 事宜。")
            .publication());
    application = GraphQlApplication.over(database, new Originals(folder));
    graphQl = application.tester();
  }

  @AfterEach
  void close() {
    application.close();
  }

  @Test
  void tellsTheSeriesOfAFigureAndWhatALaterReportRestated() {
    ReportStore store = new ReportStore(database, new Originals(folder), Clock.systemUTC());
    store.publish(
        new InventedReport(FIRM, null, 2025)
            .figure("scope1", "范围一排放", "1100", "tCO2e")
            .earlier(2024, "范围一排放", "1290", "tCO2e")
            .publication());

    graphQl
        .document(
            """
            { enterprise(id: "云岚精密制造有限公司") { series(indicators: ["scope1"]) {
                unit figures { year value period { from to } key }
                restatements { year code first { value } last { value } message { en } } } } }
            """)
        .execute()
        .path("enterprise.series[0].figures[*].value")
        .entityList(String.class)
        .containsExactly("1500", "1200", "1290", "1100")
        .path("enterprise.series[0].figures[0].period.to")
        .entity(String.class)
        .isEqualTo("2023-12-31")
        .path("enterprise.series[0].restatements[*].last.value")
        .entityList(String.class)
        .containsExactly("1290");
  }

  @Test
  void tellsForEachRequirementHowFarItIsMetAndOnWhichWords() {
    GraphQlTester.Response answer = graphQl.document(GAPS).execute();

    String ghg = "disclosureGaps.gaps[?(@.requirement.id=='SSE14-Art24.2a')]";
    answer.path(ghg + ".status").entityList(String.class).containsExactly("FULL");
    answer
        .path(ghg + ".points[0].proofs[0].evidence.quote")
        .entityList(String.class)
        .containsExactly("范围一排放 1200 tCO2e");
    answer
        .path(ghg + ".points[1].figures[0].value")
        .entityList(String.class)
        .containsExactly("3400");
    String privacy = "disclosureGaps.gaps[?(@.requirement.id=='SSE14-Art48.1(3)')]";
    answer.path(privacy + ".status").entityList(String.class).containsExactly("PARTIAL");
    answer.path(privacy + ".missing[*]").entityList(String.class).containsExactly("运行情况");
    answer
        .path("disclosureGaps.gaps[?(@.requirement.id=='SSE14-Art47.1(4)')].status")
        .entityList(String.class)
        .containsExactly("CLAIMED_ONLY");
    answer
        .path("disclosureGaps.gaps[?(@.requirement.id=='SSE14-Art32.1(2)')].reason")
        .entityList(String.class)
        .containsExactly("EXPLAINED_IN_REPORT");
    answer
        .path("disclosureGaps.documents[*].kind")
        .entityList(String.class)
        .containsExactly("REPORT");
  }

  @Test
  void givesFiguresOverTheYearsOfOneEnterprise() {
    graphQl
        .document(
            "{ enterprise(id: \"云岚精密制造有限公司\") { reports { year }"
                + " figures(indicators: [\"scope1\"]) { year value indicator { nameZh }"
                + " evidence { quote document { title } } } } }")
        .execute()
        .path("enterprise.reports[*].year")
        .entityList(Integer.class)
        .containsExactly(2023, 2024)
        .path("enterprise.figures[*].value")
        .entityList(String.class)
        .containsExactly("1500", "1200");
  }

  @Test
  void ranksFirmsAndNamesWhatIsMissedMost() {
    GraphQlTester.Response answer =
        graphQl
            .document(
                "{ gapSummary(framework: \"exchange-2024\", year: 2024) { mean"
                    + " firms { enterprise { name } score percentile }"
                    + " requirements(first: 3) { requirement { id } full partial missing } } }")
            .execute();

    answer
        .path("gapSummary.firms[*].enterprise.name")
        .entityList(String.class)
        .containsExactly(FIRM, "云岚纺织股份有限公司");
    answer
        .path("gapSummary.firms[*].percentile")
        .entityList(Double.class)
        .containsExactly(1.0, 0.0);
    answer.path("gapSummary.requirements[0].missing").entity(Integer.class).isEqualTo(2);
  }

  @Test
  void spreadsScoresAndComparesWithTheYearBefore() {
    graphQl
        .document(
            "{ gapSummary(framework: \"exchange-2024\", year: 2024) { distribution { firms }"
                + " regions { region firms } yearBefore { year firms { enterprise { name } } } } }")
        .execute()
        .path("gapSummary.distribution[*].firms")
        .entityList(Integer.class)
        .satisfies(bands -> assertThat(bands).hasSize(5).startsWith(2))
        .path("gapSummary.regions[0].firms")
        .entity(Integer.class)
        .isEqualTo(2)
        .path("gapSummary.yearBefore.firms[*].enterprise.name")
        .entityList(String.class)
        .containsExactly(FIRM);
  }

  @Test
  void namesThePolicyTasksThatOrderADisclosureOrNone() {
    new PolicyStore(database, new Originals(folder), Clock.systemUTC())
        .publish(InventedPlan.ofTasks(2).publication());
    String orders =
        "{ disclosureGaps(enterprise: \"%s\", framework: \"%s\", year: 2024)"
            + " { gaps { orders { task { title } evidence { quote } } } } }";

    graphQl
        .document(orders.formatted(FIRM, "green-factory-2025"))
        .execute()
        .path("disclosureGaps.gaps[0].orders[*].evidence.quote")
        .entityList(String.class)
        .satisfies(
            quotes ->
                assertThat(quotes).hasSize(2).allSatisfy(q -> assertThat(q).contains("培育绿色工厂")));
    graphQl
        .document(orders.formatted(FIRM, "sip-esg"))
        .execute()
        .path("disclosureGaps.gaps[0].orders")
        .entityList(Object.class)
        .hasSize(0);
  }

  @Test
  void whatIsNotThereIsNotFound() {
    graphQl
        .document(
            "{ disclosureGaps(enterprise: \"无此企业\", framework: \"vsme\", year: 2024) { year } }")
        .execute()
        .errors()
        .satisfy(
            errors ->
                assertThat(errors)
                    .extracting(error -> error.getExtensions().get("code"))
                    .isEqualTo(List.of("NOT_FOUND")));
  }

  @Test
  void listsEnterprisesByName() {
    graphQl
        .document("{ enterprises(text: \"云岚\", first: 1) { totalCount nodes { name } } }")
        .execute()
        .path("enterprises.totalCount")
        .entity(Integer.class)
        .isEqualTo(2);
  }
}
