package io.greenprint.queries.policy;

import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What a person settled, as stored.
 *
 * @param document id of the document whose fact it is about
 * @param field what of a target it sets; null for other kinds
 * @param value what was said: a body's name, a role, a value; empty for none
 * @param quote words of the fact; empty where it is about the whole document
 * @param reason null where nothing was said
 * @param undone whether it has been taken back, by the person or by a later decision
 */
public record DecisionNode(
    String id,
    Kind kind,
    String document,
    @Nullable TargetField field,
    String value,
    String quote,
    String by,
    ZonedDateTime at,
    @Nullable String reason,
    boolean undone) {

  /** What a decision settles. */
  public enum Kind {
    SET_ASSIGNMENT_BODY,
    SET_ASSIGNMENT_ROLE,
    CORRECT_TARGET,
    DISMISS_FINDING,
    RECORD_TARGET_RESULT
  }

  /** The same, taken back. */
  public DecisionNode takenBack() {
    return new DecisionNode(id, kind, document, field, value, quote, by, at, reason, true);
  }

  static DecisionNode of(Row row) {
    Kind kind = kind(row.text("subject"), row.text("field"));
    String why = row.textOrNull("why");
    return new DecisionNode(
        row.text("id"),
        kind,
        row.text("document"),
        kind == Kind.CORRECT_TARGET ? TargetField.of(row.text("field")) : null,
        row.text("value"),
        row.text("quote"),
        row.text("by"),
        row.map().get("at").asZonedDateTime(),
        why == null || why.isEmpty() ? null : why,
        row.text("status").equals("UNDONE"));
  }

  private static Kind kind(String subject, String field) {
    return switch (subject) {
      case "Assignment" ->
          field.equals("body") ? Kind.SET_ASSIGNMENT_BODY : Kind.SET_ASSIGNMENT_ROLE;
      case "Target" -> Kind.CORRECT_TARGET;
      case "Finding" -> Kind.DISMISS_FINDING;
      case "Result" -> Kind.RECORD_TARGET_RESULT;
      default -> throw new IllegalArgumentException(subject);
    };
  }
}
