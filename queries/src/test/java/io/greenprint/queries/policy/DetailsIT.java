package io.greenprint.queries.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenprint.graph.cypher.GraphReader;
import io.greenprint.graph.database.Database;
import io.greenprint.graph.policy.Role;
import io.greenprint.graph.store.Author;
import io.greenprint.graph.store.Decisions;
import io.greenprint.graph.store.Originals;
import io.greenprint.graph.store.PolicyStore;
import io.greenprint.graph.store.Snapshots;
import io.greenprint.graph.testkit.InventedPlan;
import io.greenprint.graph.testkit.WithDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Session;

/** What is kept in memory never hides what was decided or read anew. */
@WithDatabase
class DetailsIT {

  private static final Author AUTHOR = new Author("tester", "because");
  private static final int READERS = 3;
  private static final List<Role> ROLES = List.of(Role.LEAD, Role.SUPPORT, Role.JOINT, Role.GUIDE);

  @TempDir Path folder;

  private final Database database;
  private final Snapshots snapshots;
  private final Catalogs catalogs;
  private final Details details;
  private Originals originals;
  private PolicyStore store;

  DetailsIT(Database database) {
    this.database = database;
    this.snapshots = new Snapshots(database);
    GraphReader reader = GraphReader.of(database, Duration.ofSeconds(30));
    this.catalogs = new Catalogs(reader);
    this.details = new Details(reader, FactMemory.ofHeap());
  }

  @BeforeEach
  void publish() {
    originals = new Originals(folder);
    store = new PolicyStore(database, originals, Clock.systemUTC());
    store.publish(InventedPlan.ofTasks(3).publication());
  }

  @Test
  void everyDecisionIsSeenAtOnceWhileOthersRead() throws Exception {
    FactKey task = task();
    AssignmentNode decided = details.assignmentsOfTask.of(view(), task).orElseThrow().getFirst();
    Decisions decisions = new Decisions(database, originals, Clock.systemUTC());
    AtomicBoolean done = new AtomicBoolean();
    try (ExecutorService readers = Executors.newFixedThreadPool(READERS)) {
      List<Future<?>> reading = new ArrayList<>();
      for (int reader = 0; reader < READERS; reader++) {
        reading.add(
            readers.submit(
                () -> {
                  View old = view();
                  while (!done.get()) {
                    assertThat(details.assignmentsOfTask.of(old, task)).isPresent();
                    assertThat(details.assignmentsOfTask.of(view(), task)).isPresent();
                  }
                }));
      }
      try {
        for (int turn = 1; turn <= 20; turn++) {
          Role role = ROLES.get(turn % ROLES.size());
          decisions.correctRole(decided.id(), role, AUTHOR);

          assertThat(details.assignmentsOfTask.of(view(), task).orElseThrow())
              .filteredOn(one -> one.id().equals(decided.id()))
              .extracting(AssignmentNode::role)
              .containsExactly(role);
        }
      } finally {
        done.set(true);
      }
      for (Future<?> one : reading) {
        one.get();
      }
    }
  }

  @Test
  void aNewReadingTakesThePlaceOfTheOldOneAndOldViewsKeepTheirs() {
    FactKey before = task();
    View old = view();
    assertThat(details.taskOfId.of(old, before.id())).contains(before);

    store.publish(InventedPlan.ofTasks(3).readBy("2").publication());

    FactKey after = details.taskOfId.of(view(), before.id()).orElseThrow();
    assertThat(after.id()).isEqualTo(before.id());
    assertThat(after.reading()).isGreaterThan(before.reading());
    assertThat(details.tasks.of(view(), after)).isPresent();
    assertThat(details.taskOfId.of(old, before.id())).contains(before);
    assertThat(details.tasks.of(old, before)).isPresent();
  }

  private View view() {
    Catalog catalog = catalogs.at(snapshots.take());
    return () -> catalog;
  }

  private FactKey task() {
    try (Session session = database.driver().session(database.sessions())) {
      return FactKey.of(
          session
              .run(
                  "MATCH (t:Task)-[:HAS]->(:Assignment) RETURN t.id AS id, t.reading AS reading"
                      + " ORDER BY t.position LIMIT 1")
              .single());
    }
  }
}
