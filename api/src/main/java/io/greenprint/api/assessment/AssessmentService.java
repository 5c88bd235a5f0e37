package io.greenprint.api.assessment;

import io.greenprint.api.access.Access;
import io.greenprint.api.access.Caller;
import io.greenprint.api.access.Right;
import io.greenprint.graph.assessment.Assessment;
import io.greenprint.graph.assessment.Assessment.Move;
import io.greenprint.graph.assessment.Round;
import io.greenprint.graph.assessment.Subject;
import io.greenprint.graph.framework.Framework;
import io.greenprint.graph.store.Assessments;
import io.greenprint.graph.store.Assessments.Basis;
import io.greenprint.graph.store.Assessments.Draft;
import io.greenprint.graph.store.Assessments.Moved;
import io.greenprint.graph.store.Assessments.Outcome;
import io.greenprint.graph.store.NoSuchFactException;
import io.greenprint.graph.store.Rounds;
import io.greenprint.graph.store.Rounds.Invited;
import io.greenprint.queries.Problem;
import io.greenprint.queries.QueryException;
import io.greenprint.queries.assessment.AssessmentQueries;
import io.greenprint.queries.assessment.AssessmentQueries.Filter;
import io.greenprint.queries.assessment.AssessmentQueries.Listed;
import io.greenprint.queries.assessment.AuditSample;
import io.greenprint.queries.assessment.RoundProgress;
import io.greenprint.queries.assessment.RoundQueries;
import io.greenprint.queries.assessment.RoundResults;
import io.greenprint.queries.assessment.Sheet;
import io.greenprint.queries.disclosure.EnterpriseNode;
import io.greenprint.queries.disclosure.Scoring;
import io.greenprint.queries.policy.View;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/**
 * What people do with assessments and rounds, each only where {@link Access} lets them. A firm
 * speaks for itself, an official asks and judges; whoever does not see a firm finds nothing.
 */
public final class AssessmentService {

  private static final int MOST_DRAWN = 200;
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  private final AssessmentQueries assessments;
  private final RoundQueries rounds;
  private final Access access;
  private final Clock clock;
  private final ObjectProvider<Assessments> writer;
  private final ObjectProvider<Rounds> roundWriter;
  private final Map<String, Set<Subject>> subjects = new ConcurrentHashMap<>();

  /** The writers are asked for when they are used, so that the schema stands without a database. */
  public AssessmentService(
      AssessmentQueries assessments,
      RoundQueries rounds,
      Access access,
      Clock clock,
      ObjectProvider<Assessments> writer,
      ObjectProvider<Rounds> roundWriter) {
    this.assessments = assessments;
    this.rounds = rounds;
    this.access = access;
    this.clock = clock;
    this.writer = writer;
    this.roundWriter = roundWriter;
  }

  /**
   * What came of a try to save.
   *
   * @param outcome of those that could be tried
   * @param refused the others
   */
  public record SaveResult(Outcome outcome, List<Refusal> refused) {}

  /** An assessment, filled in; {@code NOT_FOUND} for whom the firm is not to be seen. */
  public Sheet sheet(Caller caller, View view, String id) {
    Sheet sheet = assessments.sheet(view, id).orElseThrow(() -> none(id));
    require(caller, Right.READ, sheet.enterprise(), id);
    return sheet;
  }

  /**
   * Sub-points of an assessment drawn for an audit; the same seed draws the same again.
   *
   * @param size at most so many, 1 to 200
   */
  public AuditSample auditSample(Caller caller, View view, String id, String seed, int size) {
    Sheet sheet = sheet(caller, view, id);
    require(caller, Right.AUDIT, sheet.enterprise(), id);
    said(seed, "seed");
    if (size < 1 || size > MOST_DRAWN) {
      throw new QueryException(Problem.BAD_ARGUMENT, "size 应为 1 至 200", "size must be 1 to 200");
    }
    return AuditSample.of(sheet, seed, size);
  }

  /** Assessments of the firms that the caller sees, newest year first. */
  public List<Listed> assessments(Caller caller, Filter filter) {
    return assessments.assessments(filter).stream()
        .filter(one -> access.may(caller, Right.READ, one.enterprise()))
        .toList();
  }

  /**
   * Opens a firm's assessment, or gives the one that is open already; an official may open it for a
   * firm that it looks after, too.
   *
   * @param enterprise id, credit code or name
   */
  public Assessment open(Caller caller, View view, String enterprise, String framework, int year) {
    Framework known = assessments.framework(framework);
    EnterpriseNode firm =
        assessments.enterprise(view, enterprise).orElseThrow(() -> none(enterprise));
    if (!access.may(caller, Right.REVIEW, firm)) {
      require(caller, Right.WRITE, firm, enterprise);
    }
    return written(() -> writer().open(firm.id(), known.id(), year, caller.name()));
  }

  /** Saves answers of a firm. */
  public SaveResult save(Caller caller, String assessment, List<Draft> drafts) {
    Listed of = mine(caller, Right.WRITE, assessment);
    Set<Subject> known =
        subjects.computeIfAbsent(
            of.assessment().framework(),
            framework -> AnswerRules.subjects(assessments.framework(framework)));
    List<Draft> sound = new ArrayList<>();
    List<Refusal> refused = new ArrayList<>();
    for (Draft draft : drafts) {
      AnswerRules.refusal(draft, known).ifPresentOrElse(refused::add, () -> sound.add(draft));
    }
    return new SaveResult(written(() -> writer().save(assessment, sound, caller.name())), refused);
  }

