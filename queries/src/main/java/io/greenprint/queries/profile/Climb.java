package io.greenprint.queries.profile;

import io.greenprint.queries.profile.RuleBook.Ladder;
import io.greenprint.queries.profile.RuleBook.Rung;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a firm stands on a ladder of titles.
 *
 * @param held highest rung that it holds; null for none
 * @param by words of the register or certificate that prove it; null for none
 * @param next rung above; null at the top
 * @param lacking what of the next rung's conditions no report of the year bears out; empty where
 *     the library has no conditions or the firm no report
 * @param judged whether there was anything to hold the conditions against
 */
public record Climb(
    Ladder ladder,
    @Nullable Rung held,
    @Nullable String by,
    @Nullable Rung next,
    List<String> lacking,
    boolean judged) {

  public Climb {
    lacking = List.copyOf(lacking);
  }
}
