package io.greenprint.api.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenprint.graph.database.BundledDatabase;
import io.greenprint.graph.database.Database;
import io.greenprint.graph.testkit.Ask;
import io.greenprint.graph.testkit.Await;
import io.greenprint.graph.testkit.BundledNeo4j;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Two services, each in a process of its own, on one external database and one set of originals.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SharedDatabaseIT {

  private static final String TASKS = "{ tasks { totalCount } }";
  private static final String SEARCH =
      "{ searchPolicies(query: \"循环化改造\", filter: {kind: [TASK]}) { totalCount } }";

  /** How many tasks each plan of a test has. */
  private static final int SMALL = 20;

  private static final int LARGE = 1500;

  @TempDir static Path folder;
  private static BundledDatabase server;
  private static ServiceProcess one;
  private static ServiceProcess other;

  @BeforeAll
  static void startAll() throws IOException {
    server = (BundledDatabase) Database.open(BundledNeo4j.settings(folder.resolve("server")));
    one = start("one");
    other = start("other");
  }

  @AfterAll
  static void stopAll() {
    one.close();
    other.close();
    server.close();
  }

  @Test
  @Order(1)
  void nothingBundledIsStarted() {
    assertThat(one.database()).isEmpty();
    assertThat(folder.resolve("one/neo4j")).doesNotExist();
  }

  @Test
  @Order(2)
  void eachFileIsTakenInOnceAndBothAnswerAndFindTheSame() throws Exception {
    List<String> ingestions = new ArrayList<>();
    for (String city : List.of("云岚市", "临泽市", "安屏市")) {
      byte[] plan = Plans.text(city, SMALL);
      ingestions.add(one.caller().beginUpload(city + ".txt", plan));
      ingestions.add(other.caller().beginUpload(city + "（再次）.txt", plan));
    }
    int published = 0;
    for (String ingestion : ingestions) {
      JsonNode done = one.caller().get("/api/ingestions/" + ingestion + "?wait=true");
      assertThat(done.path("status").asString()).isEqualTo("DONE");
      published += done.path("published").asInt();
    }

    assertThat(published).isBetween(3, 6); // Two may read the same file at the same time.
    assertThat(new Ask(server).value("MATCH (r:Reading) RETURN count(r)")).isEqualTo(3L);
    for (ServiceProcess service : List.of(one, other)) {
      HttpCaller caller = service.caller();
      assertThat(count(caller.ask(TASKS), "tasks")).isEqualTo(3 * SMALL);
      Await.until(() -> count(ask(caller, SEARCH), "searchPolicies") == 3 * SMALL);
    }
  }

  @Test
  @Order(3)
  void aDatabaseThatGoesAwayIsToldByOneCodeAndComesBackByItself() throws Exception {
    JsonNode tasks = one.caller().ask(TASKS);
    ProcessHandle.of(server.pid()).orElseThrow().destroyForcibly();

    List<String> codes = new ArrayList<>();
    Await.until(
        () -> {
          JsonNode answer = ask(one.caller(), TASKS);
          String code =
              answer.path("errors").path(0).path("extensions").path("code").asString("none");
          if (!code.equals("none")) {
            codes.add(code);
          }
          return answer.equals(tasks) && server.health().restarts() == 1;
        });

    assertThat(codes).allMatch("DATABASE_DOWN"::equals);
    assertThat(other.caller().ask(TASKS)).isEqualTo(tasks);
    assertThat(one.caller().get("/actuator/health").path("status").asString()).isEqualTo("UP");
  }

  @Test
  @Order(4)
  void whatAKilledProcessWasReadingIsFinishedByTheOther() throws Exception {
    String ingestion = one.caller().beginUpload("large.txt", Plans.text("海屿市", LARGE));
    String owner = "MATCH (f:IngestedFile {name: 'large.txt', status: 'RUNNING'}) RETURN f.owner";
    Await.until(() -> !new Ask(server).values(owner).isEmpty());
    boolean itsOwn = new Ask(server).value(owner).toString().startsWith(one.pid() + "-");
    ServiceProcess reading = itsOwn ? one : other;
    ServiceProcess left = itsOwn ? other : one;
    reading.kill();

    JsonNode done = left.caller().get("/api/ingestions/" + ingestion + "?wait=true");

    assertThat(done.path("status").asString()).isEqualTo("DONE");
    assertThat(done.path("published").asInt()).isEqualTo(1);
    assertThat(count(left.caller().ask(TASKS), "tasks")).isEqualTo(3 * SMALL + LARGE);
  }

  private static ServiceProcess start(String name) throws IOException {
    String password = Files.readString(folder.resolve("server/neo4j/password")).strip();
    return ServiceProcess.start(
        folder.resolve(name),
        Map.of(
            "greenprint.neo4j.uri",
            "neo4j://127.0.0.1:" + server.uri().getPort(),
            "greenprint.neo4j.password",
            password,
            "greenprint.originals",
            folder.resolve("originals")));
  }

  private static JsonNode ask(HttpCaller caller, String query) {
    try {
      return caller.ask(query);
    } catch (IOException failed) {
      throw new AssertionError(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError(interrupted);
    }
  }

  private static int count(JsonNode answer, String list) {
    return answer.path("data").path(list).path("totalCount").asInt(-1);
  }
}
