package io.greenprint.graph.policy;

import io.greenprint.graph.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * An enterprise or project named in a task.
 *
 * @param task index of the task; null where it stands outside tasks
 * @param name as written
 * @param kind what it is
 * @param span where the name stands
 */
public record Participant(@Nullable Integer task, String name, Kind kind, Span span) {

  /** What a named participant is. */
  public enum Kind {
    ENTERPRISE,
    PROJECT
  }
}
