package io.greenprint.api.graphql;

import io.greenprint.api.access.Caller;
import io.greenprint.api.assessment.AnswerDoubts;
import io.greenprint.api.assessment.AssessmentService;
import io.greenprint.api.assessment.Doubt;
import io.greenprint.api.assessment.Plausibility;
import io.greenprint.graph.assessment.Answer;
import io.greenprint.graph.assessment.Answer.Content;
import io.greenprint.graph.assessment.Answer.Extent;
import io.greenprint.graph.assessment.Answer.Manner;
import io.greenprint.graph.assessment.Assessment;
import io.greenprint.graph.assessment.Comment;
import io.greenprint.graph.assessment.OpenItem;
import io.greenprint.graph.assessment.Subject;
import io.greenprint.graph.framework.Framework;
import io.greenprint.graph.framework.Requirement;
import io.greenprint.graph.report.Boundary;
import io.greenprint.queries.assessment.AssessmentQueries;
import io.greenprint.queries.assessment.AssessmentQueries.Filter;
import io.greenprint.queries.assessment.AssessmentQueries.Listed;
import io.greenprint.queries.assessment.AuditSample;
import io.greenprint.queries.assessment.ItemStatus;
import io.greenprint.queries.assessment.RoundQueries;
import io.greenprint.queries.assessment.Sheet;
import io.greenprint.queries.assessment.Standing;
import io.greenprint.queries.disclosure.Duty;
import io.greenprint.queries.disclosure.Gap;
import io.greenprint.queries.disclosure.Scoring;
import io.greenprint.queries.disclosure.Verdict;
import io.greenprint.queries.page.Cursor;
import io.greenprint.queries.page.PageRequest;
import io.greenprint.queries.page.Slice;
import io.greenprint.queries.policy.DocumentNode;
import io.greenprint.queries.policy.View;
import java.math.BigDecimal;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Assessments as they are asked for. */
@Controller
final class AssessmentController {

  private static final String ORDER = "assessments";

  /** The schema has another Answer, of audits. */
  private static final String ANSWER = "AssessmentAnswer";

  private final AssessmentService service;
  private final AssessmentQueries assessments;
  private final RoundQueries rounds;

  AssessmentController(
      AssessmentService service, AssessmentQueries assessments, RoundQueries rounds) {
    this.service = service;
    this.assessments = assessments;
    this.rounds = rounds;
  }

  /** How many stand so. */
  record StatusCount(ItemStatus status, int count) {}

  /** What a verdict counts. */
  record VerdictWeight(Verdict verdict, double weight) {}

  /** A sub-point with what looks wrong in its answer. */
  record PointNode(Sheet.Point point, List<Doubt> doubts) {}

  /** An item with its doubts. */
  record ItemNode(Sheet.Item item, Map<Subject, List<Doubt>> doubts) {}

  @QueryMapping
  Sheet assessment(@ContextValue Caller caller, @ContextValue View view, @Argument String id) {
    return service.sheet(caller, view, id);
  }

  @QueryMapping
  Connection<Listed> assessments(
      @ContextValue Caller caller,
      @Argument @Nullable Filter filter,
      @Argument int first,
      @Argument @Nullable String after) {
    Filter asked = filter == null ? new Filter(null, null, null, null) : filter;
    List<Listed> all = service.assessments(caller, asked);
    PageRequest page = Arguments.page(first, after);
    int from = after == null ? 0 : placeAfter(all, after);
    List<Listed> fetched = all.subList(from, Math.min(all.size(), from + first + 1));
    return Connection.of(Slice.of(fetched, page), AssessmentController::cursor, all::size);
  }

  private static Cursor cursor(Listed listed) {
    return new Cursor(ORDER, List.of(listed.assessment().id()));
  }

  private static int placeAfter(List<Listed> all, String after) {
    String id = Cursor.decode(after, ORDER, 1).key().getFirst();
    return all.stream().map(one -> one.assessment().id()).toList().indexOf(id) + 1;
  }

