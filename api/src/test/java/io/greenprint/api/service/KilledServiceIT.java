package io.greenprint.api.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenprint.graph.testkit.Await;
import io.greenprint.graph.testkit.BundledNeo4j;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import tools.jackson.databind.JsonNode;

/** {@code kill -9} in the middle of an ingest: the old facts or the new ones, and it goes on. */
class KilledServiceIT {

  private static final int OLD = 40;
  private static final int NEW = 1500;
  private static final String OLD_CITY = "云岚市";
  private static final String NEW_CITY = "临泽市";

  @TempDir Path folder;
  private Map<String, ?> settings;

  @BeforeEach
  void useASmallDatabase() {
    settings =
        Map.of(
            "greenprint.neo4j.classpath-file",
            BundledNeo4j.classPath(),
            "greenprint.neo4j.page-cache",
            "64MB");
  }

  @Test
  void theServiceItself() throws Exception {
    ServiceProcess first = ServiceProcess.start(folder, settings);
    HttpCaller caller = first.caller();
    String ingestion = beginTheSecondOfTwoPlans(caller);
    ProcessHandle database = first.database().orElseThrow();
    first.kill();
    Await.until(() -> !database.isAlive());

    try (ServiceProcess second = ServiceProcess.start(folder, settings)) {
      HttpCaller again = second.caller();
      assertThat(tasks(again, OLD_CITY)).isEqualTo(OLD);
      assertThat(tasks(again, NEW_CITY)).isIn(0, NEW);

      JsonNode done = again.get("/api/ingestions/" + ingestion + "?wait=true");

      assertThat(done.path("status").asString()).isEqualTo("DONE");
      assertThat(done.path("published").asInt()).isEqualTo(1);
      assertThat(tasks(again, OLD_CITY)).isEqualTo(OLD);
      assertThat(tasks(again, NEW_CITY)).isEqualTo(NEW);
      assertThat(readings()).isEqualTo(2);
    }
  }

  @Test
  void itsDatabase() throws Exception {
    try (ServiceProcess service = ServiceProcess.start(folder, settings)) {
      HttpCaller caller = service.caller();
      String ingestion = beginTheSecondOfTwoPlans(caller);

      service.database().orElseThrow().destroyForcibly();

      JsonNode done = caller.get("/api/ingestions/" + ingestion + "?wait=true");
      assertThat(done.path("status").asString()).isEqualTo("DONE");
      assertThat(done.path("published").asInt()).isEqualTo(1);
      assertThat(tasks(caller, OLD_CITY)).isEqualTo(OLD);
      assertThat(tasks(caller, NEW_CITY)).isEqualTo(NEW);
      assertThat(readings()).isEqualTo(2);
    }
  }

  /** Returns while some of the second plan's facts are written and none of them is shown. */
  private String beginTheSecondOfTwoPlans(HttpCaller caller) throws Exception {
    assertThat(caller.upload("old.txt", Plans.text(OLD_CITY, OLD)).path("published").asInt())
        .isEqualTo(1);
    String ingestion = caller.beginUpload("new.txt", Plans.text(NEW_CITY, NEW));
    try (Driver driver = driver()) {
      Await.until(
          () -> count(driver, "MATCH (r:Reading) MATCH (t:Task {reading: r.number})") > OLD);
    }
    assertThat(tasks(caller, NEW_CITY)).isZero();
    return ingestion;
  }

  private static int tasks(HttpCaller caller, String city) throws Exception {
    JsonNode answer =
        caller.ask(
            "query($city: String!) { tasks(filter: {jurisdiction: $city}) { totalCount } }",
            Map.of("city", city));
    assertThat(answer.path("errors")).as(answer.toString()).isEmpty();
    return answer.path("data").path("tasks").path("totalCount").asInt();
  }

  private long readings() throws Exception {
    try (Driver driver = driver()) {
      return count(driver, "MATCH (r:Reading)");
    }
  }

  private static long count(Driver driver, String match) {
    return driver
        .executableQuery(match + " RETURN count(*) AS count")
        .execute()
        .records()
        .getFirst()
        .get("count")
        .asLong();
  }

  /** Beside the service, with what it keeps in its data folder. */
  private Driver driver() throws Exception {
    Path home = folder.resolve("neo4j");
    String address =
        Files.readAllLines(home.resolve("conf/neo4j.conf")).stream()
            .filter(line -> line.startsWith("server.bolt.listen_address="))
            .map(line -> line.substring(line.indexOf('=') + 1))
            .findFirst()
            .orElseThrow();
    return GraphDatabase.driver(
        "bolt://" + address,
        AuthTokens.basic("neo4j", Files.readString(home.resolve("password")).strip()));
  }
}
