package io.greenprint.queries.assessment;

import io.greenprint.graph.assessment.Assessment;
import io.greenprint.graph.assessment.Assessment.State;
import io.greenprint.graph.assessment.Round;
import io.greenprint.queries.disclosure.EnterpriseNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A firm that a round invites.
 *
 * @param assessment null where it has not begun
 * @param submittedAt when it first handed it in; null where it has not
 */
public record RoundFirm(
    EnterpriseNode enterprise,
    @Nullable Assessment assessment,
    @Nullable ZonedDateTime submittedAt) {

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  /** State of its assessment; null where it has not begun. */
  public @Nullable State state() {
    return assessment == null ? null : assessment.state();
  }

  /** Whether it handed in after the round's last day, or has not although that is over. */
  public boolean late(Round round, LocalDate today) {
    LocalDate day =
        submittedAt == null ? today : submittedAt.withZoneSameInstant(CHINA).toLocalDate();
    return day.isAfter(round.deadline());
  }

  /** Whether it is asked to hand in, and has not, or not again since it was returned. */
  public boolean waitedFor() {
    return assessment == null || assessment.state().open();
  }
}
