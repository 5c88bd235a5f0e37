package io.greenprint.queries.supply;

import io.greenprint.queries.supply.AuditEntry.Audit;
import org.jspecify.annotations.Nullable;

/**
 * A bound that an audit's figure must keep.
 *
 * @param atLeast null for none
 * @param atMost null for none
 */
public record AuditLimit(Audit audit, @Nullable Double atLeast, @Nullable Double atMost) {

  /** Judged by the bounds of the figure where it has them, else by the figure. */
  Answer met(AuditEntry entry) {
    double lower = Double.isNaN(entry.lower()) ? entry.value() : entry.lower();
    double upper = Double.isNaN(entry.upper()) ? entry.value() : entry.upper();
    Answer least = atLeast == null ? Answer.YES : least(atLeast, lower, upper);
    Answer most = atMost == null ? Answer.YES : least(-atMost, -upper, -lower);
    if (least == Answer.NO || most == Answer.NO) {
      return Answer.NO;
    }
    return least == Answer.YES && most == Answer.YES ? Answer.YES : Answer.UNKNOWN;
  }

  private static Answer least(double bound, double lower, double upper) {
    if (lower >= bound) {
      return Answer.YES;
    }
    return upper < bound ? Answer.NO : Answer.UNKNOWN;
  }
}
