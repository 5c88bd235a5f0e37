package io.greenprint.api.graphql;

import io.greenprint.api.access.Caller;
import io.greenprint.api.graphql.DecisionService.By;
import io.greenprint.graph.policy.BodyRef;
import io.greenprint.graph.policy.Role;
import io.greenprint.graph.store.Results.Result;
import io.greenprint.queries.Problem;
import io.greenprint.queries.QueryException;
import io.greenprint.queries.policy.DecisionNode;
import io.greenprint.queries.policy.DecisionQueries;
import io.greenprint.queries.policy.DocumentNode;
import io.greenprint.queries.policy.TargetField;
import io.greenprint.queries.policy.View;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** What people settle. */
@Controller
final class DecisionController {

  private final DecisionQueries decisions;
  private final DecisionService service;

  DecisionController(DecisionQueries decisions, DecisionService service) {
    this.decisions = decisions;
    this.service = service;
  }

  @QueryMapping
  List<DecisionNode> decisions(@ContextValue View view, @Argument String document) {
    return view.catalog().document(document).isEmpty() ? List.of() : decisions.ofDocument(document);
  }

  @MutationMapping
  DecisionPayload setAssignmentBody(
      @ContextValue Caller caller,
      @ContextValue View view,
      @Argument String assignment,
      @Argument @Nullable String bodyName,
      @Argument BodyRef.@Nullable Kind kind,
      @Argument String by,
      @Argument @Nullable String reason) {
    return payload(
        service.setAssignmentBody(assignment, bodyName, kind, new By(caller, view, by, reason)));
  }

  @MutationMapping
  DecisionPayload setAssignmentRole(
      @ContextValue Caller caller,
      @ContextValue View view,
      @Argument String assignment,
      @Argument Role role,
      @Argument String by,
      @Argument @Nullable String reason) {
    return payload(service.setAssignmentRole(assignment, role, new By(caller, view, by, reason)));
  }

  @MutationMapping
  DecisionPayload correctTarget(
      @ContextValue Caller caller,
      @ContextValue View view,
      @Argument String target,
      @Argument TargetField field,
      @Argument @Nullable String value,
      @Argument String by,
      @Argument @Nullable String reason) {
    return payload(service.correctTarget(target, field, value, new By(caller, view, by, reason)));
  }

  @MutationMapping
  DecisionPayload recordTargetResult(
      @ContextValue Caller caller, @ContextValue View view, @Argument TargetResultInput input) {
    String unit =
        decisions
            .unitOfTarget(view, input.target())
            .orElseThrow(() -> new QueryException(Problem.NOT_FOUND, input.target()));
    return payload(
        service.recordTargetResult(
            input.target(), input.result(unit), new By(caller, view, input.by(), input.reason())));
  }

  @MutationMapping
  DecisionPayload dismissFinding(
      @ContextValue Caller caller,
      @ContextValue View view,
      @Argument String id,
      @Argument String by,
      @Argument @Nullable String reason) {
    return payload(service.dismissFinding(id, new By(caller, view, by, reason)));
  }

  @MutationMapping
  DecisionPayload undoDecision(
      @ContextValue Caller caller,
      @ContextValue View view,
      @Argument String id,
      @Argument String by,
      @Argument @Nullable String reason) {
    return payload(service.undoDecision(id, new By(caller, view, by, reason)));
  }

  @SchemaMapping(typeName = "Decision")
  @Nullable DocumentNode document(DecisionNode decision, @ContextValue View view) {
    return view.catalog().document(decision.document()).orElse(null);
  }

  /** What was settled, and the version that shows it. */
  record DecisionPayload(DecisionNode decision, long version) {

    public int graphVersion() {
      return Math.toIntExact(version);
    }
  }

  /** What a target came to, as a person gives it. */
  record TargetResultInput(
      String target,
      LocalDate on,
      BigDecimal value,
      @Nullable String definition,
      @Nullable String body,
      String source,
      String by,
      @Nullable String reason) {

    Result result(String unit) {
      return new Result(value, unit, on, definition, body, source);
    }
  }

  private static DecisionPayload payload(DecisionService.Settled settled) {
    return new DecisionPayload(settled.decision(), settled.version());
  }
}
