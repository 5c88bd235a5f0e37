package io.greenprint.graph.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.greenprint.graph.assessment.Answer;
import io.greenprint.graph.assessment.Answer.Content;
import io.greenprint.graph.assessment.Answer.Extent;
import io.greenprint.graph.assessment.Answer.Manner;
import io.greenprint.graph.assessment.Assessment;
import io.greenprint.graph.assessment.Assessment.Move;
import io.greenprint.graph.assessment.Assessment.State;
import io.greenprint.graph.assessment.Subject;
import io.greenprint.graph.database.Database;
import io.greenprint.graph.report.Boundary;
import io.greenprint.graph.store.Assessments.Basis;
import io.greenprint.graph.store.Assessments.Closed;
import io.greenprint.graph.store.Assessments.Done;
import io.greenprint.graph.store.Assessments.Draft;
import io.greenprint.graph.store.Assessments.Saved;
import io.greenprint.graph.store.Rounds.Invited;
import io.greenprint.graph.testkit.Ask;
import io.greenprint.graph.testkit.WithDatabase;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@WithDatabase
class AssessmentsIT {

  private static final String FIRM = "云岚精密制造有限公司";
  private static final Subject SCOPE1 = new Subject("scope1.total");
  private static final Subject POLICY = new Subject("data_privacy.policy");
  private static final Basis NOTHING = new Basis(List.of(), "test");

  private final Ask ask;
  private final Assessments assessments;
  private final Rounds rounds;
  private Assessment assessment;

  AssessmentsIT(Database database) {
    ask = new Ask(database);
    assessments = new Assessments(database, Clock.systemUTC());
    rounds = new Rounds(database, Clock.systemUTC());
  }

  @BeforeEach
  void open() {
    rounds.create(
        "2024 年度自评",
        "exchange-2024",
        2024,
        LocalDate.of(2025, 4, 30),
        List.of(new Invited(FIRM, null), new Invited(FIRM, null)),
        "周科长");
    assessment = assessments.open(FIRM, "exchange-2024", 2024, "小李");
  }

  @Test
  void aFirmThatAListNamesIsInvitedOnceAndMayOpenItsAssessmentTwice() {
    Assessment again = assessments.open(FIRM, "exchange-2024", 2024, "小王");

    assertThat(again).isEqualTo(assessment);
    assertThat(ask.rows("MATCH (:Round)-[:INVITES]->(e) RETURN e.name AS name"))
        .singleElement()
        .hasToString("{name=" + FIRM + "}");
    assertThatThrownBy(() -> assessments.open("无此企业", "exchange-2024", 2024, "小李"))
        .isInstanceOf(NoSuchFactException.class);
  }

  @Test
  void answersKeepTheirExactValueAndWhatTheySaidBefore() {
    Saved first = save("小李", new Draft(SCOPE1, 0, figure("1200.50")));
    Saved second = save("小王", new Draft(SCOPE1, 1, figure("1300")));

    assertThat(first.saved()).extracting(Answer::version).containsExactly(1);
    assertThat(second.saved()).extracting(Answer::version).containsExactly(2);
    assertThat(second.saved().getFirst().content().value()).isEqualByComparingTo("1300");
    assertThat(
            ask.rows(
                "MATCH (a:Answer)-[:WAS]->(v:AnswerVersion)"
                    + " RETURN a.value AS now, v.value AS was, v.by AS by"))
        .singleElement()
        .hasToString("{now=1300, was=1200.5, by=小李}");
  }

  @Test
  void whoHasNotSeenAnAnswerDoesNotOverwriteItAndSeesBoth() {
    save("小李", new Draft(SCOPE1, 0, figure("1200")), new Draft(POLICY, 0, words("有制度")));

    Saved late =
        save("小王", new Draft(SCOPE1, 0, figure("1.2")), new Draft(POLICY, 1, words("已更新")));

    assertThat(late.saved()).extracting(Answer::subject).containsExactly(POLICY);
    assertThat(late.conflicts())
        .singleElement()
        .satisfies(
            conflict -> {
              assertThat(conflict.fields()).containsExactly("value");
              assertThat(conflict.mine().content().value()).isEqualByComparingTo("1.2");
              assertThat(conflict.theirs().content().value()).isEqualByComparingTo("1200");
              assertThat(conflict.theirs().by()).isEqualTo("小李");
            });
  }

