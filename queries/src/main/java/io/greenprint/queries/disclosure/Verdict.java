package io.greenprint.queries.disclosure;

/** How far a sub-point of a requirement is disclosed, best first. */
public enum Verdict {
  /** Content bears it out. */
  MET,
  /**
   * Content bears a part of it out: a part of the firm, another year, words instead of a number.
   */
  PARTLY,
  /** A reason is given for its absence. */
  EXPLAINED,
  /** Only an index table points to it. */
  CLAIMED,
  /** Looked for and not found. */
  MISSING,
  /** There is no indicator for it: a person has to look. */
  NOT_ASSESSED,
  /** The firm says that it does not concern it; left out of scores. */
  NOT_APPLICABLE;

  /** What it counts in scores, 0 to 1, by the formula in force. */
  double weight() {
    return Scoring.current().weight(this);
  }

  /** Whether something of it was found. */
  boolean found() {
    return this == MET || this == PARTLY;
  }

  /** Whether it counts in scores. */
  boolean counts() {
    return this != NOT_ASSESSED && this != NOT_APPLICABLE;
  }
}
