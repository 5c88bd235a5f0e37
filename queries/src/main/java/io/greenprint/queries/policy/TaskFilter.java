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
      new TaskFilter(null, null, null, null, null, null, null, null, null, null, null, null, null);

  /** A filter that asks for no place but the jurisdiction itself. */
  public TaskFilter(
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
      @Nullable Integer moreBodiesThan) {
    this(
        body,
        bodyName,
        withFormerBodies,
        withParts,
        role,
        jurisdiction,
        document,
        status,
        text,
        dueBefore,
        overdueOn,
        unassigned,
        moreBodiesThan,
        null);
  }

  Area area() {
    return Area.of(jurisdiction, withPlacesBelow);
  }

  boolean namesBody() {
    return body != null || bodyName != null;
  }
}
