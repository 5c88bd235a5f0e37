package io.greenprint.queries.policy;

import io.greenprint.queries.policy.PolicyCascade.CascadeLink;
import java.util.List;

/**
 * What tasks one level up and one level down order of what a task orders.
 *
 * @param above links to tasks of the documents that its own is based on, best first
 * @param below links from tasks of the documents in force that are based on its own, best first
 * @param absentBases documents that its own is based on and that are not in the graph
 */
public record TaskCascade(
    List<CascadeLink> above, List<CascadeLink> below, List<CitationNode> absentBases) {

  public TaskCascade {
    above = List.copyOf(above);
    below = List.copyOf(below);
    absentBases = List.copyOf(absentBases);
  }
}
