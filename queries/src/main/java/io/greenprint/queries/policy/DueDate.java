package io.greenprint.queries.policy;

import io.greenprint.graph.policy.Deadline;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When something is due: on {@code to}, in Asia/Shanghai.
 *
 * @param text as written (2025年底前, 持续推进)
 * @param from first day of the period; null where open
 * @param to last day; null where the words give no date
 * @param precision how exact the words are; null where they give no date
 * @param recurs each year
 */
public record DueDate(
    String text,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    Deadline.@Nullable Precision precision,
    boolean recurs) {

  static @Nullable DueDate of(Row row) {
    String text = row.textOrNull("deadline");
    return text == null
        ? null
        : new DueDate(
            text,
            row.dateOrNull("deadlineFrom"),
            row.dateOrNull("deadlineTo"),
            row.constantOrNull(Deadline.Precision.class, "deadlinePrecision"),
            row.flag("deadlineRecurs"));
  }
}
