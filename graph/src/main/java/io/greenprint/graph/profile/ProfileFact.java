package io.greenprint.graph.profile;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that a firm says of itself, on which it depends which rules bind it.
 *
 * @param fact id of the fact
 * @param values as entered; empty to say that it is no longer known
 * @param asOf day that it holds for; null where not said
 * @param source what proves it: file, page, link, or whose word it is
 */
public record ProfileFact(
    String fact, List<String> values, @Nullable LocalDate asOf, String source) {

  public ProfileFact {
    values = List.copyOf(values);
  }
}
