package io.greenprint.queries.profile;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A fact that a firm can be asked for.
 *
 * @param unit of numbers; null for others
 * @param choices ids with their Chinese names; empty for others
 */
public record FactKind(
    String id,
    String nameZh,
    String nameEn,
    Kind kind,
    @Nullable String unit,
    Map<String, String> choices) {

  /** What its values look like. */
  public enum Kind {
    /** yes or no. */
    FLAG,
    /** A decimal in the unit. */
    NUMBER,
    /** Ids of choices. */
    CHOICE,
    /** Years; none of them: never. */
    YEARS,
    TEXT
  }

  /** The value that says that nothing of it holds. */
  static final String NONE = "NONE";

  /** Whether a value can be of this kind. */
  public boolean accepts(String value) {
    return switch (kind) {
      case FLAG -> value.equals("yes") || value.equals("no");
      case NUMBER -> value.matches("-?[0-9]+(\\.[0-9]+)?");
      case CHOICE -> choices.containsKey(value);
      case YEARS -> value.equals(NONE) || value.matches("(19|20)\\d\\d");
      case TEXT -> !value.isBlank();
    };
  }
}
