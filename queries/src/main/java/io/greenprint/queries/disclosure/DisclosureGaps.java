package io.greenprint.queries.disclosure;

import io.greenprint.graph.framework.Framework;
import java.util.List;

/**
 * A firm's gaps against one framework in one year, over all its reports for that year.
 *
 * @param readings of those reports
 * @param gaps in the order of the framework
 */
public record DisclosureGaps(
    EnterpriseNode enterprise, Framework framework, int year, List<Long> readings, List<Gap> gaps) {

  public DisclosureGaps {
    readings = List.copyOf(readings);
    gaps = List.copyOf(gaps);
  }

  /** Scores by framework, pillar and topic. */
  public List<Score> scores() {
    return Score.of(gaps);
  }
}
