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
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How the firms that reported for a year stand against one framework. Scores are of {@link
 * Duty#REQUIRED} requirements, by the formula of {@link Score}.
 *
 * @param filter which firms it is of
 * @param firms best first
 * @param requirements those that could be judged, most missed first
 */
public record GapSummary(
    Framework framework,
    int year,
    SummaryFilter filter,
    List<FirmScore> firms,
    List<Missed> requirements) {

  private static final int BANDS = 5;
  private static final int CITY_UNITS = 4;

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

  /**
   * How many firms score in a band of a fifth.
   *
   * @param from lowest score that counts
   * @param to score that counts no more, but for the last band, which holds 1
   */
  public record Band(double from, double to, int firms) {}

  /**
   * The firms registered in one place.
   *
   * @param region first four digits of the GB/T 2260 code, a city; empty for firms without a code
   * @param mean of their scores; null where none could be judged
   */
  public record Region(String region, int firms, @Nullable Double mean) {}

  /** Firms by score, lowest band first; firms without a score are left out. */
  public List<Band> distribution() {
    int[] counts = new int[BANDS];
    for (FirmScore firm : firms) {
      Double score = firm.score();
      if (score != null) {
        counts[Math.min(BANDS - 1, (int) (score * BANDS))]++;
      }
    }
    List<Band> bands = new ArrayList<>();
    for (int i = 0; i < BANDS; i++) {
      bands.add(new Band((double) i / BANDS, (double) (i + 1) / BANDS, counts[i]));
    }
    return bands;
  }

  /** By city of registration, most firms first. */
  public List<Region> regions() {
    Map<String, List<FirmScore>> cities = new TreeMap<>();
    for (FirmScore firm : firms) {
      String region = firm.enterprise().region();
      cities
          .computeIfAbsent(
              region == null ? "" : region.substring(0, CITY_UNITS), city -> new ArrayList<>())
          .add(firm);
    }
    return cities.entrySet().stream()
        .map(city -> new Region(city.getKey(), city.getValue().size(), mean(city.getValue())))
        .sorted(Comparator.comparingInt(Region::firms).reversed().thenComparing(Region::region))
        .toList();
  }

  /** Mean score; null where there are none. */
  public @Nullable Double mean() {
    return mean(firms);
  }

  private static @Nullable Double mean(List<FirmScore> firms) {
    List<Double> scores = firms.stream().map(FirmScore::score).filter(Objects::nonNull).toList();
    return scores.isEmpty()
        ? null
        : scores.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
  }

  /** Sums up the gaps of firms. */
  static GapSummary of(
      Framework framework, int year, SummaryFilter filter, List<DisclosureGaps> all) {
    Map<DisclosureGaps, @Nullable Double> scores = new LinkedHashMap<>();
    for (DisclosureGaps gaps : all) {
      scores.put(gaps, Score.ofRequired(gaps.gaps()));
    }
    List<FirmScore> firms = new ArrayList<>();
    scores.forEach(
        (gaps, score) ->
            firms.add(new FirmScore(gaps.enterprise(), score, percentile(score, scores))));
    firms.sort(
        Comparator.comparing(
                FirmScore::score, Comparator.nullsLast(Comparator.<Double>reverseOrder()))
            .thenComparing(firm -> firm.enterprise().name()));
    return new GapSummary(framework, year, filter, firms, missed(framework, all));
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
