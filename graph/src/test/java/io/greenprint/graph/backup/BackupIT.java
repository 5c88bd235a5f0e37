package io.greenprint.graph.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.greenprint.graph.database.Database;
import io.greenprint.graph.database.DatabaseException;
import io.greenprint.graph.database.DatabaseSettings;
import io.greenprint.graph.schema.GraphSchema;
import io.greenprint.graph.store.Originals;
import io.greenprint.graph.store.PolicyStore;
import io.greenprint.graph.store.Snapshot;
import io.greenprint.graph.store.Snapshots;
import io.greenprint.graph.testkit.Ask;
import io.greenprint.graph.testkit.BundledNeo4j;
import io.greenprint.graph.testkit.InventedPlan;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupIT {

  @TempDir Path folder;

  @Test
  void aBackupBringsBackGraphAndOriginalsUnderANewGraphId() throws Exception {
    DatabaseSettings.Bundled here = BundledNeo4j.settings(folder.resolve("here"));
    Path originals = folder.resolve("here/originals");
    Path archive = folder.resolve("greenprint.zip");
    Snapshot before;
    String text;
    try (Database database = Database.open(here)) {
      GraphSchema.prepare(database);
      new PolicyStore(database, new Originals(originals), Clock.systemUTC())
          .publish(InventedPlan.ofTasks(5).publication());
      before = new Snapshots(database).take();
      text = new Ask(database).value("MATCH (r:Reading) RETURN r.text").toString();
      assertThatExceptionOfType(DatabaseException.class)
          .isThrownBy(() -> Backup.write(here, originals, archive))
          .satisfies(e -> assertThat(e.reason()).isEqualTo(DatabaseException.Reason.LOCKED));
      assertThat(archive).doesNotExist();
    }
    Backup.write(here, originals, archive);

    DatabaseSettings.Bundled there = BundledNeo4j.settings(folder.resolve("there"));
    Path restored = folder.resolve("there/originals");
    Backup.restore(there, restored, archive);
    try (Database database = Database.open(there)) {
      GraphSchema.prepare(database);
      Snapshot after = new Snapshots(database).take();
      assertThat(after.version()).isEqualTo(before.version());
      assertThat(after.graphId()).isNotEqualTo(before.graphId());
      assertThat(new Ask(database).value("MATCH (t:Task) RETURN count(t)")).isEqualTo(5L);
      assertThat(new Originals(restored).text(text)).startsWith("云岚市");
    }
  }

  @Test
  void whatIsNoBackupIsRefused() throws Exception {
    Path archive = Files.writeString(folder.resolve("no.zip"), "not a backup");
    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(
            () ->
                Backup.restore(
                    BundledNeo4j.settings(folder.resolve("data")),
                    folder.resolve("data/originals"),
                    archive))
        .withMessageContaining("not a backup");
  }
}
