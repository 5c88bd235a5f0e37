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
import io.greenprint.queries.policy.TargetField;
import io.greenprint.queries.policy.View;
import java.time.DateTimeException;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Settles what people decide, for GraphQL and for the pages alike. Every method needs the name of
 * who decides, throws {@link QueryException} NOT_FOUND where the fact is not there and BAD_ARGUMENT
 * where a value does not fit, and makes the next view show what was settled.
 */
public final class DecisionService {

  private final DecisionQueries decisions;
  private final BodyNames bodyNames;
  private final Views views;
  private final ObjectProvider<Decisions> writer;
  private final ObjectProvider<Results> results;

  /** The writers are asked for when they are used, so that the schema stands without a database. */
  DecisionService(
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

  /** What was settled, and the version of the graph that shows it. */
  public record Settled(DecisionNode decision, long version) {}

  /**
   * Says which body an assignment means.
   *
   * @param bodyName full, or as the document's area calls it; null: it means no body
   * @param kind of a body that the name itself does not tell; null for a department
   */
  public Settled setAssignmentBody(
      View view,
      String assignment,
      @Nullable String bodyName,
      BodyRef.@Nullable Kind kind,
      String by,
      @Nullable String reason) {
    BodyRef body =
        bodyName == null
            ? null
            : bodyNames.body(view, assignment, bodyName.strip(), or(kind, BodyRef.Kind.DEPARTMENT));
    return decided(() -> writer.getObject().correctBody(assignment, body, author(by, reason)));
  }

  /** Says which role an assignment gives. */
  public Settled setAssignmentRole(
      String assignment, Role role, String by, @Nullable String reason) {
    return decided(() -> writer.getObject().correctRole(assignment, role, author(by, reason)));
  }

  /** Sets a field of a target; null for nothing. */
  public Settled correctTarget(
      String target,
      TargetField field,
      @Nullable String value,
      String by,
      @Nullable String reason) {
    return decided(
        () ->
            writer
                .getObject()
                .correctTarget(
                    target, field.property(), or(value, "").strip(), author(by, reason)));
  }

  /** Records what a target came to. */
  public Settled recordTargetResult(
      String target, Result result, String by, @Nullable String reason) {
    return decided(() -> results.getObject().record(target, result, author(by, reason)));
  }

  /** Says that a finding needs no action. */
  public Settled dismissFinding(String id, String by, @Nullable String reason) {
    return decided(() -> writer.getObject().dismiss(id, author(by, reason)));
  }

  /**
   * Takes a decision back. A result is a decision of its own kind, which nothing but its removal
   * takes back.
   */
  public Settled undoDecision(String id, String by, @Nullable String reason) {
    Author author = author(by, reason);
    DecisionNode result = decisions.result(id).orElse(null);
    if (result == null) {
      return decided(() -> writer.getObject().undo(id, author));
    }
    return new Settled(result.takenBack(), written(() -> results.getObject().remove(id)).version());
  }

  private Settled decided(Supplier<Decided> write) {
    Decided decided = written(write);
    return new Settled(decisions.decision(decided.id()).orElseThrow(), decided.version());
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