  @QueryMapping
  AuditSample auditSample(
      @ContextValue Caller caller,
      @ContextValue View view,
      @Argument String assessment,
      @Argument String seed,
      @Argument int size) {
    return service.auditSample(caller, view, assessment, seed, size);
  }

  @SchemaMapping(typeName = "AuditDraw")
  Requirement requirement(AuditSample.Draw draw) {
    return draw.item().requirement();
  }

  @SchemaMapping(typeName = "AuditDraw")
  PointNode point(AuditSample.Draw draw) {
    return new PointNode(draw.point(), List.of());
  }

  @QueryMapping
  List<Scoring> scorings() {
    return Scoring.versions();
  }

  @SchemaMapping
  List<VerdictWeight> weights(Scoring scoring) {
    return Arrays.stream(Verdict.values())
        .filter(scoring.weights()::containsKey)
        .map(verdict -> new VerdictWeight(verdict, scoring.weight(verdict)))
        .toList();
  }

  @SchemaMapping(typeName = "AssessmentSummary")
  String id(Listed listed) {
    return listed.assessment().id();
  }

  @SchemaMapping(typeName = "AssessmentSummary")
  Framework framework(Listed listed) {
    return assessments.framework(listed.assessment().framework());
  }

  @SchemaMapping(typeName = "AssessmentSummary")
  int year(Listed listed) {
    return listed.assessment().year();
  }

  @SchemaMapping(typeName = "AssessmentSummary")
  Assessment.State state(Listed listed) {
    return listed.assessment().state();
  }

  @SchemaMapping(typeName = "AssessmentSummary")
  int version(Listed listed) {
    return listed.assessment().version();
  }

  @SchemaMapping(typeName = "AssessmentSummary")
  String openedBy(Listed listed) {
    return listed.assessment().openedBy();
  }

  @SchemaMapping(typeName = "AssessmentSummary")
  ZonedDateTime openedAt(Listed listed) {
    return listed.assessment().openedAt();
  }

  @SchemaMapping(typeName = "Assessment")
  String id(Sheet sheet) {
    return sheet.assessment().id();
  }

  @SchemaMapping(typeName = "Assessment")
  int year(Sheet sheet) {
    return sheet.assessment().year();
  }

  @SchemaMapping(typeName = "Assessment")
  Assessment.State state(Sheet sheet) {
    return sheet.assessment().state();
  }

  @SchemaMapping(typeName = "Assessment")
  int version(Sheet sheet) {
    return sheet.assessment().version();
  }

  @SchemaMapping(typeName = "Assessment")
  List<DocumentNode> documents(Sheet sheet, @ContextValue View view) {
    return sheet.readings().stream().map(view.catalog()::documentOf).toList();
  }

  @SchemaMapping(typeName = "Assessment")
  List<ItemNode> items(
      Sheet sheet,
      @Argument @Nullable List<ItemStatus> status,
      @Argument @Nullable List<String> requirements) {
    Map<Subject, List<Doubt>> doubts = AnswerDoubts.of(sheet);
    return sheet.items().stream()
        .filter(item -> status == null || status.contains(item.status()))
        .filter(item -> requirements == null || requirements.contains(item.requirement().id()))
        .map(item -> new ItemNode(item, doubts))
        .toList();
  }

  @SchemaMapping(typeName = "Assessment")
  List<StatusCount> counts(Sheet sheet) {
    return counts(sheet.items().stream().map(Sheet.Item::status).toList());
  }

  /** How many of each; none that there are none of. */
  static List<StatusCount> counts(List<ItemStatus> statuses) {
    return Arrays.stream(ItemStatus.values())
        .map(
            status ->
                new StatusCount(
                    status, (int) statuses.stream().filter(one -> one == status).count()))
        .filter(counted -> counted.count() > 0)
        .toList();
  }

  @SchemaMapping(typeName = "Assessment")
  Scoring scoring(Sheet sheet) {
    return Scoring.current();
  }

  @SchemaMapping(typeName = "Assessment")
  @Nullable Standing standing(Sheet sheet, @ContextValue View view) {
    return rounds.standing(view, sheet);
  }

