package io.greenprint.queries.disclosure;

import io.greenprint.graph.report.Coverage;
import io.greenprint.graph.report.Disclosure;
import java.util.List;
import java.util.Set;

/**
 * What one report discloses of one indicator.
 *
 * @param reading number of the reading that found it; tells the document
 * @param points sub-points found
 * @param proofs best first; empty where only verdicts are asked for
 * @param figures in reading order; empty where only verdicts are asked for
 */
public record DisclosureNode(
    long reading,
    String indicator,
    Disclosure.Status status,
    Coverage coverage,
    Set<String> points,
    List<Proof> proofs,
    List<FigureNode> figures) {

  public DisclosureNode {
    points = Set.copyOf(points);
    proofs = List.copyOf(proofs);
    figures = List.copyOf(figures);
  }
}
