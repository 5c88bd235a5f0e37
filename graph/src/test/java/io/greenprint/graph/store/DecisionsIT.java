package io.greenprint.graph.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.greenprint.graph.database.Database;
import io.greenprint.graph.finding.Finding;
import io.greenprint.graph.policy.Role;
import io.greenprint.graph.testkit.Ask;
import io.greenprint.graph.testkit.InventedPlan;
import io.greenprint.graph.testkit.WithDatabase;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@WithDatabase
class DecisionsIT {

  private static final Author AUTHOR = new Author("李工", "电话核实");

  /** The second task's supporting body, as the readings that hold now have it. */
  private static final String SUPPORT =
      """
      MATCH (:Document {docNumber: '云政发〔2024〕7号'})-[:CURRENT]->(r:Reading)
      MATCH (a:Assignment {reading: r.number, position: 3})
      OPTIONAL MATCH (a)-[:TO]->(b:Body)
      RETURN a.id AS id, a.role AS role, coalesce(b.name, '') AS body
      """;

  @TempDir Path folder;

  private final Database database;
  private final Ask ask;
  private PolicyStore store;
  private Decisions decisions;
  private Results results;

  DecisionsIT(Database database) {
    this.database = database;
    this.ask = new Ask(database);
  }

  @BeforeEach
  void publish() {
    Originals originals = new Originals(folder);
    store = new PolicyStore(database, originals, Clock.systemUTC());
    decisions = new Decisions(database, originals, Clock.systemUTC());
    results = new Results(database, originals, Clock.systemUTC());
    store.publish(InventedPlan.ofTasks(4).finding("unknown-body").publication());
  }

  @Test
  void aCorrectionIsAppliedAgainWhenTheDocumentIsReadAnewAndCanBeUndone() {
    String assignment = one(SUPPORT, "id");
    Decided role = decisions.correctRole(assignment, Role.LEAD, AUTHOR);
    Decided body = decisions.correctBody(assignment, InventedPlan.body(5), AUTHOR);
    assertThat(body.version()).isGreaterThan(role.version());
    assertThat(new Snapshots(database).take().version()).isEqualTo(body.version());
    assertSupport("LEAD", InventedPlan.bureau(5));

    reread("2");
    assertSupport("LEAD", InventedPlan.bureau(5));

    decisions.undo(body.id(), AUTHOR);
    assertSupport("LEAD", InventedPlan.bureau(2));
    decisions.undo(role.id(), AUTHOR);
    assertSupport("SUPPORT", InventedPlan.bureau(2));

    reread("3");
    assertSupport("SUPPORT", InventedPlan.bureau(2));
  }

  @Test
  void aLaterDecisionTakesThePlaceOfAnEarlierAndUndoesToWhatTheReadingSays() {
    String assignment = one(SUPPORT, "id");
    decisions.correctRole(assignment, Role.LEAD, AUTHOR);
    Decided later = decisions.correctRole(assignment, Role.GUIDE, AUTHOR);
    assertSupport("GUIDE", InventedPlan.bureau(2));
    decisions.undo(later.id(), AUTHOR);
    assertSupport("SUPPORT", InventedPlan.bureau(2));
    assertThatExceptionOfType(NoSuchFactException.class)
        .isThrownBy(() -> decisions.undo(later.id(), AUTHOR));
  }

  @Test
  void aTargetIsCorrectedWithCheckedValues() {
    String target = ask.value("MATCH (t:Target {value: '12'}) RETURN t.id").toString();
    decisions.correctTarget(target, "value", "15.50", AUTHOR);
    decisions.correctTarget(target, "deadlineTo", "2026-06-30", AUTHOR);
    assertThat(
            ask.rows(
                "MATCH (t:Target {id: '%s'}) RETURN t.value AS v, t.valueSort AS s, t.deadlineTo AS d"
                    .formatted(target)))
        .containsExactly(Map.of("v", "15.5", "s", 15.5, "d", LocalDate.of(2026, 6, 30)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> decisions.correctTarget(target, "value", "many", AUTHOR));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> decisions.correctTarget(target, "colour", "green", AUTHOR));
  }

