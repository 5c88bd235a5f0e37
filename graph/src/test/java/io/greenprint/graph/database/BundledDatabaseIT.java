package io.greenprint.graph.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.greenprint.graph.database.DatabaseException.Reason;
import io.greenprint.graph.testkit.Await;
import io.greenprint.graph.testkit.BundledNeo4j;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.exceptions.AuthenticationException;

class BundledDatabaseIT {

  @TempDir Path dataDir;

  @Test
  void answersKeepsItsDataAndIsHeldByOneProcess() throws Exception {
    try (Database database = open()) {
      write(database, "kept");
      assertThat(database.health().state()).isEqualTo(Health.State.UP);
      assertRefused(Reason.LOCKED, BundledNeo4j.settings(dataDir));
      assertOnlyWithPassword((BundledDatabase) database);
    }
    Path password = dataDir.resolve("neo4j/password");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(password)))
        .isEqualTo("rw-------");
    try (Database database = open()) {
      assertThat(names(database)).containsExactly("kept");
    }
  }

  @Test
  void isStartedAgainWhenKilled() {
    try (Database database = open()) {
      write(database, "before");
      BundledDatabase bundled = (BundledDatabase) database;
      long killed = bundled.pid();
      ProcessHandle.of(killed).orElseThrow().destroyForcibly();
      Await.until(() -> database.health().restarts() == 1);
      assertThat(bundled.pid()).isNotEqualTo(killed);
      assertThat(names(database)).containsExactly("before");
    }
  }

  @Test
  void endsWithItsParentEvenWhenThatIsKilled() throws Exception {
    Process parent =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Parent.class.getName(),
                dataDir.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    ProcessHandle child;
    try (BufferedReader said = parent.inputReader(StandardCharsets.UTF_8)) {
      child = ProcessHandle.of(Long.parseLong(said.readLine())).orElseThrow();
      assertThat(child.isAlive()).isTrue();
      parent.destroyForcibly().waitFor();
      Await.until(() -> !child.isAlive());
    }
    try (Database database = open()) {
      assertThat(names(database)).containsExactly("of the killed parent");
    }
  }

  @Test
  void refusesWhatCannotWork() throws Exception {
    DatabaseSettings.Bundled good = BundledNeo4j.settings(dataDir);
    assertRefused(
        Reason.NO_CLASS_PATH,
        new DatabaseSettings.Bundled(dataDir, dataDir.resolve("nothing.classpath")));
    assertRefused(Reason.NO_DISK_SPACE, good.withLeastDiskSpace(Long.MAX_VALUE));
    assertRefused(Reason.WRONG_JAVA, good.withJavaHome(dataDir));
    assertRefused(Reason.WRONG_JAVA, good.withJvmOptions(List.of("-XX:+ThisFlagIsOfAnotherJava")));
    Files.writeString(dataDir.resolve("neo4j/version"), "2031.01.0\n");
    assertRefused(Reason.NEWER_STORE, good);
  }

  /** A program that opens the database, says its child's process id and waits to be killed. */
  static final class Parent {

    @SuppressWarnings("SystemOut")
    public static void main(String[] args) throws IOException {
      BundledDatabase database = BundledDatabase.start(BundledNeo4j.settings(Path.of(args[0])));
      write(database, "of the killed parent");
      System.out.println(database.pid());
      System.in.read();
    }
  }

  private Database open() {
    return Database.open(BundledNeo4j.settings(dataDir));
  }

  private static void assertRefused(Reason reason, DatabaseSettings settings) {
    assertThatExceptionOfType(DatabaseException.class)
        .isThrownBy(() -> Database.open(settings).close())
        .satisfies(
            e -> {
              assertThat(e.reason()).isEqualTo(reason);
              assertThat(e.remedy().zh()).isNotBlank();
              assertThat(e.remedy().en()).isNotBlank();
            });
  }

  private static void assertOnlyWithPassword(BundledDatabase database) {
    try (var stranger = GraphDatabase.driver(database.uri(), AuthTokens.none())) {
      assertThatExceptionOfType(AuthenticationException.class)
          .isThrownBy(stranger::verifyConnectivity);
    }
  }

  private static void write(Database database, String name) {
    try (var session = database.driver().session(database.sessions())) {
      session.executeWriteWithoutResult(
          tx -> tx.run("CREATE (:Probe {name: $name})", java.util.Map.of("name", name)).consume());
    }
  }

  private static List<String> names(Database database) {
    try (var session = database.driver().session(database.sessions())) {
      return session.executeRead(
          tx -> tx.run("MATCH (p:Probe) RETURN p.name").list(r -> r.get(0).asString()));
    }
  }
}
