package io.greenprint.queries.assessment;

import io.greenprint.graph.assessment.Answer.Extent;
import io.greenprint.graph.assessment.Subject;
import io.greenprint.graph.framework.IndicatorRef;
import io.greenprint.graph.framework.Requirement;
import io.greenprint.queries.disclosure.Gap.Judged;
import io.greenprint.queries.disclosure.Gaps;
import io.greenprint.queries.disclosure.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a firm's answers say of sub-points, over what its reports were found to say. Pure.
 *
 * <p>An answer to the very subject of a sub-point decides. Else answers to other parts of the
 * indicators that bear it out count where they say more than was found, so that one answer serves
 * the sub-points of every framework.
 */
final class AnsweredPoints implements Gaps.Say {

  /** The subject is named, no more: never the whole of what a requirement asks for. */
  private static final Set<String> MENTION = Set.of("mention");

  private final Map<Subject, Extent> extents;
  private final Map<String, List<Subject>> byIndicator = new HashMap<>();
  private final Map<String, List<Set<String>>> wholes;

  /**
   * @param extents how far the firm says that subjects are covered
   * @param wholes the alternatives of sub-points that make an indicator whole, by indicator
   */
  AnsweredPoints(Map<Subject, Extent> extents, Map<String, List<Set<String>>> wholes) {
    this.extents = extents;
    this.wholes = wholes;
    for (Subject subject : extents.keySet()) {
      byIndicator
          .computeIfAbsent(subject.ref().indicator(), indicator -> new ArrayList<>())
          .add(subject);
    }
  }

  @Override
  public Judged of(Requirement requirement, Judged found) {
    Extent own = extents.get(Subject.of(requirement, found.point()));
    if (own != null) {
      return found.as(verdict(own));
    }
    Verdict best = found.verdict();
    for (IndicatorRef asked : found.point().metBy()) {
      Verdict said = elsewhere(asked);
      best = said.compareTo(best) < 0 ? said : best;
    }
    return best == found.verdict() ? found : found.as(best);
  }

  /** What answers to other parts of an indicator say of what is asked; MISSING where nothing. */
  private Verdict elsewhere(IndicatorRef asked) {
    Set<String> covered = new HashSet<>();
    Verdict best = Verdict.MISSING;
    for (Subject subject : byIndicator.getOrDefault(asked.indicator(), List.of())) {
      Extent extent = extents.getOrDefault(subject, Extent.MISSING);
      if (subject.ref().points().isEmpty() && verdict(extent).compareTo(best) < 0) {
        best = verdict(extent);
      } else if (extent == Extent.COVERED) {
        covered.addAll(subject.ref().points());
      } else if (extent == Extent.PARTLY && subject.touches(asked)) {
        best = best.compareTo(Verdict.PARTLY) < 0 ? best : Verdict.PARTLY;
      }
    }
    Verdict together = together(asked, covered);
    return together.compareTo(best) < 0 ? together : best;
  }

  private Verdict together(IndicatorRef asked, Set<String> covered) {
    if (asked.points().isEmpty()) {
      if (wholes.getOrDefault(asked.indicator(), List.of()).stream()
          .anyMatch(covered::containsAll)) {
        return Verdict.MET;
      }
      return covered.isEmpty() ? Verdict.MISSING : Verdict.PARTLY;
    }
    if (covered.containsAll(asked.points())) {
      return asked.points().equals(MENTION) ? Verdict.PARTLY : Verdict.MET;
    }
    return asked.points().stream().anyMatch(covered::contains) ? Verdict.PARTLY : Verdict.MISSING;
  }

  private static Verdict verdict(Extent extent) {
    return switch (extent) {
      case COVERED -> Verdict.MET;
      case PARTLY -> Verdict.PARTLY;
      case MISSING -> Verdict.MISSING;
      case EXPLAINED -> Verdict.EXPLAINED;
      case NOT_APPLICABLE -> Verdict.NOT_APPLICABLE;
    };
  }
}
