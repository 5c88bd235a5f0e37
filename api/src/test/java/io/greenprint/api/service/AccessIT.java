package io.greenprint.api.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenprint.api.access.Role;
import io.greenprint.api.login.AccountService;
import io.greenprint.api.login.AccountService.NewAccount;
import io.greenprint.api.service.Operation.Rule;
import io.greenprint.graph.database.Database;
import io.greenprint.graph.store.ReportStore;
import io.greenprint.graph.testkit.Ask;
import io.greenprint.graph.testkit.Await;
import io.greenprint.graph.testkit.BundledNeo4j;
import io.greenprint.graph.testkit.InventedReport;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Every role by every operation of the table: what another firm hands in changes no answer, and
 * what is another's cannot be told from what is not there.
 */
class AccessIT {

  private static final String PASSWORD = "correct horse battery";

  /** Registered in 320506. */
  private static final String OUR_CODE = "91320506MA1A2B3C4D";

  private static final String OURS = "青石河精密制造有限公司";
  private static final String THEIRS = "云澜精工装备股份有限公司";

  /** What differs between two answers and tells nothing. */
  private static final Pattern TOKENS = Pattern.compile("name=\"_csrf\" value=\"[^\"]+\"");

  @TempDir private static Path folder;
  private static GreenprintService service;
  private static final Map<Role, LoggedIn> callers = new LinkedHashMap<>();
  private static final Map<String, String> before = new LinkedHashMap<>();
  private static Map<String, String> theirs = Map.of();

  @BeforeAll
  static void start() throws Exception {
    service =
        GreenprintService.start(
            List.of(
                "--greenprint.data-dir=" + folder,
                "--server.port=0",
                "--greenprint.neo4j.page-cache=64MB",
                "--greenprint.neo4j.classpath-file=" + BundledNeo4j.classPath()));
    HttpCaller local = machine();
    local.upload("方案.md", sample("linhu-carbon-peak-2024.md"));
    service
        .part(ReportStore.class)
        .publish(
            new InventedReport(OURS, OUR_CODE, 2024)
                .figure("scope1", "范围一排放", "1234.5", "tCO2e")
                .publication());
    logIn(Role.FIRM, List.of(OUR_CODE), List.of());
    logIn(Role.OFFICIAL, List.of(), List.of("320500"));
    logIn(Role.AUDITOR, List.of(OUR_CODE), List.of());
    logIn(Role.ADMINISTRATOR, List.of(), List.of());
    awaitIndex();
    for (Operation operation : Operation.all()) {
      if (operation.rule() == Rule.PUBLIC || operation.rule() == Rule.OWN) {
        for (Role role : callers.keySet()) {
          before.put(key(role, operation), answer(role, operation.request()));
        }
      }
    }
    local = machine();
    local.upload("报告.pdf", sample("yunlan-jinggong-esg-2024.pdf"));
    local.upload("供应商.xlsx", sample("yunlan-supply-chain-2025.xlsx"));
    local.upload("坏.pdf", new byte[] {1, 2, 3});
    awaitIndex();
    theirs = theirs(local);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void whatOthersHandInChangesNoAnswer() throws Exception {
    List<String> changed = new ArrayList<>();
    for (Operation operation : Operation.all()) {
      if (operation.rule() == Rule.PUBLIC || operation.rule() == Rule.OWN) {
        for (Role role : List.of(Role.FIRM, Role.OFFICIAL, Role.AUDITOR)) {
          String now = answer(role, operation.request());
          if (!now.equals(before.get(key(role, operation)))) {
            changed.add(
                key(role, operation) + "\n  " + before.get(key(role, operation)) + "\n  " + now);
          }
        }
      }
    }
    assertThat(changed).isEmpty();
  }

  @Test
  void anAdministratorSeesIt() throws Exception {
    for (Operation operation : Operation.all()) {
      if (operation.rule() == Rule.OWN) {
        assertThat(answer(Role.ADMINISTRATOR, operation.request()))
            .as(operation.name())
            .isNotEqualTo(before.get(key(Role.ADMINISTRATOR, operation)));
      }
    }
  }

  @Test
  void whatIsAnothersIsAsIfItWereNotThere() throws Exception {
    List<String> told = new ArrayList<>();
    for (Operation operation : Operation.all()) {
      if (operation.namesForeign()) {
        for (Role role : List.of(Role.FIRM, Role.OFFICIAL, Role.AUDITOR)) {
          String foreign = answer(role, filled(operation.request(), theirs));
          String nowhere = answer(role, filled(operation.request(), nowhere()));
          if (!withoutIds(foreign, theirs).equals(withoutIds(nowhere, nowhere()))
              || foreign.contains("INTERNAL")
              || foreign.contains("BAD_QUERY")) {
            told.add(key(role, operation) + "\n  " + foreign + "\n  " + nowhere);
          }
        }
      }
    }
    assertThat(told).isEmpty();
  }

  @Test
  void aRightThatIsMissingIsSaid() throws Exception {
    for (Operation operation : Operation.all()) {
      List<Role> without =
          switch (operation.rule()) {
            case ADMINISTER -> List.of(Role.FIRM, Role.OFFICIAL, Role.AUDITOR);
            case GOVERN -> List.of(Role.FIRM, Role.AUDITOR);
            default -> List.of();
          };
      for (Role role : without) {
        assertThat(answer(role, operation.request()))
            .as(key(role, operation))
            .contains("FORBIDDEN");
      }
      if (operation.rule() == Rule.GOVERN) {
        assertThat(answer(Role.OFFICIAL, operation.request()))
            .as(operation.name())
            .doesNotContain("FORBIDDEN");
      }
    }
  }

  @Test
  void everyoneSeesWhatIsTheirs() throws Exception {
    for (Role role : List.of(Role.FIRM, Role.OFFICIAL, Role.AUDITOR)) {
      assertThat(answer(role, "{ enterprises { totalCount nodes { name } } }"))
          .as(role.name())
          .contains(OURS, "\"totalCount\":1");
      assertThat(answer(role, "{ search(query: \"青石河\") { nodes { title { text } } } }"))
          .contains("青石河");
      assertThat(answer(role, "/enterprises")).contains(OURS).doesNotContain("云澜精工");
    }
  }

  private static HttpCaller machine() {
    return new HttpCaller(service.file().address()).withToken(service.file().token());
  }

  private static void logIn(Role role, List<String> enterprises, List<String> jurisdictions)
      throws Exception {
    String id = role.name().toLowerCase(Locale.ROOT) + "1";
    service
        .part(AccountService.class)
        .add(new NewAccount(id, null, role, enterprises, jurisdictions, null, PASSWORD));
    LoggedIn caller = new LoggedIn(service.file().address());
    assertThat(caller.logIn(id, PASSWORD, "")).isEqualTo("/");
    callers.put(role, caller);
  }

  /** Until searches show the graph as it is. */
  private static void awaitIndex() {
    Await.until(
        () -> {
          try {
            JsonNode data =
                machine()
                    .ask("{ graphVersion search(query: \"碳\") { graphVersion } }")
                    .path("data");
            return data.path("graphVersion").equals(data.path("search").path("graphVersion"));
          } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
          }
        });
  }

