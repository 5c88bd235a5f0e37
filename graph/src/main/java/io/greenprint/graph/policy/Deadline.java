package io.greenprint.graph.policy;

import io.greenprint.graph.text.Span;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When something is due. Due on {@code to}, in Asia/Shanghai.
 *
 * @param text as written (2025年底前, 持续推进)
 * @param span where it stands
 * @param from first day of the period; null where open
 * @param to last day; null where the words give no date (长期)
 * @param precision how exact the words are; null where they give no date
 * @param recurs each year, 每年
 */
public record Deadline(
    String text,
    Span span,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable Precision precision,
    boolean recurs) {

  /** How exact the words are. */
  public enum Precision {
    YEAR,
    MONTH,
    DAY
  }

  /**
   * The date at the precision of the words: {@code 2025}, {@code 2022-04}, {@code 2025-12-31};
   * {@code annual}; or null.
   */
  public @Nullable String iso() {
    if (to == null || precision == null) {
      return recurs ? "annual" : null;
    }
    return switch (precision) {
      case YEAR -> String.valueOf(to.getYear());
      case MONTH -> "%04d-%02d".formatted(to.getYear(), to.getMonthValue());
      case DAY -> to.toString();
    };
  }
}
