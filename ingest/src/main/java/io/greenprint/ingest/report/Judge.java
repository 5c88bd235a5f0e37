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
      Set<Integer> indexed,
      ReportPeriod.OfYear periods) {
    List<Hit> counted = enoughOfAKind(hits);
    if (counted.isEmpty()) {
      return null;
    }
    Set<String> borneOut = new TreeSet<>();
    Set<String> found = new TreeSet<>();
    for (Hit hit : counted) {
      found.add(hit.point().id());
      if (hit.figure() == null
          || !hit.point().target().isEmpty()
          || whole(hit, counted, reportYear)) {
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
        figures(counted, entry, alternative, reportYear, periods));
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

  /** All figures of an indicator, each told whether it answers for it; the key ones first. */
  private static List<Figure> figures(
      List<Hit> hits,
      IndicatorLibrary.Entry entry,
      Set<String> alternative,
      @Nullable Integer reportYear,
      ReportPeriod.OfYear periods) {
    List<Figure> key = keyFigures(hits, entry, alternative, reportYear);
    List<Figure> all = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Figure figure : key) {
      seen.add(identity(figure));
      all.add(figure.placed(periods.period(figure.year()), true));
    }
    for (Hit hit : hits) {
      Figure figure = hit.figure();
      if (figure != null && !hit.point().silent() && seen.add(identity(figure))) {
        all.add(figure.placed(periods.period(figure.year()), false));
      }
    }
    return all;
  }

  private static String identity(Figure figure) {
    return figure.point() + "|" + figure.year() + "|" + KeyFigures.plain(figure);
  }

  /**
   * Figures of the points that make a quantity whole, with earlier years beside them; of the
   * others, and of the reporting year alone, where none do or where words make the whole. Where
   * those points have figures of parts alone, a total of another point stands beside them.
   */
  private static List<Figure> keyFigures(
      List<Hit> hits,
      IndicatorLibrary.Entry entry,
      Set<String> alternative,
      @Nullable Integer reportYear) {
    Set<String> formula = new HashSet<>();
    entry.whole().forEach(formula::addAll);
    List<Hit> told =
        KeyFigures.withoutWholesBelowTheirParts(
            hits.stream().filter(h -> h.figure() != null && !h.point().silent()).toList());
    boolean series =
        !alternative.isEmpty() && entry.indicator().kind() == Indicator.Kind.QUANTITATIVE;
    if (alternative.isEmpty() || entry.indicator().kind() == Indicator.Kind.QUALITATIVE) {
      return KeyFigures.of(told, reportYear, series);
    }
    List<Hit> wanted = told.stream().filter(h -> formula.contains(h.point().id())).toList();
    if (wanted.stream().anyMatch(KeyFigures::whole)) {
      return KeyFigures.of(wanted, reportYear, series);
    }
    List<Figure> figures =
        new ArrayList<>(
            KeyFigures.of(
                wanted.stream().filter(h -> alternative.contains(h.point().id())).toList(),
                reportYear,
                series));
    figures.addAll(KeyFigures.of(total(told, formula), reportYear, series));
    return figures;
  }

  /** What the first table that has one says of the whole by another point. */
  private static List<Hit> total(List<Hit> told, Set<String> formula) {
    List<Hit> whole =
        told.stream()
            .filter(h -> !formula.contains(h.point().id()) && KeyFigures.whole(h) && h.table() >= 0)
            .toList();
    return whole.stream().filter(h -> h.table() == whole.getFirst().table()).toList();
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
