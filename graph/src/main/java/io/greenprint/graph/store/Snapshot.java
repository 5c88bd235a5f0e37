package io.greenprint.graph.store;

import java.util.List;
import java.util.Map;

/**
 * What a request may see: every reading that was published at one graph version, and nothing else.
 * Taken once, given to each of its statements.
 *
 * @param graphId random id of the graph; another one after a backup was restored
 * @param version graph version that is seen
 * @param before readings from this number on began later
 * @param hidden numbers below it that are not to be seen: unfinished, not yet published, replaced
 */
public record Snapshot(String graphId, long version, long before, List<Long> hidden) {

  public Snapshot {
    hidden = List.copyOf(hidden);
  }

  /** The parameters {@code before} and {@code hidden} of every reading statement. */
  public Map<String, Object> parameters() {
    return Map.of("before", before, "hidden", hidden);
  }

  /** Whether facts of a reading are seen. */
  public boolean sees(long reading) {
    return reading < before && !hidden.contains(reading);
  }
}