  @Test
  void aDismissedFindingStaysDismissed() {
    decisions.dismiss(ask.value("MATCH (f:Finding) RETURN f.id").toString(), AUTHOR);
    reread("2");
    assertThat(ask.values("MATCH (f:Finding) RETURN f.status"))
        .containsExactly("DISMISSED", "DISMISSED");
  }

  @Test
  void aFindingOfARefusedFileIsDismissedAndTheDismissalCanBeUndone() {
    Ingestions ingestions = new Ingestions(database, Clock.systemUTC());
    ingestions.create(List.of(new Ingestions.Waiting("坏.pdf", "bad")));
    Finding damaged =
        new Finding(
            "damaged",
            Finding.Severity.ERROR,
            null,
            null,
            new Finding.Message("文件已损坏", "damaged"),
            new Finding.Message("请重新下载", "download it again"));
    ingestions.refused(ingestions.claim(Duration.ofMinutes(1)).orElseThrow(), List.of(damaged));
    String status = "MATCH (f:Finding {code: 'damaged'}) RETURN f.status";
    String id = ask.value("MATCH (f:Finding {code: 'damaged'}) RETURN f.id").toString();

    Decided first = decisions.dismiss(id, AUTHOR);
    assertThat(ask.value(status)).isEqualTo("DISMISSED");
    Decided again = decisions.dismiss(id, AUTHOR);
    decisions.undo(again.id(), AUTHOR);
    assertThat(ask.value(status)).isEqualTo("OPEN");
    assertThatExceptionOfType(NoSuchFactException.class)
        .isThrownBy(() -> decisions.undo(first.id(), AUTHOR));
  }

  @Test
  void aDecisionWithoutAPlaceBecomesAFinding() {
    decisions.correctRole(one(SUPPORT, "id"), Role.LEAD, AUTHOR);
    store.publish(InventedPlan.ofTasks(1).readBy("2").publication());
    assertThat(
            ask.values(
                """
                MATCH (:Document)-[:CURRENT]->(r)-[:REPORTS]->(f:Finding {code: 'decision-without-place'})
                RETURN f.messageZh
                """))
        .singleElement()
        .asString()
        .contains("市生态环境局");
  }

  @Test
  void resultsHangOnTheTargetOfEachReading() {
    String target = ask.value("MATCH (t:Target {value: '12'}) RETURN t.id").toString();
    Results.Result result =
        new Results.Result(
            new BigDecimal("14"), "家", LocalDate.of(2025, 6, 30), null, "云岚市工业和信息化局", "半年报");
    Decided recorded = results.record(target, result, AUTHOR);
    reread("2");
    String reached =
        """
        MATCH (:Document)-[:CURRENT]->(r:Reading)
        MATCH (x:Result)-[:RESULT_OF]->(t:Target {reading: r.number})
        RETURN x.value + ' of ' + t.value
        """;
    assertThat(ask.values(reached)).containsExactly("14 of 12");
    results.remove(recorded.id());
    assertThat(ask.values(reached)).isEmpty();
  }

  @Test
  void anUnknownIdIsRefusedAndNothingIsRaised() {
    long before = new Snapshots(database).take().version();
    assertThatExceptionOfType(NoSuchFactException.class)
        .isThrownBy(() -> decisions.correctRole("nobody", Role.LEAD, AUTHOR));
    assertThat(new Snapshots(database).take().version()).isEqualTo(before);
  }

  private void reread(String rules) {
    store.publish(InventedPlan.ofTasks(4).finding("unknown-body").readBy(rules).publication());
  }

  private void assertSupport(String role, String body) {
    assertThat(one(SUPPORT, "role")).isEqualTo(role);
    assertThat(one(SUPPORT, "body")).isEqualTo(body);
  }

  private String one(String cypher, String column) {
    return String.valueOf(ask.rows(cypher).getFirst().get(column));
  }
}
