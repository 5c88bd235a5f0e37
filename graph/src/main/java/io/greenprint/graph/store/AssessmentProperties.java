package io.greenprint.graph.store;

import io.greenprint.graph.assessment.Assessment;
import io.greenprint.graph.assessment.Assessment.State;
import io.greenprint.graph.assessment.Comment;
import io.greenprint.graph.assessment.OpenItem;
import io.greenprint.graph.assessment.Subject;
import io.greenprint.graph.assessment.Transition;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/** Reads assessments, and what hangs on them, from maps of their nodes' properties. */
public final class AssessmentProperties {

  private AssessmentProperties() {}

  /** An assessment. */
  public static Assessment assessment(Value row) {
    return new Assessment(
        row.get("id").asString(),
        row.get("enterprise").asString(),
        row.get("framework").asString(),
        row.get("year").asInt(),
        State.valueOf(row.get("state").asString()),
        row.get("version").asInt(),
        row.get("openedBy").asString(),
        row.get("openedAt").asZonedDateTime());
  }

  /** A change of state. */
  public static Transition transition(Value row) {
    return new Transition(
        State.valueOf(row.get("from").asString()),
        State.valueOf(row.get("to").asString()),
        row.get("by").asString(),
        row.get("at").asZonedDateTime(),
        row.get("remarks").asString(null));
  }

  /** A comment. */
  public static Comment comment(Value row) {
    return new Comment(
        row.get("id").asString(),
        subject(row),
        row.get("text").asString(),
        row.get("by").asString(),
        row.get("at").asZonedDateTime());
  }

  /** An open item. */
  public static OpenItem openItem(Value row) {
    return new OpenItem(
        row.get("id").asString(),
        subject(row),
        row.get("text").asString(),
        row.get("owner").asString(),
        row.get("due").isNull() ? null : row.get("due").asLocalDate(),
        row.get("createdBy").asString(),
        row.get("createdAt").asZonedDateTime(),
        row.get("doneBy").asString(null),
        time(row.get("doneAt")));
  }

  private static @Nullable Subject subject(Value row) {
    String key = row.get("subject").asString(null);
    return key == null ? null : new Subject(key);
  }

  private static @Nullable ZonedDateTime time(Value value) {
    return value.isNull() ? null : value.asZonedDateTime();
  }
}
