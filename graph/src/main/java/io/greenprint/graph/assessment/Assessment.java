package io.greenprint.graph.assessment;

import java.time.ZonedDateTime;

/**
 * A firm's self-assessment against one framework for one year. Its answers belong to the firm and
 * the year, so that all its assessments of that year share them.
 *
 * @param enterprise id
 * @param framework id
 * @param version raised with every change of state
 */
public record Assessment(
    String id,
    String enterprise,
    String framework,
    int year,
    State state,
    int version,
    String openedBy,
    ZonedDateTime openedAt) {

  /** How far it is. */
  public enum State {
    /** The firm works on it. */
    DRAFT,
    /** The official looks at it; nothing may be changed. */
    SUBMITTED,
    /** The official gave it back with remarks. */
    RETURNED,
    /** Done. */
    ACCEPTED;

    /** Whether answers may be changed. */
    public boolean open() {
      return this == DRAFT || this == RETURNED;
    }
  }

  /** What moves an assessment on. */
  public enum Move {
    SUBMIT(State.SUBMITTED),
    RETURN(State.RETURNED),
    ACCEPT(State.ACCEPTED);

    private final State to;

    Move(State to) {
      this.to = to;
    }

    /** Whether it can be made from a state. */
    public boolean possible(State state) {
      return this == SUBMIT ? state.open() : state == State.SUBMITTED;
    }

    /** The state that it leads to. */
    public State to() {
      return to;
    }
  }
}
