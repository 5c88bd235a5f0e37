package io.greenprint.queries.assessment;

import io.greenprint.graph.assessment.Assessment.State;
import io.greenprint.graph.assessment.Round;
import java.time.LocalDate;
import java.util.List;

/**
 * How far the firms of a round are on a day.
 *
 * @param firms by name; only those that the asker sees
 */
public record RoundProgress(Round round, LocalDate today, List<RoundFirm> firms) {

  public RoundProgress {
    firms = List.copyOf(firms);
  }

  public int invited() {
    return firms.size();
  }

  /** Those with an assessment, however far it is. */
  public int started() {
    return (int) firms.stream().filter(firm -> firm.assessment() != null).count();
  }

  /** Those that wait for the official, or are done. */
  public int submitted() {
    return count(State.SUBMITTED) + count(State.ACCEPTED);
  }

  public int returned() {
    return count(State.RETURNED);
  }

  public int accepted() {
    return count(State.ACCEPTED);
  }

  /** Those that handed in too late, or have not although the last day is over. */
  public int late() {
    return (int) firms.stream().filter(firm -> firm.late(round, today)).count();
  }

  /** Those that have to be reminded, by name. */
  public List<RoundFirm> toRemind() {
    return firms.stream().filter(RoundFirm::waitedFor).toList();
  }

  private int count(State state) {
    return (int) firms.stream().filter(firm -> firm.state() == state).count();
  }
}
