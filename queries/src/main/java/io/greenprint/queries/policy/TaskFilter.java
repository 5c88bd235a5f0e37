package io.greenprint.queries.policy;

import io.greenprint.graph.policy.PolicyDocument;
import io.greenprint.graph.policy.Role;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which tasks; a null component asks for nothing.
 *
 * @param body id of a body
 * @param bodyName official name of a body, or a name that documents use
 * @param withFormerBodies count bodies that the body took over from, too
 * @param withParts count bodies that are part of the body, too
 * @param role the body, or any body where none is named, has one of these roles
 * @param jurisdiction name or code of the document's area
 * @param document id
 * @param status the document's own standing
 * @param text words that the search index finds
 * @param dueBefore last day before this one
 * @param overdueOn last day before this one, and not yearly
 * @param unassigned nobody leads, answers jointly, supports or carries out
 * @param moreBodiesThan names more bodies than this, each counted once
 * @param withPlacesBelow count documents of the places in the jurisdiction, too
 */
public record TaskFilter(
    @Nullable String body,
    @Nullable String bodyName,
    @Nullable Boolean withFormerBodies,
    @Nullable Boolean withParts,
    @Nullable List<Role> role,
    @Nullable String jurisdiction,
    @Nullable String document,
    @Nullable List<PolicyDocument.Status> status,
    @Nullable String text,
    @Nullable LocalDate dueBefore,
    @Nullable LocalDate overdueOn,
    @Nullable Boolean unassigned,
    @Nullable Integer moreBodiesThan,
    @Nullable Boolean withPlacesBelow) {

  /** Asks for nothing: all tasks in force. */
  public static final TaskFilter NONE =
      new TaskFilter(
          null, null, null, null, null, null, null, null, null, null, null, null, null, null);

  /** A filter that asks for nothing yet. */
  public static Builder where() {
    return new Builder(NONE);
  }

  /** The same filter, for tasks that nobody has. */
  TaskFilter unassignedOnly() {
    return new Builder(this).role(null).unassigned(true).build();
  }

  Area area() {
    return Area.of(jurisdiction, withPlacesBelow);
  }

  boolean namesBody() {
    return body != null || bodyName != null;
  }

  /** Puts a filter together, where few of its parts are wanted; null leaves a part out. */
  public static final class Builder {

    private final TaskFilter others;
    private @Nullable String body;
    private @Nullable String bodyName;
    private @Nullable List<Role> role;
    private @Nullable String document;
    private @Nullable String text;
    private @Nullable Boolean unassigned;

    private Builder(TaskFilter others) {
      this.others = others;
      body = others.body;
      bodyName = others.bodyName;
      role = others.role;
      document = others.document;
      text = others.text;
      unassigned = others.unassigned;
    }

    /** Id of a body. */
    public Builder body(@Nullable String id) {
      body = id;
      return this;
    }

    /** Name of a body. */
    public Builder bodyName(@Nullable String name) {
      bodyName = name;
      return this;
    }

    /** The role that the body has. */
    public Builder role(@Nullable Role one) {
      role = one == null ? null : List.of(one);
      return this;
    }

    /** Id of a document. */
    public Builder document(@Nullable String id) {
      document = id;
      return this;
    }

    /** Words that the search index finds. */
    public Builder text(@Nullable String words) {
      text = words;
      return this;
    }

    /** Whether nobody has it. */
    public Builder unassigned(@Nullable Boolean nobody) {
      unassigned = nobody;
      return this;
    }

    /** The filter. */
    public TaskFilter build() {
      return new TaskFilter(
          body,
          bodyName,
          others.withFormerBodies,
          others.withParts,
          role,
          others.jurisdiction,
          document,
          others.status,
          text,
          others.dueBefore,
          others.overdueOn,
          unassigned,
          others.moreBodiesThan,
          others.withPlacesBelow);
    }
  }
}