  private static String answer(Role role, String request) throws Exception {
    LoggedIn caller = Objects.requireNonNull(callers.get(role));
    if (request.startsWith("POST ")) {
      return caller.post(request.substring("POST ".length()), "").body();
    }
    if (!request.startsWith("/")) {
      return caller.ask(request).toString();
    }
    HttpResponse<String> page = caller.get(request);
    return page.statusCode() + TOKENS.matcher(page.body()).replaceAll("");
  }

  private static Map<String, String> theirs(HttpCaller local) throws Exception {
    Ask ask = new Ask(service.part(Database.class));
    String enterprise =
        String.valueOf(
            ask.value("MATCH (e:Enterprise {name: '" + THEIRS + "'}) RETURN e.id LIMIT 1"));
    JsonNode assessment =
        local.ask(
            "mutation { openAssessment(enterprise: \"%s\", framework: \"exchange-2024\", year: 2024) { id } }"
                .formatted(enterprise));
    JsonNode round =
        local.ask(
            "mutation { createRound(input: {name: \"轮次\", framework: \"exchange-2024\", year: 2024, deadline: \"2027-01-01\", invite: [{name: \"%s\"}]}) { id } }"
                .formatted(THEIRS));
    return Map.of(
        "name", THEIRS,
        "enterprise", enterprise,
        "document",
            one(
                ask,
                "MATCH (d:Document {kind: 'REPORT'})-[:ABOUT]->(e:EnterpriseRecord {name: '"
                    + THEIRS
                    + "'}) RETURN d.id"),
        "file", one(ask, "MATCH (f:SourceFile {name: '报告.pdf'}) RETURN f.id"),
        "ingestion",
            one(ask, "MATCH (i:Ingestion)-[:HAS]->(:IngestedFile {name: '坏.pdf'}) RETURN i.id"),
        "finding",
            one(ask, "MATCH (:IngestedFile {name: '坏.pdf'})-[:REPORTS]->(f:Finding) RETURN f.id"),
        "assessment", assessment.findValue("id").asString(),
        "round", round.findValue("id").asString());
  }

  private static String one(Ask ask, String cypher) {
    return String.valueOf(ask.value(cypher + " LIMIT 1"));
  }

  /** Ids of nothing; that of a file has the form of one. */
  private static Map<String, String> nowhere() {
    Map<String, String> nowhere = new LinkedHashMap<>();
    theirs.forEach((name, id) -> nowhere.put(name, "nowhere-" + name));
    nowhere.put("file", "0".repeat(64));
    return nowhere;
  }

  private static String filled(String request, Map<String, String> ids) {
    String filled = request;
    for (Map.Entry<String, String> id : ids.entrySet()) {
      filled = filled.replace("{" + id.getKey() + "}", id.getValue());
    }
    return filled;
  }

  private static String withoutIds(String answer, Map<String, String> ids) {
    String without = answer;
    for (String id : ids.values()) {
      without = without.replace(id, "");
    }
    return without.replaceAll("\\\\[ntr]|\"timestamp\":\"[^\"]+\"|[\"\\s]", "");
  }

  private static String key(Role role, Operation operation) {
    return role + " " + operation.name();
  }

  private static byte[] sample(String name) throws IOException {
    try (InputStream file = AccessIT.class.getResourceAsStream("/samples/" + name)) {
      return Objects.requireNonNull(file, name).readAllBytes();
    }
  }
}
