package io.greenprint.graph.report;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a reading found for one indicator. Only indicators of which something was found have one.
 *
 * @param indicator id of the indicator
 * @param status in which manner it is disclosed
 * @param coverage how much of the indicator's own definition was found; MISSING unless FOUND
 * @param points sub-points found, in order of their ids
 * @param boundary widest boundary that the evidence has
 * @param evidence best first
 * @param figures in reading order
 */
public record Disclosure(
    String indicator,
    Status status,
    Coverage coverage,
    Set<String> points,
    @Nullable Boundary boundary,
    List<Evidence> evidence,
    List<Figure> figures) {

  public Disclosure {
    points = Collections.unmodifiableSortedSet(new TreeSet<>(points));
    evidence = List.copyOf(evidence);
    figures = List.copyOf(figures);
  }

  /** In which manner something is disclosed. */
  public enum Status {
    /** The report holds content. */
    FOUND,
    /** Only an index table points to it. */
    CLAIMED,
    /** The report gives a reason for not disclosing it (不适用, not material). */
    EXPLAINED
  }
}
