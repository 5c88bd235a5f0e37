package io.greenprint.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenprint.graph.database.Database;
import io.greenprint.graph.store.Originals;
import io.greenprint.graph.testkit.WithDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.graphql.test.tester.GraphQlTester;

/** A firm tells its facts and learns what binds it, over a real database. */
@WithDatabase
class ProfileIT {

  private static final String FIRM = "云澜测试制造有限公司";

  @TempDir Path folder;

  private final Database database;
  private GraphQlApplication application;
  private GraphQlTester graphQl;

  ProfileIT(Database database) {
    this.database = database;
  }

  @BeforeEach
  void publish() throws IOException {
    Originals originals = new Originals(folder);
    String ledger =
        "企业名称,月份,能源品种,数量,单位\n%1$s,2023,电力,1000,MWh\n%1$s,2023,营业收入,5000,万元\n".formatted(FIRM);
    SupplyFilesInGraph.publish(
        database, originals, ledger.getBytes(StandardCharsets.UTF_8), "台账.csv");
    application = GraphQlApplication.over(database, originals);
    graphQl = application.tester();
  }

  @AfterEach
  void close() {
    application.close();
  }

  @Test
  void factsAreSaidWithTheirSourceAndSettleWhatBinds() {
    assertThat(state("exchange-2024")).contains("UNKNOWN");

    say("index", "NONE");
    say("listing", "NONE");

    assertThat(state("exchange-2024")).containsOnly("DOES_NOT_APPLY");
    say("listing", "SSE");
    say("dual-listed", "yes");
    assertThat(state("exchange-2024")).contains("APPLIES");
    ask()
        .path("enterpriseProfile.facts[?(@.fact.id == 'energy')].values[0]")
        .entityList(String.class)
        .containsExactly("122.9");
  }

  @Test
  void valuesThatDoNotFitAreRefused() {
    graphQl
        .document(said("headcount", "很多"))
        .execute()
        .errors()
        .satisfy(
            errors ->
                assertThat(errors.getFirst().getExtensions())
                    .containsEntry("code", "BAD_ARGUMENT"));
  }

  private void say(String fact, String value) {
    graphQl.document(said(fact, value)).executeAndVerify();
  }

  private static String said(String fact, String value) {
    return """
    mutation { setProfileFact(enterprise: "%s", input: {fact: "%s", values: ["%s"],
      asOf: "2026-01-01", source: "年报第3页"}) { enterprise { name } } }
    """
        .formatted(FIRM, fact, value);
  }

  private List<String> state(String framework) {
    return ask()
        .path(
            "enterpriseProfile.bindings[?(@.framework.id == '%s')].judgement.state"
                .formatted(framework))
        .entityList(String.class)
        .get();
  }

  private GraphQlTester.Response ask() {
    return graphQl
        .document(
            """
            { enterpriseProfile(enterprise: "%s") {
                facts { fact { id } values by }
                bindings { framework { id } judgement { state missing { fact } } } } }
            """
                .formatted(FIRM))
        .execute();
  }
}
