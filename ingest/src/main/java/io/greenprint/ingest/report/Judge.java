package io.greenprint.ingest.report;

import io.greenprint.graph.report.Boundary;
import io.greenprint.graph.report.Coverage;
import io.greenprint.graph.report.Disclosure;
import io.greenprint.graph.report.Evidence;
import io.greenprint.graph.report.Figure;
import io.greenprint.graph.report.Indicator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Weighs what was found for one indicator: which sub-points are borne out, and how far that goes.
 */
final class Judge {

  private static final int EVIDENCE_PER_POINT = 3;
  private static final int EVIDENCE = 8;

  private Judge() {}

  /**
   * The disclosure that the hits of an indicator amount to; null where there are none.
   *
   * @param indexed pages on which the report's own index says that it stands
   */
  static @Nullable Disclosure judge(
      IndicatorLibrary.Entry entry,
      List<Hit> hits,
      @Nullable Integer reportYear,
      Set<Integer> indexed) {
    List<Hit> counted = enoughOfAKind(hits);
    if (counted.isEmpty()) {
      return null;
    }
    Set<String> borneOut = new TreeSet<>();
    Set<String> found = new TreeSet<>();
    for (Hit hit : counted) {
      found.add(hit.point().id());
      if (hit.figure() == null || whole(hit, counted, reportYear)) {
        borneOut.add(hit.point().id());
      }
    }
    Set<String> alternative =
        entry.whole().stream().filter(borneOut::containsAll).findFirst().orElse(Set.of());
    Coverage coverage = alternative.isEmpty() ? Coverage.PARTIAL : Coverage.FULL;
    List<Hit> best = ranked(counted, entry, alternative, reportYear, indexed);
    return new Disclosure(
        entry.indicator().id(),
        Disclosure.Status.FOUND,
        coverage,
        found,
        widest(counted),
        evidence(best),
        figures(counted, entry, alternative, reportYear));
  }

  /**
   * Points that need figures of several different things (three categories) keep none below that.
   */
  private static List<Hit> enoughOfAKind(List<Hit> hits) {
    Map<String, Set<String>> different = new HashMap<>();
    for (Hit hit : hits) {
      different
          .computeIfAbsent(hit.point().id(), p -> new HashSet<>())
          .add(hit.figure() == null ? hit.evidence().trigger() : hit.figure().label());
    }
    return hits.stream()
        .filter(
            h -> different.getOrDefault(h.point().id(), Set.of()).size() >= h.point().distinct())
        .toList();
  }

  /** A figure of the reporting year and of the entity, or of all its parts side by side. */
  private static boolean whole(Hit hit, List<Hit> all, @Nullable Integer reportYear) {
    Figure figure = Objects.requireNonNull(hit.figure());
    if (reportYear != null && figure.year() != reportYear) {
      return false;
    }
    if (figure.unit().isEmpty() && hit.point().needsDenominator()) {
      return false;
    }
    if (!figure.boundary().narrow() || hit.point().narrowCounts()) {
      return true;
    }
    Set<String> parts = new HashSet<>();
    for (Hit other : all) {
      Figure of = other.figure();
      if (of != null
          && other.table() == hit.table()
          && hit.table() >= 0
          && other.point().id().equals(hit.point().id())
          && of.boundary().words() != null) {
        parts.add(of.boundary().words());
      }
    }
    return parts.size() > 1;
  }

  private static List<Hit> ranked(
      List<Hit> hits,
      IndicatorLibrary.Entry entry,
      Set<String> alternative,
      @Nullable Integer reportYear,
      Set<Integer> indexed) {
    List<String> order = entry.points().stream().map(Point::id).toList();
    return hits.stream()
        .sorted(
            Comparator.comparing((Hit h) -> !alternative.contains(h.point().id()))
                .thenComparing(h -> h.evidence().indexRow())
                .thenComparing(
                    h ->
                        h.figure() != null && reportYear != null && h.figure().year() != reportYear)
                .thenComparing(h -> h.figure() != null && h.figure().boundary().narrow())
                .thenComparing(
                    h -> h.evidence().page() == null || !indexed.contains(h.evidence().page()))
                .thenComparingInt(h -> order.indexOf(h.point().id())))
        .toList();
  }

  private static List<Evidence> evidence(List<Hit> ranked) {
    Map<String, Integer> perPoint = new HashMap<>();
    Set<String> pages = new HashSet<>();
    List<Evidence> chosen = new ArrayList<>();
    for (Hit hit : ranked) {
      Evidence evidence = hit.evidence();
      if (chosen.size() < EVIDENCE
          && perPoint.getOrDefault(evidence.point(), 0) < EVIDENCE_PER_POINT
          && pages.add(evidence.point() + "@" + evidence.page())) {
        perPoint.merge(evidence.point(), 1, Integer::sum);
        chosen.add(evidence);
      }
    }
    return chosen;
  }

  /**
   * Figures of the points that make the indicator whole, with earlier years beside them; of the
   * others, and of the reporting year alone, only where none do.
   */
  private static List<Figure> figures(
      List<Hit> hits,
      IndicatorLibrary.Entry entry,
      Set<String> alternative,
      @Nullable Integer reportYear) {
    Set<String> wanted = new HashSet<>();
    for (Point point : entry.points()) {
      boolean inFormula = entry.whole().stream().anyMatch(w -> w.contains(point.id()));
      if (!point.silent() && (alternative.isEmpty() || inFormula)) {
        wanted.add(point.id());
      }
    }
    boolean series =
        !alternative.isEmpty() && entry.indicator().kind() == Indicator.Kind.QUANTITATIVE;
    return KeyFigures.of(
        hits.stream().filter(h -> wanted.contains(h.point().id())).toList(), reportYear, series);
  }

  private static @Nullable Boundary widest(List<Hit> hits) {
    return hits.stream()
        .map(Hit::figure)
        .filter(Objects::nonNull)
        .map(Figure::boundary)
        .max(Comparator.comparing(Boundary::kind))
        .orElse(null);
  }
}