  /**
   * Moves an assessment on: a firm submits, an official returns or accepts.
   *
   * @param seen version of the assessment that the caller saw
   */
  public Moved move(
      Caller caller, View view, String assessment, Move move, int seen, @Nullable String remarks) {
    Sheet sheet = sheet(caller, view, assessment);
    require(
        caller, move == Move.SUBMIT ? Right.WRITE : Right.REVIEW, sheet.enterprise(), assessment);
    if (move == Move.RETURN && (remarks == null || remarks.isBlank())) {
      throw new QueryException(
          Problem.BAD_ARGUMENT, "退回时须写明意见", "say in remarks what has to be done");
    }
    Basis basis = new Basis(sheet.readings(), Scoring.current().id());
    return written(() -> writer().move(assessment, move, seen, caller.name(), remarks, basis));
  }

  /** Adds a comment; whoever sees the firm may. */
  public String comment(Caller caller, String assessment, @Nullable String subject, String text) {
    mine(caller, Right.READ, assessment);
    said(text, "text");
    return written(() -> writer().comment(assessment, subject(subject), text, caller.name()));
  }

  /** Adds an open item; whoever sees the firm may. */
  public String addOpenItem(
      Caller caller,
      String assessment,
      @Nullable String subject,
      String text,
      String owner,
      @Nullable LocalDate due) {
    mine(caller, Right.READ, assessment);
    said(text, "text");
    said(owner, "owner");
    return written(
        () -> writer().addOpenItem(assessment, subject(subject), text, owner, due, caller.name()));
  }

  /** Says that an open item is done; whoever sees the firm may. */
  public void finishOpenItem(Caller caller, String assessment, String item) {
    mine(caller, Right.READ, assessment);
    written(
        () -> {
          writer().finishOpenItem(assessment, item, caller.name());
          return item;
        });
  }

  /** All rounds; who invites firms sees all, others those that invite a firm that they see. */
  public List<Round> rounds(Caller caller) {
    return rounds.rounds().stream().filter(round -> mayFollow(caller, round)).toList();
  }

  /** A round is seen by who made it, and by who sees any of its firms. */
  private boolean mayFollow(Caller caller, Round round) {
    return access.may(caller, Right.ADMINISTER)
        || (access.may(caller, Right.REVIEW) && round.createdBy().equals(caller.name()))
        || !rounds.progress(round, access.sight(caller), today()).firms().isEmpty();
  }

  /** A round that the caller may look at. */
  public Round round(Caller caller, String id) {
    Round round =
        rounds.round(id).filter(one -> mayFollow(caller, one)).orElseThrow(() -> none(id));
    access.require(caller, Right.REVIEW);
    return round;
  }

  /** How far the firms of a round are, of those that the caller sees. */
  public RoundProgress progress(Caller caller, Round round) {
    access.require(caller, Right.REVIEW);
    return rounds.progress(round, access.sight(caller), today());
  }

  /** What the assessments of a round come to, of the firms that the caller sees. */
  public RoundResults results(Caller caller, View view, Round round) {
    access.require(caller, Right.REVIEW);
    return rounds.results(view, round, access.sight(caller), today());
  }

  /** Makes a round. */
  public Round createRound(
      Caller caller,
      String name,
      String framework,
      int year,
      LocalDate deadline,
      List<Invited> invited) {
    access.require(caller, Right.REVIEW);
    said(name, "name");
    String known = assessments.framework(framework).id();
    invited.forEach(firm -> said(firm.name(), "invite.name"));
    return written(
        () ->
            roundWriter
                .getObject()
                .create(name.strip(), known, year, deadline, invited, caller.name()));
  }

  /** Invites more firms to a round. */
  public Round invite(Caller caller, String id, List<Invited> invited) {
    Round round = round(caller, id);
    invited.forEach(firm -> said(firm.name(), "invite.name"));
    return written(
        () -> {
          roundWriter.getObject().invite(id, invited);
          return round;
        });
  }

  /** Today where the deadlines are. */
  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), CHINA);
  }

  private Listed mine(Caller caller, Right right, String assessment) {
    Listed of = assessments.assessment(assessment).orElseThrow(() -> none(assessment));
    require(caller, right, of.enterprise(), assessment);
    return of;
  }

  /** Of a firm that the caller does not see nothing is told, not even that it is there. */
  private void require(Caller caller, Right right, EnterpriseNode firm, String asked) {
    if (!access.may(caller, Right.READ, firm)) {
      throw none(asked);
    }
    access.require(caller, right, firm.id(), firm.creditCode());
  }

  private Assessments writer() {
    return writer.getObject();
  }

  private static @Nullable Subject subject(@Nullable String key) {
    return key == null ? null : new Subject(key);
  }

  private static void said(String text, String field) {
    if (text.isBlank()) {
      throw new QueryException(Problem.BAD_ARGUMENT, field + " 不能为空", field + " must not be empty");
    }
  }

  private static <T> T written(Supplier<T> write) {
    try {
      return write.get();
    } catch (NoSuchFactException none) {
      throw new QueryException(none, Problem.NOT_FOUND, none.id());
    }
  }

  private static QueryException none(String id) {
    return new QueryException(Problem.NOT_FOUND, id);
  }
}
