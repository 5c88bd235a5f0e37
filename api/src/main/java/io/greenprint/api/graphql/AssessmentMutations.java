package io.greenprint.api.graphql;

import io.greenprint.api.access.Caller;
import io.greenprint.api.assessment.AnswerDoubts;
import io.greenprint.api.assessment.AssessmentService;
import io.greenprint.api.assessment.AssessmentService.SaveResult;
import io.greenprint.api.assessment.Doubt;
import io.greenprint.api.assessment.Refusal;
import io.greenprint.graph.assessment.Answer;
import io.greenprint.graph.assessment.Answer.Content;
import io.greenprint.graph.assessment.Answer.Extent;
import io.greenprint.graph.assessment.Answer.Manner;
import io.greenprint.graph.assessment.Assessment;
import io.greenprint.graph.assessment.Assessment.Move;
import io.greenprint.graph.assessment.Subject;
import io.greenprint.graph.finding.Finding.Message;
import io.greenprint.graph.report.Boundary;
import io.greenprint.graph.store.Assessments.Closed;
import io.greenprint.graph.store.Assessments.Conflict;
import io.greenprint.graph.store.Assessments.Done;
import io.greenprint.graph.store.Assessments.Draft;
import io.greenprint.graph.store.Assessments.Moved;
import io.greenprint.graph.store.Assessments.Saved;
import io.greenprint.queries.Problem;
import io.greenprint.queries.QueryException;
import io.greenprint.queries.assessment.AssessmentQueries;
import io.greenprint.queries.assessment.AssessmentQueries.Listed;
import io.greenprint.queries.policy.View;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** What people do with assessments. */
@Controller
final class AssessmentMutations {

  private static final int MOST_ANSWERS = 200;

  private final AssessmentService service;
  private final AssessmentQueries assessments;

  AssessmentMutations(AssessmentService service, AssessmentQueries assessments) {
    this.service = service;
    this.assessments = assessments;
  }

  /** An answer as somebody wants to save it. */
  record AnswerInput(
      String subject,
      int seen,
      Manner manner,
      Extent extent,
      @Nullable BigDecimal value,
      @Nullable String unit,
      Boundary.@Nullable Kind boundary,
      @Nullable String note,
      @Nullable String link,
      @Nullable String file) {

    Draft draft() {
      return new Draft(
          new Subject(subject),
          seen,
          new Content(manner, extent, value, unit, boundary, note, link, file));
    }
  }

  /** What came of a try to save answers. */
  sealed interface SaveAnswersPayload {}

  /** What came of a try to move an assessment on. */
  sealed interface MoveAssessmentPayload {}

  /** Answers were saved, but for those in conflict and those refused. */
  record AnswersSaved(
      String assessment, List<Answer> saved, List<Conflict> conflicts, List<Refusal> refused)
      implements SaveAnswersPayload {}

  /** It moved. */
  record AssessmentMoved(Listed assessment) implements MoveAssessmentPayload {}

  /** In this state, or since the version that was seen, it cannot be done. */
  record AssessmentClosed(Assessment.State state, int version, Message message)
      implements SaveAnswersPayload, MoveAssessmentPayload {

    static AssessmentClosed of(Closed closed) {
      Assessment.State state = closed.assessment().state();
      Message message =
          switch (state) {
            case SUBMITTED ->
                new Message("自评已提交，退回前不能修改", "It is handed in and closed until it is returned");
            case ACCEPTED -> new Message("自评已通过，不能再修改", "It is accepted and closed");
            case DRAFT, RETURNED ->
                new Message("自评状态已被他人改变，请刷新后再试", "Somebody moved it on meanwhile: look at it anew");
          };
      return new AssessmentClosed(state, closed.assessment().version(), message);
    }
  }

  /** What looks wrong in one answer. */
  record AnswerDoubt(String subject, List<Doubt> doubts) {}

  @MutationMapping
  Listed openAssessment(
      @ContextValue Caller caller,
      @ContextValue View view,
      @Argument String enterprise,
      @Argument String framework,
      @Argument int year) {
    return listed(service.open(caller, view, enterprise, framework, year).id());
  }

