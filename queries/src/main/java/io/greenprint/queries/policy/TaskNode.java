package io.greenprint.queries.policy;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A task as stored; what hangs on it is loaded level by level, keyed by {@link #key}.
 *
 * @param position index in its reading
 * @param text words that order the work
 * @param assignmentCount bodies with roles, inherited ones included
 * @param evidence where {@code text} stands
 * @param responsibility the responsibility group; null where there is none
 */
public record TaskNode(
    FactKey key,
    int position,
    String title,
    List<String> path,
    int part,
    int parts,
    String text,
    boolean openEnded,
    int assignmentCount,
    @Nullable DueDate deadline,
    Evidence evidence,
    @Nullable Evidence responsibility) {

  public TaskNode {
    path = List.copyOf(path);
  }

  public String id() {
    return key.id();
  }

  static TaskNode of(Row row) {
    return new TaskNode(
        new FactKey(row.text("id"), row.large("reading")),
        row.number("position"),
        row.text("title"),
        row.texts("path"),
        row.number("part"),
        row.number("parts"),
        row.text("text"),
        row.flag("openEnded"),
        row.number("assignments"),
        DueDate.of(row),
        Objects.requireNonNull(Evidence.of(row, "text")),
        Evidence.of(row, "group"));
  }
}
