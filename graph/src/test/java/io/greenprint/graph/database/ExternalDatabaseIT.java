package io.greenprint.graph.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.greenprint.graph.database.DatabaseException.Reason;
import io.greenprint.graph.testkit.BundledNeo4j;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Session;

/** A server that somebody else runs: here a second one of the bundled kind. */
class ExternalDatabaseIT {

  @TempDir static Path folder;

  private static BundledDatabase server;

  @BeforeAll
  static void startTheServer() {
    server = (BundledDatabase) Database.open(BundledNeo4j.settings(folder));
  }

  @AfterAll
  static void stopTheServer() {
    server.close();
  }

  @Test
  void isReachedByBothSchemesAndByName() throws Exception {
    for (String scheme : new String[] {"bolt", "neo4j"}) {
      try (Database database = Database.open(external(scheme, password(), "neo4j"))) {
        assertThat(database).isInstanceOf(ExternalDatabase.class);
        assertThat(database.health().state()).isEqualTo(Health.State.UP);
        assertThat(database.sessions().database()).contains("neo4j");
      }
    }
  }

  /** What a cluster's members need to know so that a read waits for the write before it. */
  @Test
  void everySessionKnowsTheBookmarksOfThoseBeforeIt() throws Exception {
    try (Database database = Database.open(external("neo4j", password(), null));
        Session writer = database.driver().session(database.sessions())) {
      writer.executeWriteWithoutResult(tx -> tx.run("CREATE (:Probe)").consume());
      assertThat(writer.lastBookmarks()).isNotEmpty();

      assertThat(database.sessions().bookmarkManager().orElseThrow().getBookmarks())
          .containsAll(writer.lastBookmarks());
    }
  }

  @Test
  void aWrongPasswordAWrongNameAndAServerThatIsNotThereAreToldApart() throws Exception {
    assertRefused(Reason.REFUSED_LOGIN, external("bolt", "wrong", null));
    assertRefused(Reason.NO_SUCH_DATABASE, external("bolt", password(), "elsewhere"));
    assertRefused(Reason.NO_SUCH_DATABASE, external("neo4j", password(), "elsewhere"));
    assertRefused(
        Reason.UNREACHABLE,
        new DatabaseSettings.External(
            URI.create("bolt://127.0.0.1:1"), "neo4j", "x", null, Duration.ofSeconds(5)));
  }

  private DatabaseSettings.External external(
      String scheme, String password, @Nullable String database) {
    return new DatabaseSettings.External(
        URI.create(scheme + "://127.0.0.1:" + server.uri().getPort()),
        "neo4j",
        password,
        database,
        Duration.ofSeconds(10));
  }

  private String password() throws Exception {
    return Files.readString(folder.resolve("neo4j/password")).strip();
  }

  private static void assertRefused(Reason reason, DatabaseSettings settings) {
    assertThatExceptionOfType(DatabaseException.class)
        .isThrownBy(() -> Database.open(settings).close())
        .satisfies(
            refused -> {
              assertThat(refused.reason()).isEqualTo(reason);
              assertThat(refused.remedy().zh()).contains("greenprint.neo4j.");
              assertThat(refused.remedy().en()).contains("greenprint.neo4j.");
            });
  }
}
