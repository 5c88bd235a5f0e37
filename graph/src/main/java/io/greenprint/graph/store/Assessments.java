package io.greenprint.graph.store;

import io.greenprint.graph.assessment.Answer;
import io.greenprint.graph.assessment.Answer.Content;
import io.greenprint.graph.assessment.Assessment;
import io.greenprint.graph.assessment.Assessment.Move;
import io.greenprint.graph.assessment.Assessment.State;
import io.greenprint.graph.assessment.Subject;
import io.greenprint.graph.cypher.GraphWriter;
import io.greenprint.graph.cypher.GraphWriter.Work;
import io.greenprint.graph.cypher.Statement;
import io.greenprint.graph.database.Database;
import io.greenprint.graph.text.Text;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes assessments and their answers. All writers of one firm and year wait for each other at its
 * answer book, so that nobody overwrites what he has not seen; writers of different firms never
 * meet. None of it raises the graph version. Thread-safe.
 */
public final class Assessments {

  private static final Statement OPEN = load("assessment-open");
  private static final Statement LOCK = load("answer-book-lock");
  private static final Statement STATE = load("assessment-answers");
  private static final Statement CREATE = load("answers-create");
  private static final Statement REPLACE = load("answers-replace");
  private static final Statement MOVE = load("assessment-move");
  private static final Statement CITE = load("transition-cites");
  private static final Statement COMMENT = load("assessment-comment");
  private static final Statement OPEN_ITEM = load("open-item-add");
  private static final Statement DONE = load("open-item-done");

  private final GraphWriter writer;
  private final Clock clock;

  public Assessments(Database database, Clock clock) {
    this.writer = new GraphWriter(database);
    this.clock = clock;
  }

  /**
   * An answer as somebody wants to save it.
   *
   * @param seen version that he saw; 0 where there was none
   */
  public record Draft(Subject subject, int seen, Content content) {}

  /**
   * An answer that was not saved, because another person saved one since.
   *
   * @param mine what was to be saved
   * @param theirs what stands there now
   */
  public record Conflict(Draft mine, Answer theirs) {

    /** The fields in which the two differ. */
    public List<String> fields() {
      return mine.content().differences(theirs.content());
    }
  }

  /** What came of a try to save. */
  public sealed interface Outcome {}

  /**
   * It was tried.
   *
   * @param saved as they stand now
   * @param conflicts the others
   */
  public record Saved(List<Answer> saved, List<Conflict> conflicts) implements Outcome {}

  /** Nothing was saved or moved: in this state, or since the version that was seen, one may not. */
  public record Closed(Assessment assessment) implements Outcome, Moved {}

  /** What came of a try to move an assessment on. */
  public sealed interface Moved {}

  /** It moved. */
  public record Done(Assessment assessment) implements Moved {}

  /**
   * What an assessment stands on when it moves on.
   *
   * @param readings that its verdicts rest on; they are kept from then on
   * @param scoring version of the formula of its scores
   */
  public record Basis(List<Long> readings, String scoring) {}

  /** Id of a firm's assessment against a framework for a year. */
  public static String id(String enterprise, String framework, int year) {
    return Ids.of("assessment", enterprise, framework, String.valueOf(year));
  }

  /**
   * Opens an assessment; one that is open already stays as it is.
   *
   * @param enterprise id
   * @throws NoSuchFactException where there is no such enterprise
   */
  public Assessment open(String enterprise, String framework, int year, String by) {
    String id = id(enterprise, framework, year);
    Map<String, Object> properties =
        new Properties(Text.plain(""))
            .put("enterprise", enterprise)
            .put("framework", framework)
            .put("year", year)
            .put("state", State.DRAFT)
            .put("version", 1)
            .put("openedBy", by)
            .put("openedAt", now())
            .map();
    return writer.write(
        work ->
            work.first(
                    OPEN,
                    Map.of(
                        "id",
                        id,
                        "enterprise",
                        enterprise,
                        "book",
                        book(enterprise, year),
                        "year",
                        year,
                        "properties",
                        properties),
                    row -> AssessmentProperties.assessment(row.get("row")))
                .orElseThrow(() -> new NoSuchFactException("Enterprise", enterprise)));
  }

  /**
   * Saves answers, each only where nobody saved another since the version that was seen. The same
   * answer once more is no conflict.
   *
   * @throws NoSuchFactException where there is no such assessment
   */
  public Outcome save(String assessment, List<Draft> drafts, String by) {
    ZonedDateTime now = now();
    return writer.write(
        work -> {
          String book = lock(work, assessment);
          Stored stored = stored(work, assessment, book, drafts);
          return stored.assessment.state().open()
              ? save(work, book, drafts, stored.answers, by, now)
              : new Closed(stored.assessment);
        });
  }

  private static Saved save(
      Work work,
      String book,
      List<Draft> drafts,
      Map<Subject, Answer> stored,
      String by,
      ZonedDateTime now) {
    List<Answer> saved = new ArrayList<>();
    List<Conflict> conflicts = new ArrayList<>();
    List<Map<String, Object>> created = new ArrayList<>();
    List<Map<String, Object>> replaced = new ArrayList<>();
    for (Draft draft : drafts) {
      Answer there = stored.get(draft.subject());
      if (there != null && draft.content().differences(there.content()).isEmpty()) {
        saved.add(there);
      } else if (draft.seen() != (there == null ? 0 : there.version())) {
        if (there == null) {
          throw new NoSuchFactException("Answer", draft.subject() + "@" + draft.seen());
        }
        conflicts.add(new Conflict(draft, there));
      } else {
        Answer answer = new Answer(draft.subject(), draft.content(), draft.seen() + 1, by, now);
        saved.add(answer);
        (there == null ? created : replaced).add(row(book, answer));
      }
    }
    write(work, CREATE, book, created);
    write(work, REPLACE, book, replaced);
    return new Saved(saved, conflicts);
  }

