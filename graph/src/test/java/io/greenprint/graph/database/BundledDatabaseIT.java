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
import java.util.concurrent.TimeUnit;
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
    Process parent = run(Parent.class);
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

  /** Ctrl-C in a terminal reaches child and parent at once; the parent may need long to end. */
  @Test
  void isNotStartedAgainWhenASignalHitsItTogetherWithItsParent() throws Exception {
    Process parent = run(SlowParent.class);
    try (BufferedReader said = parent.inputReader(StandardCharsets.UTF_8)) {
      ProcessHandle child = ProcessHandle.of(Long.parseLong(said.readLine())).orElseThrow();
      assertThat(parent.toHandle().destroy()).isTrue();
      assertThat(child.destroy()).isTrue();

      assertThat(said.readLine()).isEqualTo("CLOSED after 0 restarts");
      assertThat(parent.waitFor(1, TimeUnit.MINUTES)).isTrue();
    } finally {
      parent.destroyForcibly();
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

  /** A program that, told to end, sees its child end long before it closes the database. */
  static final class SlowParent {

    @SuppressWarnings("SystemOut")
    public static void main(String[] args) throws IOException {
      BundledDatabase database = BundledDatabase.start(BundledNeo4j.settings(Path.of(args[0])));
      ProcessHandle child = ProcessHandle.of(database.pid()).orElseThrow();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> endSlowly(database, child)));
      System.out.println(database.pid());
      System.in.read();
    }

    @SuppressWarnings("SystemOut")
    private static void endSlowly(BundledDatabase database, ProcessHandle child) {
      try {
        child.onExit().join();
        database.awaitSupervisorEnd();
        database.close();
        Health health = database.health();
        System.out.println(health.state() + " after " + health.restarts() + " restarts");
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private Process run(Class<?> program) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            program.getName(),
            dataDir.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
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
