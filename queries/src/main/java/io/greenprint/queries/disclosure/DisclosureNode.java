package io.greenprint.queries.disclosure;

import io.greenprint.graph.report.Coverage;
import io.greenprint.graph.report.Disclosure;
import java.util.List;
import java.util.Set;

/**
 * What one report discloses of one indicator.
 *
 * @param reading number of the reading that found it; tells the document
 * @param origin whose report it is
 * @param points sub-points found
 * @param proofs best first; empty where only verdicts are asked for
 * @param figures in reading order; empty where only verdicts are asked for
 */
public record DisclosureNode(
    long reading,
    Origin origin,
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

  /**
   * The same as what the firm's group discloses: it speaks of the firm where its words hold one of
   * the firm's names.
   */
  DisclosureNode ofGroup(Set<String> names) {
    boolean naming =
        proofs.stream().anyMatch(proof -> holds(proof.evidence().quote(), names))
            || figures.stream().anyMatch(figure -> holds(figure.evidence().quote(), names))
            || figures.stream()
                .anyMatch(figure -> holds(String.valueOf(figure.boundary().words()), names));
    return new DisclosureNode(
        reading,
        naming ? Origin.GROUP_NAMING_US : Origin.GROUP_ONLY,
        indicator,
        status,
        coverage,
        points,
        proofs,
        figures);
  }

  private static boolean holds(String words, Set<String> names) {
    return names.stream().anyMatch(words::contains);
  }
}