  @MutationMapping
  SaveAnswersPayload saveAnswers(
      @ContextValue Caller caller,
      @Argument String assessment,
      @Argument List<AnswerInput> answers) {
    if (answers.size() > MOST_ANSWERS) {
      throw new QueryException(
          Problem.BAD_ARGUMENT, "一次最多保存 200 项答复", "at most 200 answers at once");
    }
    SaveResult result =
        service.save(caller, assessment, answers.stream().map(AnswerInput::draft).toList());
    return switch (result.outcome()) {
      case Saved saved ->
          new AnswersSaved(assessment, saved.saved(), saved.conflicts(), result.refused());
      case Closed closed -> AssessmentClosed.of(closed);
    };
  }

  @MutationMapping
  MoveAssessmentPayload submitAssessment(
      @ContextValue Caller caller,
      @ContextValue View view,
      @Argument String id,
      @Argument int seen,
      @Argument @Nullable String remarks) {
    return moved(service.move(caller, view, id, Move.SUBMIT, seen, remarks));
  }

  @MutationMapping
  MoveAssessmentPayload returnAssessment(
      @ContextValue Caller caller,
      @ContextValue View view,
      @Argument String id,
      @Argument int seen,
      @Argument String remarks) {
    return moved(service.move(caller, view, id, Move.RETURN, seen, remarks));
  }

  @MutationMapping
  MoveAssessmentPayload acceptAssessment(
      @ContextValue Caller caller,
      @ContextValue View view,
      @Argument String id,
      @Argument int seen,
      @Argument @Nullable String remarks) {
    return moved(service.move(caller, view, id, Move.ACCEPT, seen, remarks));
  }

  @MutationMapping
  String commentAssessment(
      @ContextValue Caller caller,
      @Argument String id,
      @Argument @Nullable String subject,
      @Argument String text) {
    return service.comment(caller, id, subject, text);
  }

  @MutationMapping
  String addOpenItem(
      @ContextValue Caller caller,
      @Argument String assessment,
      @Argument @Nullable String subject,
      @Argument String text,
      @Argument String owner,
      @Argument @Nullable LocalDate due) {
    return service.addOpenItem(caller, assessment, subject, text, owner, due);
  }

  @MutationMapping
  String finishOpenItem(
      @ContextValue Caller caller, @Argument String assessment, @Argument String id) {
    service.finishOpenItem(caller, assessment, id);
    return id;
  }

  /** The assessment is filled in for this alone, and only where it is asked for. */
  @SchemaMapping
  List<AnswerDoubt> doubts(
      AnswersSaved saved, @ContextValue Caller caller, @ContextValue View view) {
    Map<Subject, List<Doubt>> all =
        AnswerDoubts.of(service.sheet(caller, view, saved.assessment()));
    List<AnswerDoubt> doubts = new ArrayList<>();
    for (Answer answer : saved.saved()) {
      List<Doubt> own = all.get(answer.subject());
      if (own != null) {
        doubts.add(new AnswerDoubt(answer.subject().key(), own));
      }
    }
    return doubts;
  }

  @SchemaMapping(typeName = "AnswerConflict")
  String subject(Conflict conflict) {
    return conflict.mine().subject().key();
  }

  @SchemaMapping(typeName = "AnswerConflict")
  Content mine(Conflict conflict) {
    return conflict.mine().content();
  }

  @SchemaMapping(typeName = "AnswerRefusal")
  String subject(Refusal refusal) {
    return refusal.subject().key();
  }

  private MoveAssessmentPayload moved(Moved moved) {
    return switch (moved) {
      case Done done -> new AssessmentMoved(listed(done.assessment().id()));
      case Closed closed -> AssessmentClosed.of(closed);
    };
  }

  private Listed listed(String id) {
    return assessments.assessment(id).orElseThrow(() -> new QueryException(Problem.NOT_FOUND, id));
  }
}
