package io.greenprint.graph.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.greenprint.graph.database.Database;
import io.greenprint.graph.database.DatabaseException;
import io.greenprint.graph.store.Snapshot;
import io.greenprint.graph.store.Snapshots;
import io.greenprint.graph.testkit.Ask;
import io.greenprint.graph.testkit.WithDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@WithDatabase
class GraphSchemaIT {

  private final Database database;
  private final Ask ask;

  GraphSchemaIT(Database database) {
    this.database = database;
    this.ask = new Ask(database);
  }

  @Test
  void processesThatStartTogetherPrepareOneGraph() throws Exception {
    Snapshot before = new Snapshots(database).take();
    try (ExecutorService processes = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        running.add(processes.submit(() -> GraphSchema.prepare(database)));
      }
      for (Future<?> future : running) {
        future.get();
      }
    }
    assertThat(new Snapshots(database).take()).isEqualTo(before);
    assertThat(ask.values("MATCH (s:SchemaVersion) RETURN s.version"))
        .containsExactly((long) GraphSchema.version());
  }

  @Test
  void aNewerGraphIsRefused() {
    try (var session = database.driver().session(database.sessions())) {
      session.executeWriteWithoutResult(
          tx -> tx.run("MATCH (s:SchemaVersion) SET s.version = 99").consume());
    }
    assertThatExceptionOfType(DatabaseException.class)
        .isThrownBy(() -> GraphSchema.prepare(database))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(DatabaseException.Reason.NEWER_SCHEMA));
    assertThat(ask.values("MATCH (s:SchemaVersion) RETURN s.version")).containsExactly(99L);
  }
}
