package io.greenprint.queries.assessment;

import io.greenprint.graph.framework.Framework;
import io.greenprint.graph.framework.Requirement;
import io.greenprint.queries.disclosure.GapSummary.Band;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the assessments of a round come to.
 *
 * @param firms of those that have begun, best first
 */
public record RoundResults(RoundProgress progress, Framework framework, List<FirmResult> firms) {

  private static final int BANDS = 5;
  private static final int CITY_UNITS = 4;

  public RoundResults {
    firms =
        firms.stream()
            .sorted(
                Comparator.comparing(
                        FirmResult::score, Comparator.nullsLast(Comparator.<Double>reverseOrder()))
                    .thenComparing(result -> result.firm().enterprise().name()))
            .toList();
  }

  /** How all firms stand to one item. */
  public record ItemResult(Requirement requirement, Map<ItemStatus, Integer> counts) {

    public ItemResult {
      counts = Map.copyOf(counts);
    }

    /** How many stand so. */
    public int count(ItemStatus status) {
      return counts.getOrDefault(status, 0);
    }

    /** Share of those that it concerns which cover it; in part counts half. */
    public double covered() {
      int concerned =
          counts.values().stream().mapToInt(Integer::intValue).sum()
              - count(ItemStatus.NOT_APPLICABLE);
      return concerned == 0
          ? 0
          : (count(ItemStatus.COVERED) + 0.5 * count(ItemStatus.PARTLY)) / concerned;
    }
  }

  /**
   * The firms of one group.
   *
   * @param name what groups them
   * @param mean of their scores; null where none could be judged
   */
  public record Group(String name, int firms, @Nullable Double mean) {}

  /** Mean score; null where none could be judged. */
  public @Nullable Double mean() {
    return mean(firms);
  }

  /** Firms by score in fifths, lowest first; those without a score are left out. */
  public List<Band> distribution() {
    int[] counts = new int[BANDS];
    scores(firms).forEach(score -> counts[Math.min(BANDS - 1, (int) (score * BANDS))]++);
    List<Band> bands = new ArrayList<>();
    for (int i = 0; i < BANDS; i++) {
      bands.add(new Band((double) i / BANDS, (double) (i + 1) / BANDS, counts[i]));
    }
    return bands;
  }

  /** Items by how little they are covered, weakest first. */
  public List<ItemResult> weakest() {
    List<ItemResult> items = new ArrayList<>();
    List<Requirement> requirements = framework.requirements();
    for (int i = 0; i < requirements.size(); i++) {
      Map<ItemStatus, Integer> counts = new EnumMap<>(ItemStatus.class);
      for (FirmResult firm : firms) {
        counts.merge(firm.statuses().get(i), 1, Integer::sum);
      }
      if (counts.keySet().stream().anyMatch(status -> status != ItemStatus.NOT_APPLICABLE)) {
        items.add(new ItemResult(requirements.get(i), counts));
      }
    }
    items.sort(Comparator.comparingDouble(ItemResult::covered));
    return items;
  }

  /** By city of registration, first four digits of GB/T 2260; empty for firms without a code. */
  public List<Group> places() {
    Map<String, List<FirmResult>> cities = new TreeMap<>();
    for (FirmResult firm : firms) {
      String region = firm.firm().enterprise().region();
      cities
          .computeIfAbsent(
              region == null ? "" : region.substring(0, CITY_UNITS), city -> new ArrayList<>())
          .add(firm);
    }
    return cities.entrySet().stream()
        .map(city -> new Group(city.getKey(), city.getValue().size(), mean(city.getValue())))
        .sorted(Comparator.comparingInt(Group::firms).reversed().thenComparing(Group::name))
        .toList();
  }

  /** How one item stands in each firm, weakest first. */
  public List<FirmResult> firmsWith(String requirement, ItemStatus status) {
    int index = index(requirement);
    return firms.stream().filter(firm -> firm.statuses().get(index) == status).toList();
  }

  /** Status of an item in a firm. */
  public ItemStatus status(FirmResult firm, String requirement) {
    return firm.statuses().get(index(requirement));
  }

  private int index(String requirement) {
    return framework.requirements().stream().map(Requirement::id).toList().indexOf(requirement);
  }

  private static Stream<Double> scores(List<FirmResult> firms) {
    return firms.stream().map(FirmResult::score).filter(Objects::nonNull);
  }

  private static @Nullable Double mean(List<FirmResult> firms) {
    List<Double> scores = scores(firms).toList();
    return scores.isEmpty()
        ? null
        : scores.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
  }
}