  @Test
  void theSameAnswerOnceMoreIsNoConflict() {
    save("小李", new Draft(SCOPE1, 0, figure("1200")));

    Saved again = save("小李", new Draft(SCOPE1, 0, figure("1200.0")));

    assertThat(again.conflicts()).isEmpty();
    assertThat(again.saved()).extracting(Answer::version).containsExactly(1);
  }

  @Test
  void ofManyWhoSaveAtOnceOneWinsEachTimeAndTheOthersAreTold() throws Exception {
    int people = 8;
    List<Future<Saved>> tries = new ArrayList<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(people)) {
      for (int i = 0; i < people; i++) {
        Draft draft = new Draft(SCOPE1, 0, figure(String.valueOf(1000 + i)));
        tries.add(pool.submit(() -> save("同事", draft)));
      }
    }
    int won = 0;
    for (Future<Saved> one : tries) {
      won += one.get().saved().size();
      assertThat(one.get().saved().size() + one.get().conflicts().size()).isEqualTo(1);
    }
    assertThat(won).isEqualTo(1);
  }

  @Test
  void oneAnswerServesEveryFrameworkOfTheYear() {
    assessments.open(FIRM, "gri-2021", 2024, "小李");
    save("小李", new Draft(SCOPE1, 0, figure("1200")));

    assertThat(
            ask.rows(
                "MATCH (s:Assessment)-[:DRAWS_ON]->()-[:HOLDS]->(a:Answer)"
                    + " RETURN s.framework AS framework, a.value AS value ORDER BY framework"))
        .hasToString("[{framework=exchange-2024, value=1200}, {framework=gri-2021, value=1200}]");
  }

  @Test
  void aSubmittedAssessmentIsClosedUntilItIsReturnedAndKeepsWhatHeldThen() {
    save("小李", new Draft(SCOPE1, 0, figure("1200")));

    assertThat(move(Move.ACCEPT, 1)).isInstanceOf(Closed.class);
    assertThat(move(Move.SUBMIT, 1)).isInstanceOf(Done.class);
    assertThat(assessments.save(assessment.id(), List.of(new Draft(SCOPE1, 1, figure("1"))), "小李"))
        .isInstanceOf(Closed.class);
    assertThat(move(Move.RETURN, 1)).as("seen before it was submitted").isInstanceOf(Closed.class);
    assertThat(move(Move.RETURN, 2)).isInstanceOf(Done.class);
    save("小李", new Draft(SCOPE1, 1, figure("1250")));
    assertThat(move(Move.SUBMIT, 3)).isInstanceOf(Done.class);

    assertThat(move(Move.ACCEPT, 4))
        .isInstanceOfSatisfying(
            Done.class, done -> assertThat(done.assessment().state()).isEqualTo(State.ACCEPTED));
    assertThat(
            ask.rows(
                "MATCH (t:Transition) RETURN t.to AS to, t.versions AS versions ORDER BY"
                    + " t.version"))
        .hasToString(
            "[{to=SUBMITTED, versions=[1]}, {to=RETURNED, versions=[1]},"
                + " {to=SUBMITTED, versions=[2]}, {to=ACCEPTED, versions=[2]}]");
  }

  @Test
  void noneOfItRaisesTheGraphVersion() {
    save("小李", new Draft(SCOPE1, 0, figure("1200")));
    assessments.comment(assessment.id(), SCOPE1, "请附台账", "周科长");
    String item = assessments.addOpenItem(assessment.id(), null, "补充台账", "小李", null, "周科长");
    assessments.finishOpenItem(assessment.id(), item, "小李");

    assertThat(ask.rows("MATCH (g:GraphVersion) RETURN g.version AS version"))
        .hasToString("[{version=0}]");
    assertThat(ask.rows("MATCH (i:OpenItem) RETURN i.doneBy AS by")).hasToString("[{by=小李}]");
  }

  private Saved save(String by, Draft... drafts) {
    return (Saved) assessments.save(assessment.id(), List.of(drafts), by);
  }

  private Assessments.Moved move(Move move, int seen) {
    return assessments.move(assessment.id(), move, seen, "周科长", "请核对", NOTHING);
  }

  private static Content figure(String value) {
    return new Content(
        Manner.ADDED,
        Extent.COVERED,
        new BigDecimal(value),
        "tCO2e",
        Boundary.Kind.FIRM,
        null,
        null,
        null);
  }

  private static Content words(String note) {
    return new Content(Manner.ADDED, Extent.COVERED, null, null, null, note, null, null);
  }
}
