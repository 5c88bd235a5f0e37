package io.greenprint.graph.framework;

/** Why the program does not judge a sub-point itself. */
public enum Unjudged {
  /** Whether the text is sound or whole, which a reader has to weigh. */
  PERSON,
  /** It is settled by something that a report does not hold: a date, another filing, a form. */
  OUTSIDE,
  /** A report could tell, but no indicator looks for it yet. */
  NO_RULE
}
