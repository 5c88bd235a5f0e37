package io.greenprint.queries.disclosure;

/** How far a sub-point of a requirement is disclosed, best first. */
public enum Verdict {
  /** Content bears it out. */
  MET(1),
  /**
   * Content bears a part of it out: a part of the firm, another year, words instead of a number.
   */
  PARTLY(0.5),
  /** A reason is given for its absence. */
  EXPLAINED(0),
  /** Only an index table points to it. */
  CLAIMED(0),
  /** Looked for and not found. */
  MISSING(0),
  /** There is no indicator for it: a person has to look. */
  NOT_ASSESSED(0);

  private final double weight;

  Verdict(double weight) {
    this.weight = weight;
  }

  /** What it counts in scores, 0 to 1. */
  double weight() {
    return weight;
  }

  /** Whether something of it was found. */
  boolean found() {
    return this == MET || this == PARTLY;
  }
}
