package io.greenprint.api.graphql;

import static io.greenprint.api.graphql.Arguments.or;

import io.greenprint.graph.policy.BodyRef;
import io.greenprint.graph.policy.Role;
import io.greenprint.graph.store.Author;
import io.greenprint.graph.store.Decided;
import io.greenprint.graph.store.Decisions;
import io.greenprint.graph.store.NoSuchFactException;
import io.greenprint.graph.store.Results;
import io.greenprint.graph.store.Results.Result;
import io.greenprint.queries.Problem;
import io.greenprint.queries.QueryException;
import io.greenprint.queries.policy.DecisionNode;
import io.greenprint.queries.policy.DecisionQueries;
import io.greenprint.queries.policy.DocumentNode;
import io.greenprint.queries.policy.TargetField;
import io.greenprint.queries.policy.View;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
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
  private final BodyNames bodyNames;
  private final Views views;
  private final ObjectProvider<Decisions> writer;
  private final ObjectProvider<Results> results;

  /** The writers are asked for when they are used, so that the schema stands without a database. */
  DecisionController(
      DecisionQueries decisions,
      BodyNames bodyNames,
      Views views,
      ObjectProvider<Decisions> writer,
      ObjectProvider<Results> results) {
    this.decisions = decisions;
    this.bodyNames = bodyNames;
    this.views = views;
    this.writer = writer;
    this.results = results;
  }

  @QueryMapping
  List<DecisionNode> decisions(@Argument String document) {
    return decisions.ofDocument(document);
  }

  @MutationMapping
  DecisionPayload setAssignmentBody(
      @ContextValue View view,
      @Argument String assignment,
      @Argument @Nullable String bodyName,
      @Argument BodyRef.@Nullable Kind kind,
      @Argument String by,
      @Argument @Nullable String reason) {
    BodyRef body =
        bodyName == null
            ? null
            : bodyNames.body(view, assignment, bodyName.strip(), or(kind, BodyRef.Kind.DEPARTMENT));
    return decided(() -> writer.getObject().correctBody(assignment, body, author(by, reason)));
  }

  @MutationMapping
  DecisionPayload setAssignmentRole(
      @Argument String assignment,
      @Argument Role role,
      @Argument String by,
      @Argument @Nullable String reason) {
    return decided(() -> writer.getObject().correctRole(assignment, role, author(by, reason)));
  }

  @MutationMapping
  DecisionPayload correctTarget(
      @Argument String target,
      @Argument TargetField field,
      @Argument @Nullable String value,
      @Argument String by,
      @Argument @Nullable String reason) {
    return decided(
        () ->
            writer
                .getObject()
                .correctTarget(
                    target, field.property(), or(value, "").strip(), author(by, reason)));
  }

  @MutationMapping
  DecisionPayload recordTargetResult(@ContextValue View view, @Argument TargetResultInput input) {
    String unit =
        decisions
            .unitOfTarget(view, input.target())
            .orElseThrow(() -> new QueryException(Problem.NOT_FOUND, input.target()));
    return decided(
        () ->
            results
                .getObject()
                .record(input.target(), input.result(unit), author(input.by(), input.reason())));
  }

  @MutationMapping
  DecisionPayload dismissFinding(
      @Argument String id, @Argument String by, @Argument @Nullable String reason) {
    return decided(() -> writer.getObject().dismiss(id, author(by, reason)));
  }

  /** A result is a decision of its own kind, which nothing but its removal takes back. */
  @MutationMapping
  DecisionPayload undoDecision(
      @Argument String id, @Argument String by, @Argument @Nullable String reason) {
    Author author = author(by, reason);
    DecisionNode result = decisions.result(id).orElse(null);
    if (result == null) {
      return decided(() -> writer.getObject().undo(id, author));
    }
    return new DecisionPayload(
        result.takenBack(), written(() -> results.getObject().remove(id)).version());
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

  private DecisionPayload decided(Supplier<Decided> write) {
    Decided decided = written(write);
    return new DecisionPayload(decisions.decision(decided.id()).orElseThrow(), decided.version());
  }

  /** Writes, so that the next view shows it. */
  private Decided written(Supplier<Decided> write) {
    try {
      Decided decided = write.get();
      views.forget();
      return decided;
    } catch (NoSuchFactException none) {
      throw new QueryException(none, Problem.NOT_FOUND, none.id());
    } catch (IllegalArgumentException | DateTimeException unfit) {
      throw new QueryException(
          unfit, Problem.BAD_ARGUMENT, "value 不是该字段的值", "value does not fit the field");
    }
  }

  private static Author author(String by, @Nullable String reason) {
    if (by.isBlank()) {
      throw new QueryException(
          Problem.BAD_ARGUMENT, "by 须写明经办人", "by must name the person who decides");
    }
    return new Author(by.strip(), Objects.requireNonNullElse(reason, "").strip());
  }
}
