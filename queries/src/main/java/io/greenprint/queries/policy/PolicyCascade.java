package io.greenprint.queries.policy;

import java.util.List;

/**
 * How tasks follow from those of the documents above, in terms of what is stored.
 *
 * @param document the lower one
 * @param bases documents that it is based on and that are in the graph
 * @param absentBases those that are not: nothing can be said of them
 * @param links best first
 * @param withoutUpper lower tasks that follow none
 * @param withoutLower upper tasks that none follows; empty where one lower task was asked for
 */
public record PolicyCascade(
    DocumentNode document,
    List<DocumentNode> bases,
    List<CitationNode> absentBases,
    List<CascadeLink> links,
    List<TaskNode> withoutUpper,
    List<TaskNode> withoutLower) {

  public PolicyCascade {
    bases = List.copyOf(bases);
    absentBases = List.copyOf(absentBases);
    links = List.copyOf(links);
    withoutUpper = List.copyOf(withoutUpper);
    withoutLower = List.copyOf(withoutLower);
  }

  /** Likeness from which a link is made. */
  public double threshold() {
    return Cascade.THRESHOLD;
  }

  /** A lower task that orders what an upper task orders. */
  public record CascadeLink(
      TaskNode lower, TaskNode upper, double similarity, List<String> sharedTerms) {

    public CascadeLink {
      sharedTerms = List.copyOf(sharedTerms);
    }
  }
}
