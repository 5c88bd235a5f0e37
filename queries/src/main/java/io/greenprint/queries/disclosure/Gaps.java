package io.greenprint.queries.disclosure;

import io.greenprint.graph.framework.Condition;
import io.greenprint.graph.framework.Framework;
import io.greenprint.graph.framework.IndicatorRef;
import io.greenprint.graph.framework.Obligation;
import io.greenprint.graph.framework.Requirement;
import io.greenprint.graph.framework.SubPoint;
import io.greenprint.graph.report.Coverage;
import io.greenprint.queries.disclosure.Gap.Judged;
import io.greenprint.queries.disclosure.Gap.NotApplicable;
import io.greenprint.queries.disclosure.Gap.Status;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Holds what a firm's reports of one year disclose against the requirements of a framework. Pure:
 * the status follows from what was found alone.
 *
 * <p>A sub-point is judged by the indicators that bear it out, over all reports together; the best
 * finding counts. A requirement is FULL only where every sub-point could be judged and is met: what
 * no indicator looks for is left to a person and never counted as disclosed. Of two findings that
 * go as far, the firm's own counts.
 */
public final class Gaps {

  private static final int PROOFS = 3;

  /** The subject is named, no more: never the whole of what a requirement asks for. */
  private static final Set<String> MENTION = Set.of("mention");

  private Gaps() {}

  /** What a person says of a sub-point, over what was found. */
  @FunctionalInterface
  public interface Say {

    /** The sub-point as it is to be taken; as it was found where nobody says anything. */
    Judged of(Requirement requirement, Judged found);
  }

  /** One gap for every requirement, in the order of the framework. */
  public static List<Gap> of(Framework framework, List<DisclosureNode> disclosures, Firm firm) {
    return of(framework, disclosures, firm, (requirement, found) -> found);
  }

  /** The same, where what a person says of a sub-point wins over what was found. */
  public static List<Gap> of(
      Framework framework, List<DisclosureNode> disclosures, Firm firm, Say say) {
    Map<String, List<DisclosureNode>> byIndicator =
        disclosures.stream()
            .collect(
                Collectors.groupingBy(
                    DisclosureNode::indicator, HashMap::new, Collectors.toList()));
    return framework.requirements().stream()
        .map(requirement -> gap(requirement, byIndicator, firm, say))
        .toList();
  }

  private static Gap gap(
      Requirement requirement, Map<String, List<DisclosureNode>> disclosures, Firm firm, Say say) {
    List<Judged> points =
        requirement.points().stream()
            .map(point -> say.of(requirement, judge(point, disclosures)))
            .toList();
    Condition condition = requirement.applicability().condition();
    Boolean holds = condition == null ? Boolean.TRUE : firm.holds(condition);
    if (Boolean.FALSE.equals(holds)) {
      return new Gap(
          requirement,
          Status.NOT_APPLICABLE,
          Duty.CONDITIONAL,
          points,
          NotApplicable.CONDITION_FAILS);
    }
    Duty duty = duty(requirement.applicability().obligation(), holds != null);
    Status status = status(points);
    return new Gap(
        requirement, status, duty, points, status == Status.NOT_APPLICABLE ? reason(points) : null);
  }

  private static NotApplicable reason(List<Judged> points) {
    return all(points, verdict -> verdict == Verdict.NOT_APPLICABLE)
        ? NotApplicable.SAID_BY_FIRM
        : NotApplicable.EXPLAINED_IN_REPORT;
  }

  private static Duty duty(Obligation obligation, boolean known) {
    if (!known) {
      return Duty.CONDITIONAL;
    }
    return obligation == Obligation.ENCOURAGED ? Duty.ENCOURAGED : Duty.REQUIRED;
  }

  private static Status status(List<Judged> all) {
    List<Judged> points =
        all.stream().filter(point -> point.verdict() != Verdict.NOT_APPLICABLE).toList();
    if (points.isEmpty()) {
      return Status.NOT_APPLICABLE;
    }
    if (all(points, verdict -> verdict == Verdict.NOT_ASSESSED)) {
      return Status.NOT_ASSESSED;
    }
    if (all(points, verdict -> verdict == Verdict.MET)) {
      return Status.FULL;
    }
    if (any(points, Verdict::found)) {
      return Status.PARTIAL;
    }
    if (any(points, verdict -> verdict == Verdict.EXPLAINED)) {
      return Status.NOT_APPLICABLE;
    }
    return any(points, verdict -> verdict == Verdict.CLAIMED)
        ? Status.CLAIMED_ONLY
        : Status.MISSING;
  }

  private static boolean any(List<Judged> points, Predicate<Verdict> which) {
    return points.stream().map(Judged::verdict).anyMatch(which);
  }

  private static boolean all(List<Judged> points, Predicate<Verdict> which) {
    return points.stream().map(Judged::verdict).allMatch(which);
  }

  /** The best that any indicator for the sub-point found in any report. */
  private static Judged judge(SubPoint point, Map<String, List<DisclosureNode>> disclosures) {
    if (!point.judgeable()) {
      return new Judged(point, Verdict.NOT_ASSESSED, null, null, List.of(), List.of());
    }
    Judged best = new Judged(point, Verdict.MISSING, null, null, List.of(), List.of());
    for (IndicatorRef rule : point.metBy()) {
      for (DisclosureNode disclosure : disclosures.getOrDefault(rule.indicator(), List.of())) {
        Verdict verdict = verdict(rule, disclosure);
        if (verdict.compareTo(best.verdict()) < 0) {
          best =
              new Judged(
                  point,
                  verdict,
                  rule,
                  disclosure.origin(),
                  disclosure.proofs().stream()
                      .filter(proof -> bears(rule, proof.point()))
                      .limit(PROOFS)
                      .toList(),
                  disclosure.figures().stream()
                      .filter(figure -> bears(rule, figure.point()))
                      .toList());
        }
      }
    }
    return best;
  }

  private static boolean bears(IndicatorRef rule, String point) {
    return rule.points().isEmpty() || rule.points().contains(point);
  }

  private static Verdict verdict(IndicatorRef rule, DisclosureNode disclosure) {
    Verdict verdict =
        switch (disclosure.status()) {
          case CLAIMED -> Verdict.CLAIMED;
          case EXPLAINED -> Verdict.EXPLAINED;
          case FOUND ->
              rule.points().isEmpty() ? ofWhole(disclosure.coverage()) : ofPoints(rule, disclosure);
        };
    // What the group says of itself is never the whole of what the firm has to say.
    return verdict == Verdict.MET && disclosure.origin() == Origin.GROUP_ONLY
        ? Verdict.PARTLY
        : verdict;
  }

  private static Verdict ofWhole(Coverage coverage) {
    return switch (coverage) {
      case FULL -> Verdict.MET;
      case PARTIAL -> Verdict.PARTLY;
      case MISSING -> Verdict.MISSING;
    };
  }

  private static Verdict ofPoints(IndicatorRef rule, DisclosureNode disclosure) {
    if (disclosure.points().containsAll(rule.points())) {
      return rule.points().equals(MENTION) ? Verdict.PARTLY : Verdict.MET;
    }
    return rule.points().stream().anyMatch(disclosure.points()::contains)
        ? Verdict.PARTLY
        : Verdict.MISSING;
  }
}
