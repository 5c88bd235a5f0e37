package io.greenprint.queries.supply;

/** An answer that may not be known. */
public enum Answer {
  YES,
  NO,
  UNKNOWN;

  /** YES when any is YES, else UNKNOWN when any is UNKNOWN, else NO. */
  public Answer or(Answer other) {
    if (this == YES || other == YES) {
      return YES;
    }
    return this == UNKNOWN || other == UNKNOWN ? UNKNOWN : NO;
  }
}
