package io.greenprint.graph.database;

/**
 * How a database is.
 *
 * @param state what it is doing
 * @param detail one line for the operator; empty when all is well
 * @param restarts how often the bundled database was started again since it was opened
 */
public record Health(State state, String detail, int restarts) {

  /** What a database is doing. */
  public enum State {
    UP,
    /** It died and is being started again. */
    RESTARTING,
    /** It does not answer, or it was given up after several starts. */
    DOWN,
    CLOSED
  }
}