  private static void write(
      Work work, Statement statement, String book, List<Map<String, Object>> rows) {
    if (!rows.isEmpty()) {
      work.run(statement, Map.of("book", book, "rows", rows));
    }
  }

  /**
   * Moves an assessment on.
   *
   * @param seen version of the assessment that the person saw
   * @throws NoSuchFactException where there is no such assessment
   */
  public Moved move(
      String assessment, Move move, int seen, String by, @Nullable String remarks, Basis basis) {
    ZonedDateTime now = now();
    return writer.write(
        work -> {
          String book = lock(work, assessment);
          Assessment was = stored(work, assessment, book, List.of()).assessment;
          if (was.version() != seen || !move.possible(was.state())) {
            return new Closed(was);
          }
          String transition = Ids.of("transition", assessment, String.valueOf(seen + 1));
          Map<String, Object> properties =
              new Properties(Text.plain(""))
                  .put("id", transition)
                  .put("version", seen + 1)
                  .put("from", was.state())
                  .put("to", move.to())
                  .put("by", by)
                  .put("at", now)
                  .put("remarks", remarks)
                  .put("scoring", basis.scoring())
                  .list("readings", basis.readings())
                  .map();
          Assessment moved =
              work.first(
                      MOVE,
                      Map.of("assessment", assessment, "book", book, "properties", properties),
                      row -> AssessmentProperties.assessment(row.get("row")))
                  .orElseThrow();
          work.run(CITE, Map.of("transition", transition, "readings", basis.readings()));
          return new Done(moved);
        });
  }

  /**
   * Adds a comment; gives its id.
   *
   * @param subject null where it is about the whole
   * @throws NoSuchFactException where there is no such assessment
   */
  public String comment(String assessment, @Nullable Subject subject, String text, String by) {
    String id = UUID.randomUUID().toString();
    return hang(
        COMMENT,
        assessment,
        new Properties(Text.plain(""))
            .put("id", id)
            .put("subject", subject == null ? null : subject.key())
            .put("text", text)
            .put("by", by)
            .put("at", now()));
  }

  /**
   * Adds an open item; gives its id.
   *
   * @param subject null where it is about the whole
   * @throws NoSuchFactException where there is no such assessment
   */
  public String addOpenItem(
      String assessment,
      @Nullable Subject subject,
      String text,
      String owner,
      @Nullable LocalDate due,
      String by) {
    String id = UUID.randomUUID().toString();
    return hang(
        OPEN_ITEM,
        assessment,
        new Properties(Text.plain(""))
            .put("id", id)
            .put("subject", subject == null ? null : subject.key())
            .put("text", text)
            .put("owner", owner)
            .put("due", due)
            .put("createdBy", by)
            .put("createdAt", now()));
  }

  /**
   * Says that an open item of an assessment is done; one that was done stays as it is.
   *
   * @throws NoSuchFactException where the assessment has no such item
   */
  public void finishOpenItem(String assessment, String item, String by) {
    Map<String, Object> parameters =
        Map.of("assessment", assessment, "item", item, "by", by, "now", now());
    writer.write(
        work ->
            work.first(DONE, parameters, row -> row.get("id").asString())
                .orElseThrow(() -> new NoSuchFactException("OpenItem", item)));
  }

  private String hang(Statement statement, String assessment, Properties properties) {
    Map<String, Object> parameters =
        Map.of("assessment", assessment, "properties", properties.map());
    return writer.write(
        work ->
            work.first(statement, parameters, row -> row.get("id").asString())
                .orElseThrow(() -> new NoSuchFactException("Assessment", assessment)));
  }

  private record Stored(Assessment assessment, Map<Subject, Answer> answers) {}

  /** After this, and until the end of the transaction, nobody else saves answers of the book. */
  private static String lock(Work work, String assessment) {
    return work.first(LOCK, Map.of("assessment", assessment), row -> row.get("book").asString())
        .orElseThrow(() -> new NoSuchFactException("Assessment", assessment));
  }

  private static Stored stored(Work work, String assessment, String book, List<Draft> drafts) {
    List<String> ids = drafts.stream().map(draft -> answerId(book, draft.subject())).toList();
    return work.first(
            STATE,
            Map.of("assessment", assessment, "ids", ids),
            row ->
                new Stored(
                    AssessmentProperties.assessment(row.get("row")),
                    row.get("answers").asList(AnswerProperties::read).stream()
                        .collect(Collectors.toMap(Answer::subject, Function.identity()))))
        .orElseThrow();
  }

  private static Map<String, Object> row(String book, Answer answer) {
    Map<String, Object> properties = new HashMap<>(AnswerProperties.of(answer));
    properties.put("id", answerId(book, answer.subject()));
    return properties;
  }

  private static String book(String enterprise, int year) {
    return Ids.of("answers", enterprise, String.valueOf(year));
  }

  private static String answerId(String book, Subject subject) {
    return Ids.of("answer", book, subject.key());
  }

  private ZonedDateTime now() {
    return clock.instant().atZone(ZoneOffset.UTC);
  }

  private static Statement load(String name) {
    return Statement.load(Assessments.class, name);
  }
}
