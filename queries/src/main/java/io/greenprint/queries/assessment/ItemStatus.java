package io.greenprint.queries.assessment;

import io.greenprint.queries.disclosure.Gap;
import io.greenprint.queries.disclosure.Gap.NotApplicable;

/** How an item of a framework stands in an assessment. */
public enum ItemStatus {
  COVERED,
  PARTLY,
  MISSING,
  /** Not covered, for a reason. */
  EXPLAINED,
  NOT_APPLICABLE,
  /** Only the firm can tell, and it has not yet. */
  OPEN;

  /** The status that follows from the verdicts of an item. */
  public static ItemStatus of(Gap gap) {
    return switch (gap.status()) {
      case FULL -> COVERED;
      case PARTIAL -> PARTLY;
      case MISSING, CLAIMED_ONLY -> MISSING;
      case NOT_ASSESSED -> OPEN;
      case NOT_APPLICABLE ->
          gap.reason() == NotApplicable.EXPLAINED_IN_REPORT ? EXPLAINED : NOT_APPLICABLE;
    };
  }
}
