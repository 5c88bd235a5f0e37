package io.greenprint.queries.profile;

import io.greenprint.queries.policy.Evidence;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A clause of a policy, or an open window of application, and whether it concerns a firm.
 *
 * @param subject whom it is about, or what can be applied for
 * @param effect BINDS, BENEFITS, EXEMPTS, or WINDOW
 * @param consequence what follows; null for a window
 * @param closes last day of a window; null for a clause, or where the notice does not say
 * @param evidence words of the policy
 */
public record Clause(
    Kind effect,
    String subject,
    @Nullable String consequence,
    @Nullable LocalDate closes,
    Evidence evidence,
    Judgement judgement) {

  /** What a clause does to those whom it concerns. */
  public enum Kind {
    BINDS,
    BENEFITS,
    EXEMPTS,
    /** One may apply. */
    WINDOW
  }
}