  @SchemaMapping(typeName = "Assessment")
  List<Sheet.Raise> raises(Sheet sheet, @Argument int first) {
    return sheet.raises().stream().limit(first).toList();
  }

  @SchemaMapping(typeName = "Assessment")
  List<Answer> history(Sheet sheet, @Argument String subject) {
    return assessments.history(sheet.assessment().id(), new Subject(subject));
  }

  @SchemaMapping
  ItemNode item(Sheet.Raise raise) {
    return new ItemNode(raise.item(), Map.of());
  }

  @SchemaMapping(typeName = "AssessmentItem")
  Requirement requirement(ItemNode node) {
    return node.item().requirement();
  }

  @SchemaMapping(typeName = "AssessmentItem")
  ItemStatus status(ItemNode node) {
    return node.item().status();
  }

  @SchemaMapping(typeName = "AssessmentItem")
  Duty duty(ItemNode node) {
    return node.item().gap().duty();
  }

  @SchemaMapping(typeName = "AssessmentItem")
  @Nullable Double score(ItemNode node) {
    return node.item().gap().score();
  }

  @SchemaMapping(typeName = "AssessmentItem")
  List<PointNode> points(ItemNode node) {
    return node.item().points().stream()
        .map(point -> new PointNode(point, node.doubts().getOrDefault(point.subject(), List.of())))
        .toList();
  }

  @SchemaMapping(typeName = "AssessmentPoint")
  String subject(PointNode node) {
    return node.point().subject().key();
  }

  @SchemaMapping(typeName = "AssessmentPoint")
  String text(PointNode node) {
    return node.point().text();
  }

  @SchemaMapping(typeName = "AssessmentPoint")
  Gap.Judged found(PointNode node) {
    return node.point().found();
  }

  @SchemaMapping(typeName = "AssessmentPoint")
  Verdict verdict(PointNode node) {
    return node.point().verdict();
  }

  @SchemaMapping(typeName = "AssessmentPoint")
  @Nullable Answer answer(PointNode node) {
    return node.point().answer();
  }

  @SchemaMapping(typeName = "AssessmentPoint")
  List<Answer> elsewhere(PointNode node) {
    return node.point().elsewhere();
  }

  @SchemaMapping(typeName = "AssessmentPoint")
  @Nullable Answer carried(PointNode node) {
    return node.point().carried();
  }

  @SchemaMapping(typeName = ANSWER)
  String subject(Answer answer) {
    return answer.subject().key();
  }

  @SchemaMapping(typeName = ANSWER)
  Manner manner(Answer answer) {
    return answer.content().manner();
  }

  @SchemaMapping(typeName = ANSWER)
  Extent extent(Answer answer) {
    return answer.content().extent();
  }

  @SchemaMapping(typeName = ANSWER)
  @Nullable BigDecimal value(Answer answer) {
    return answer.content().value();
  }

  @SchemaMapping(typeName = ANSWER)
  @Nullable String unit(Answer answer) {
    return answer.content().unit();
  }

  @SchemaMapping(typeName = ANSWER)
  @Nullable String conversion(Answer answer) {
    Content content = answer.content();
    return content.value() == null || content.unit() == null
        ? null
        : Plausibility.conversion(content.value(), content.unit()).orElse(null);
  }

  @SchemaMapping(typeName = ANSWER)
  Boundary.@Nullable Kind boundary(Answer answer) {
    return answer.content().boundary();
  }

  @SchemaMapping(typeName = ANSWER)
  @Nullable String note(Answer answer) {
    return answer.content().note();
  }

  @SchemaMapping(typeName = ANSWER)
  @Nullable String link(Answer answer) {
    return answer.content().link();
  }

  @SchemaMapping(typeName = ANSWER)
  @Nullable String file(Answer answer) {
    return answer.content().file();
  }

  @SchemaMapping(typeName = "AssessmentComment")
  @Nullable String subject(Comment comment) {
    return comment.subject() == null ? null : comment.subject().key();
  }

  @SchemaMapping
  @Nullable String subject(OpenItem item) {
    return item.subject() == null ? null : item.subject().key();
  }
}
