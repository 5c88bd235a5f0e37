package io.greenprint.queries.disclosure;

import io.greenprint.graph.framework.IndicatorRef;
import io.greenprint.graph.framework.Requirement;
import io.greenprint.graph.framework.SubPoint;
import io.greenprint.graph.framework.Unjudged;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a firm's reports of one year meet one requirement.
 *
 * @param points its sub-points, each with its verdict
 * @param reason why it does not apply; null unless NOT_APPLICABLE
 */
public record Gap(
    Requirement requirement,
    Status status,
    Duty duty,
    List<Judged> points,
    @Nullable NotApplicable reason) {

  public Gap {
    points = List.copyOf(points);
  }

  /** Outcome for a requirement. */
  public enum Status {
    /** Every sub-point was judged and is met. */
    FULL,
    /** Something was found; sub-points are missing, met in part, or left to a person. */
    PARTIAL,
    /** Nothing was found of the sub-points that could be judged. */
    MISSING,
    /** Nothing but rows of an index table. */
    CLAIMED_ONLY,
    /** It does not bind this firm, or the report gives a reason. */
    NOT_APPLICABLE,
    /** No indicator exists for any of its sub-points. */
    NOT_ASSESSED
  }

  /** Why a requirement does not apply. */
  public enum NotApplicable {
    /** The condition does not hold for this firm. */
    CONDITION_FAILS,
    /** The report gives a reason. */
    EXPLAINED_IN_REPORT,
    /** The firm says that it does not concern it. */
    SAID_BY_FIRM
  }

  /**
   * A sub-point with its verdict.
   *
   * @param rule the indicator, or its sub-points, that decided; null where nothing was found
   * @param origin whose report bears it out; null where nothing was found
   * @param proofs words that the rule fired on, best first
   * @param figures numbers for it
   */
  public record Judged(
      SubPoint point,
      Verdict verdict,
      @Nullable IndicatorRef rule,
      @Nullable Origin origin,
      List<Proof> proofs,
      List<FigureNode> figures) {

    public Judged {
      proofs = List.copyOf(proofs);
      figures = List.copyOf(figures);
    }

    public String text() {
      return point.text();
    }

    /** The same, judged otherwise by a person. */
    public Judged as(Verdict verdict) {
      return new Judged(point, verdict, rule, origin, proofs, figures);
    }

    /** Why only a person can judge it; null where indicators do. */
    public @Nullable Unjudged unjudged() {
      return point.unjudged();
    }

    /**
     * What would make it whole, in Chinese and English; null where it is met or left to a person.
     */
    public @Nullable String remedy() {
      return Remedies.of(this);
    }
  }

  /** What would close the gap: sub-points that were looked for and are not whole. */
  public List<String> missing() {
    return status == Status.NOT_APPLICABLE
        ? List.of()
        : points.stream()
            .filter(p -> p.verdict() != Verdict.MET && p.verdict().counts())
            .map(Judged::text)
            .toList();
  }

  /** Sub-points that a person has to look for. */
  public List<String> toCheck() {
    return points.stream()
        .filter(p -> p.verdict() == Verdict.NOT_ASSESSED)
        .map(Judged::text)
        .toList();
  }

  /** Mean weight of the sub-points that could be judged, 0 to 1; null where none could. */
  public @Nullable Double score() {
    if (status == Status.NOT_APPLICABLE || status == Status.NOT_ASSESSED) {
      return null;
    }
    return points.stream()
        .map(Judged::verdict)
        .filter(Verdict::counts)
        .mapToDouble(Verdict::weight)
        .average()
        .orElseThrow();
  }
}
