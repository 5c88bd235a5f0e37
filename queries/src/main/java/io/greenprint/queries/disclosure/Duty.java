package io.greenprint.queries.disclosure;

/** How a requirement binds one firm, as far as is known. */
public enum Duty {
  /** Whoever reports by the framework has to meet it. */
  REQUIRED,
  /** It binds only under a condition of which nothing is known for this firm. */
  CONDITIONAL,
  /** It is encouraged. */
  ENCOURAGED
}
