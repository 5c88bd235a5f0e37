package io.greenprint.queries.disclosure;

import io.greenprint.graph.framework.Framework;
import io.greenprint.graph.framework.Requirement;
import io.greenprint.queries.disclosure.Gap.Status;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How the firms that reported for a year stand against one framework. Scores are of {@link
 * Duty#REQUIRED} requirements, by the formula of {@link Score}.
 *
 * @param firms best first
 * @param requirements those that could be judged, most missed first
 */
public record GapSummary(
    Framework framework, int year, List<FirmScore> firms, List<Missed> requirements) {

  public GapSummary {
    firms = List.copyOf(firms);
    requirements = List.copyOf(requirements);
  }

  /**
   * A firm among its peers.
   *
   * @param score 0 to 1; null where nothing could be judged
   * @param percentile share of the other firms that score lower, 0 to 1; null without others
   */
  public record FirmScore(
      EnterpriseNode enterprise, @Nullable Double score, @Nullable Double percentile) {}

  /**
   * A requirement over all firms to which it applies.
   *
   * @param missing firms of which nothing was found, index claims included
   */
  public record Missed(Requirement requirement, int full, int partial, int missing) {}

  /** Mean score; null where there are none. */
  public @Nullable Double mean() {
    List<Double> scores = firms.stream().map(FirmScore::score).filter(Objects::nonNull).toList();
    return scores.isEmpty()
        ? null
        : scores.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
  }

  /** Sums up the gaps of firms. */
  static GapSummary of(Framework framework, int year, List<DisclosureGaps> all) {
    Map<DisclosureGaps, @Nullable Double> scores = new LinkedHashMap<>();
    for (DisclosureGaps gaps : all) {
      scores.put(gaps, required(gaps));
    }
    List<FirmScore> firms = new ArrayList<>();
    scores.forEach(
        (gaps, score) ->
            firms.add(new FirmScore(gaps.enterprise(), score, percentile(score, scores))));
    firms.sort(
        Comparator.comparing(
                FirmScore::score, Comparator.nullsLast(Comparator.<Double>reverseOrder()))
            .thenComparing(firm -> firm.enterprise().name()));
    return new GapSummary(framework, year, firms, missed(framework, all));
  }

  private static @Nullable Double required(DisclosureGaps gaps) {
    return gaps.scores().stream()
        .filter(score -> score.scope() == Score.Scope.FRAMEWORK && score.duty() == Duty.REQUIRED)
        .map(Score::score)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable Double percentile(
      @Nullable Double score, Map<DisclosureGaps, @Nullable Double> all) {
    List<Double> known = all.values().stream().filter(Objects::nonNull).toList();
    if (score == null || known.size() < 2) {
      return null;
    }
    long lower = known.stream().filter(other -> other < score).count();
    return (double) lower / (known.size() - 1);
  }

  private static List<Missed> missed(Framework framework, List<DisclosureGaps> all) {
    List<Missed> missed = new ArrayList<>();
    for (int i = 0; i < framework.requirements().size(); i++) {
      int full = 0;
      int partial = 0;
      int missing = 0;
      for (DisclosureGaps gaps : all) {
        Status status = gaps.gaps().get(i).status();
        full += status == Status.FULL ? 1 : 0;
        partial += status == Status.PARTIAL ? 1 : 0;
        missing += status == Status.MISSING || status == Status.CLAIMED_ONLY ? 1 : 0;
      }
      if (full + partial + missing > 0) {
        missed.add(new Missed(framework.requirements().get(i), full, partial, missing));
      }
    }
    missed.sort(Comparator.comparingInt(Missed::missing).reversed());
    return missed;
  }
}
