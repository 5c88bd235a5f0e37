package io.greenprint.graph.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenprint.graph.cypher.GraphWriter;
import io.greenprint.graph.database.Database;
import io.greenprint.graph.policy.Citation;
import io.greenprint.graph.policy.PolicyReading;
import io.greenprint.graph.testkit.Ask;
import io.greenprint.graph.testkit.InventedPlan;
import io.greenprint.graph.testkit.WithDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@WithDatabase
class SweeperIT {

  private static final Duration HOUR = Duration.ofHours(1);

  @TempDir Path folder;

  private final Database database;
  private final Ask ask;
  private PolicyStore store;

  SweeperIT(Database database) {
    this.database = database;
    this.ask = new Ask(database);
  }

  @BeforeEach
  void open() {
    store = new PolicyStore(database, new Originals(folder), Clock.systemUTC());
  }

  @Test
  void aReplacedReadingGoesWithTheBodiesAndDocumentsThatOnlyItNamed() {
    InventedPlan misread = InventedPlan.ofTasks(30).cites("误读的文件", null, Citation.Role.MENTION);
    store.publish(misread.publication());
    assertThat(bodies()).hasSize(6);
    InventedPlan better = new InventedPlan("云岚市工业领域碳达峰实施方案", "云政发〔2024〕7号");
    store.publish(better.chapter("总则").task("开展监测", 0, 1).readBy("2").publication());

    Sweeper.Swept early = new Sweeper(database, Clock.systemUTC()).sweep(HOUR, HOUR);
    assertThat(early.readings()).isZero();
    Sweeper.Swept late = inTwoHours().sweep(HOUR, HOUR);

    assertThat(late).isEqualTo(new Sweeper.Swept(1, 4, 1));
    assertThat(bodies()).containsExactlyInAnyOrder(InventedPlan.bureau(0), InventedPlan.bureau(1));
    assertThat(ask.value("MATCH (t:Task) RETURN count(t)")).isEqualTo(1L);
    assertThat(new Snapshots(database).take().hidden()).isEmpty();
  }

  @Test
  void whatACrashLeftIsNeverSeenIsFinishedByPublishingAgainAndElseSwept() {
    store.publish(InventedPlan.ofTasks(5).publication());
    leaveUnfinished(InventedPlan.ofTasks(20).readBy("2").publication());
    Snapshot snapshot = new Snapshots(database).take();
    assertThat(visible(snapshot)).isEqualTo(5);

    store.publish(InventedPlan.ofTasks(20).readBy("2").publication());
    assertThat(visible(new Snapshots(database).take())).isEqualTo(20);
    assertThat(ask.value("MATCH (r:Reading) RETURN count(r)")).isEqualTo(2L);

    leaveUnfinished(InventedPlan.ofTasks(7).readBy("3").publication());
    inTwoHours().sweep(Duration.ofDays(1), HOUR);
    assertThat(visible(new Snapshots(database).take())).isEqualTo(20);
    assertThat(ask.value("MATCH (r:Reading {ruleVersion: '3'}) RETURN count(r)")).isEqualTo(0L);
  }

  @Test
  void aBodyThatADecisionChoseIsKept() {
    store.publish(InventedPlan.ofTasks(1).publication());
    String assignment = ask.value("MATCH (a:Assignment {role: 'LEAD'}) RETURN a.id").toString();
    new Decisions(database, new Originals(folder), Clock.systemUTC())
        .correctBody(assignment, InventedPlan.body(4), new Author("李工", ""));
    store.publish(InventedPlan.ofTasks(1).readBy("2").publication());
    inTwoHours().sweep(HOUR, HOUR);
    assertThat(bodies()).contains(InventedPlan.bureau(0), InventedPlan.bureau(4));
  }

  /** What a process leaves that dies after half of its batches. */
  private void leaveUnfinished(Publication publication) {
    PolicyStore dying = new PolicyStore(database, new Originals(folder), Clock.systemUTC());
    List<Long> begun = dying.begin(publication);
    PolicyReading reading = publication.readings().getFirst();
    String document = DocumentKey.of(reading.document()).id(reading.document());
    PolicyRows rows = new PolicyRows(document, reading, publication.text());
    rows.assignments.clear();
    new ReadingWriter(new GraphWriter(database), begun.getFirst()).write(rows);
  }

  private Sweeper inTwoHours() {
    Instant later = Instant.now().plus(HOUR.multipliedBy(2));
    return new Sweeper(database, Clock.fixed(later, ZoneOffset.UTC));
  }

  private long visible(Snapshot snapshot) {
    return ask.rows(
            "MATCH (t:Task) WHERE t.reading < $before AND NOT t.reading IN $hidden RETURN t.id",
            snapshot.parameters())
        .size();
  }

  private List<Object> bodies() {
    return ask.values("MATCH (b:Body) RETURN b.name");
  }
}
