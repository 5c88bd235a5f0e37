package io.greenprint.api.graphql;

import static io.greenprint.api.graphql.Arguments.or;

import io.greenprint.api.access.Access;
import io.greenprint.api.access.Caller;
import io.greenprint.api.access.Right;
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
import io.greenprint.queries.policy.FindingQueries;
import io.greenprint.queries.policy.TargetField;
import io.greenprint.queries.policy.View;
import java.time.DateTimeException;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Settles what people decide, for GraphQL and for the pages alike. Every method needs to know who
 * decides, throws {@link QueryException} FORBIDDEN where they may not, NOT_FOUND where the fact is
 * not there and BAD_ARGUMENT where a value does not fit, and makes the next view show what was
 * settled.
 */
public final class DecisionService {

  private final Access access;
  private final DecisionQueries decisions;
  private final FindingQueries findings;
  private final BodyNames bodyNames;
  private final Views views;
  private final ObjectProvider<Decisions> writer;
  private final ObjectProvider<Results> results;

  /** The writers are asked for when they are used, so that the schema stands without a database. */
  DecisionService(
      Access access,
      DecisionQueries decisions,
      FindingQueries findings,
      BodyNames bodyNames,
      Views views,
      ObjectProvider<Decisions> writer,
      ObjectProvider<Results> results) {
    this.access = access;
    this.decisions = decisions;
    this.findings = findings;
    this.bodyNames = bodyNames;
    this.views = views;
    this.writer = writer;
    this.results = results;
  }

  /**
   * Who settles something.
   *
   * @param view what they see
   * @param name as they gave it; that of an account counts instead, where they logged in
   * @param reason null where none was given
   */
  public record By(Caller caller, View view, String name, @Nullable String reason) {

    private Author author() {
      String known = caller.equals(Caller.LOCAL) ? name : caller.name();
      if (known.isBlank()) {
        throw new QueryException(
            Problem.BAD_ARGUMENT, "by 须写明经办人", "by must name the person who decides");
      }
      return new Author(known.strip(), Objects.requireNonNullElse(reason, "").strip());
    }
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
      String assignment, @Nullable String bodyName, BodyRef.@Nullable Kind kind, By by) {
    access.require(by.caller, Right.GOVERN);
    BodyRef body =
        bodyName == null
            ? null
            : bodyNames.body(
                by.view, assignment, bodyName.strip(), or(kind, BodyRef.Kind.DEPARTMENT));
    return decided(() -> writer.getObject().correctBody(assignment, body, by.author()));
  }

  /** Says which role an assignment gives. */
  public Settled setAssignmentRole(String assignment, Role role, By by) {
    access.require(by.caller, Right.GOVERN);
    return decided(() -> writer.getObject().correctRole(assignment, role, by.author()));
  }

  /** Sets a field of a target; null for nothing. */
  public Settled correctTarget(String target, TargetField field, @Nullable String value, By by) {
    access.require(by.caller, Right.GOVERN);
    return decided(
        () ->
            writer
                .getObject()
                .correctTarget(target, field.property(), or(value, "").strip(), by.author()));
  }

  /** Records what a target came to. */
  public Settled recordTargetResult(String target, Result result, By by) {
    access.require(by.caller, Right.GOVERN);
    return decided(() -> results.getObject().record(target, result, by.author()));
  }

  /** Says that a finding needs no action. */
  public Settled dismissFinding(String id, By by) {
    requireOf(by, id, findings.documentsOf(by.view, id));
    return decided(() -> writer.getObject().dismiss(id, by.author()));
  }

  /**
   * Takes a decision back. A result is a decision of its own kind, which nothing but its removal
   * takes back.
   */
  public Settled undoDecision(String id, By by) {
    requireOf(
        by,
        id,
        decisions
            .decision(id)
            .map(DecisionNode::document)
            .flatMap(by.view.catalog()::document)
            .stream()
            .toList());
    Author author = by.author();
    DecisionNode result = decisions.result(id).orElse(null);
    if (result == null) {
      return decided(() -> writer.getObject().undo(id, author));
    }
    return new Settled(result.takenBack(), written(() -> results.getObject().remove(id)).version());
  }

  /**
   * Goes on only where the caller may settle something about a document: of a policy who governs,
   * of a firm's document who speaks for the firm or looks after it.
   *
   * @param id of what is to be settled
   * @param documents that it is about and the caller sees; none where it is about no document
   */
  private void requireOf(By by, String id, List<DocumentNode> documents) {
    if (documents.isEmpty() && !access.may(by.caller, Right.ADMINISTER)) {
      throw new QueryException(Problem.NOT_FOUND, id);
    }
    for (DocumentNode document : documents) {
      boolean own =
          document.isOwned()
              && (access.may(by.caller, Right.WRITE) || access.may(by.caller, Right.REVIEW));
      if (!own) {
        access.require(by.caller, Right.GOVERN);
      }
    }
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
}
