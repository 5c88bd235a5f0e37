package io.greenprint.graph.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenprint.graph.database.BundledDatabase;
import io.greenprint.graph.database.Database;
import io.greenprint.graph.database.Health;
import io.greenprint.graph.schema.GraphSchema;
import io.greenprint.graph.testkit.Ask;
import io.greenprint.graph.testkit.Await;
import io.greenprint.graph.testkit.BundledNeo4j;
import io.greenprint.graph.testkit.InventedPlan;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.exceptions.Neo4jException;

class CrashIT {

  private static final int OLD = 300;
  private static final int NEW = 3_000;

  @TempDir Path folder;

  @Test
  void killingTheDatabaseInTheMiddleOfPublishingLeavesTheOldFactsOrTheNew() throws Exception {
    try (Database database = Database.open(BundledNeo4j.settings(folder));
        ExecutorService writer = Executors.newSingleThreadExecutor()) {
      GraphSchema.prepare(database);
      Originals originals = new Originals(folder.resolve("originals"));
      PolicyStore store = new PolicyStore(database, originals, Clock.systemUTC());
      store.publish(InventedPlan.ofTasks(OLD).publication());
      Publication next = InventedPlan.ofTasks(NEW).readBy("2").publication();

      Future<Published> publishing = writer.submit(() -> store.publish(next));
      Ask ask = new Ask(database);
      String written =
          "MATCH (r:Reading {ruleVersion: '2'}) MATCH (t:Task {reading: r.number}) RETURN count(t)";
      Await.until(() -> (Long) ask.value(written) > 0);
      kill((BundledDatabase) database);
      Await.until(() -> database.health().restarts() == 1);
      assertThat(database.health().state()).isEqualTo(Health.State.UP);

      boolean published = finished(publishing);
      store.recover();
      assertThat(visible(database)).isIn(published ? List.of(NEW) : List.of(OLD, NEW));
      store.publish(next);
      assertThat(visible(database)).isEqualTo(NEW);
      assertThat(ask.value("MATCH (r:Reading {ruleVersion: '2'}) RETURN count(r)")).isEqualTo(1L);
    }
  }

  /** The driver tries again for half a minute, which may or may not be enough. */
  private static boolean finished(Future<Published> publishing) throws InterruptedException {
    try {
      publishing.get();
      return true;
    } catch (ExecutionException e) {
      assertThat(e).hasCauseInstanceOf(Neo4jException.class);
      return false;
    }
  }

  private static void kill(BundledDatabase database) {
    ProcessHandle.of(database.pid()).orElseThrow().destroyForcibly();
  }

  private static int visible(Database database) {
    return new Ask(database)
        .rows(
            "MATCH (t:Task) WHERE t.reading < $before AND NOT t.reading IN $hidden RETURN t.id",
            new Snapshots(database).take().parameters())
        .size();
  }
}
