package io.greenprint.graph.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenprint.graph.database.Database;
import io.greenprint.graph.policy.Citation;
import io.greenprint.graph.testkit.Ask;
import io.greenprint.graph.testkit.InventedPlan;
import io.greenprint.graph.testkit.WithDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@WithDatabase
class PolicyStoreIT {

  @TempDir Path folder;

  private final Database database;
  private final Ask ask;
  private PolicyStore store;
  private Snapshots snapshots;

  PolicyStoreIT(Database database) {
    this.database = database;
    this.ask = new Ask(database);
  }

  @BeforeEach
  void open() {
    store = new PolicyStore(database, new Originals(folder), Clock.systemUTC());
    snapshots = new Snapshots(database);
  }

  @Test
  void keepsATaskThatStandsInNoSection() {
    store.publish(InventedPlan.ofTasks(1).row("1 编制核算指南").publication());

    assertThat(ask("MATCH (:Reading)-[:ORDERS]->(t:Task) RETURN t.title AS title"))
        .containsExactly(Map.of("title", "1 编制核算指南"));
  }

  @Test
  void publishesWhatAReadingHolds() {
    Published published = store.publish(InventedPlan.ofTasks(12).publication());

    assertThat(published.unchanged()).isFalse();
    assertThat(snapshots.take().version()).isEqualTo(published.version());
    assertThat(
            ask(
                """
                MATCH (d:Document)-[:CURRENT]->(r:Reading)-[:HAS_SECTION]->(s)-[:ORDERS]->(t:Task)
                MATCH (t)-[:HAS]->(a:Assignment {role: 'LEAD'})-[:TO]->(b:Body)-[:IN]->(j:Jurisdiction)
                MATCH (t)-[:SETS]->(x:Target)<-[:SETS]-(s)
                WHERE t.position = 1
                RETURN d.docNumber AS number, t.title AS title, b.name AS body, j.name AS area,
                  x.value AS value, x.valueSort AS sort, toString(t.deadlineTo) AS due, a.quote AS quote
                """))
        .singleElement()
        .isEqualTo(
            Map.of(
                "number", "云政发〔2024〕7号",
                "title", "推进第2批绿色工厂建设",
                "body", "云岚市工业和信息化局",
                "area", "云岚市",
                "value", "11",
                "sort", 11.0,
                "due", "2025-12-31",
                "quote", "市工信局"));
    assertThat(ask("MATCH (s:Section)-[:UNDER]->(:Section) RETURN count(*) AS n"))
        .containsExactly(Map.of("n", 12L));
  }

  @Test
  void theSameFileTwiceChangesNothing() {
    Published first = store.publish(InventedPlan.ofTasks(12).publication());
    Map<String, Object> before = nodes();
    Published second = store.publish(InventedPlan.ofTasks(12).publication());

    assertThat(second.unchanged()).isTrue();
    assertThat(second.version()).isEqualTo(first.version());
    assertThat(nodes()).isEqualTo(before);
  }

  @Test
  void aNewRuleVersionAddsAReadingAndKeepsIds() {
    store.publish(InventedPlan.ofTasks(12).publication());
    List<Map<String, Object>> ids = visibleTasks(snapshots.take());
    Snapshot old = snapshots.take();
    store.publish(InventedPlan.ofTasks(12).readBy("2").publication());

    assertThat(visibleTasks(snapshots.take())).isEqualTo(ids);
    assertThat(visibleTasks(old)).isEqualTo(ids);
    assertThat(ask("MATCH (r:Reading) RETURN count(r) AS n")).containsExactly(Map.of("n", 2L));
  }

  @Test
  void readersSeeExactlyOneReadingWhilePlansAreReplaced() throws Exception {
    store.publish(InventedPlan.ofTasks(60).publication());
    AtomicBoolean done = new AtomicBoolean();
    Callable<Integer> reader =
        () -> {
          int reads = 0;
          while (!done.get()) {
            Snapshot snapshot = snapshots.take();
            assertThat(visibleTasks(snapshot)).as("at %s", snapshot).hasSize(60);
            assertThat(visibleTasks(snapshot)).as("again at %s", snapshot).hasSize(60);
            reads++;
          }
          return reads;
        };
    try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> running = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        running.add(readers.submit(reader));
      }
      try {
        for (int rules = 2; rules < 12; rules++) {
          store.publish(InventedPlan.ofTasks(60).readBy(String.valueOf(rules)).publication());
        }
      } finally {
        done.set(true);
      }
      for (Future<Integer> future : running) {
        assertThat(future.get()).isPositive();
      }
    }
  }

  @Test
  void writersOfTheSamePlanLeaveOneReadingVisible() throws Exception {
    try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Published>> running = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        String rules = String.valueOf(i % 2);
        running.add(
            writers.submit(
                () -> store.publish(InventedPlan.ofTasks(30).readBy(rules).publication())));
      }
      for (Future<Published> future : running) {
        future.get();
      }
    }
    assertThat(visibleTasks(snapshots.take())).hasSize(30);
  }

  @Test
  void aCitationFindsItsDocumentWheneverThatComes() {
    InventedPlan district =
        InventedPlan.ofTasks("临湖区碳达峰实施方案", "临政发〔2024〕3号", 1)
            .cites("云岚市工业领域碳达峰实施方案", null, Citation.Role.BASIS)
            .cites("从未见过的办法", null, Citation.Role.MENTION);
    store.publish(district.publication());
    store.publish(InventedPlan.ofTasks(1).publication());

    assertThat(
            ask(
                """
                MATCH (c:Citation)-[:TO]->(d:Document)
                RETURN c.title AS title, coalesce(d.docNumber, '') AS number, EXISTS { (d)-[:CURRENT]->() } AS here
                ORDER BY c.position
                """))
        .containsExactly(
            Map.of("title", "云岚市工业领域碳达峰实施方案", "number", "云政发〔2024〕7号", "here", true),
            Map.of("title", "从未见过的办法", "number", "", "here", false));
  }

  private List<Map<String, Object>> visibleTasks(Snapshot snapshot) {
    return ask.rows(
        """
        MATCH (t:Task) WHERE t.reading < $before AND NOT t.reading IN $hidden
        RETURN t.id AS id ORDER BY t.position
        """,
        snapshot.parameters());
  }

  private Map<String, Object> nodes() {
    return ask("""
    MATCH (n) WHERE NOT n:GraphVersion AND NOT n:SchemaVersion
    RETURN count(n) AS nodes, sum(COUNT { (n)--() }) AS ends
    """)
        .getFirst();
  }

  private List<Map<String, Object>> ask(String cypher) {
    return ask.rows(cypher);
  }
}
