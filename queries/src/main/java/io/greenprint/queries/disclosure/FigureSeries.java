package io.greenprint.queries.disclosure;

import io.greenprint.graph.report.Boundary;
import io.greenprint.graph.report.Measured;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the reports of an enterprise say of one thing over the years: one indicator, sub-point,
 * boundary and base unit.
 *
 * @param unit base unit; as printed where it is not known
 * @param figures by year, of one year by report, oldest first
 * @param restatements years for which a later report gives another value
 */
public record FigureSeries(
    String indicator,
    String label,
    Boundary boundary,
    String unit,
    List<FigureNode> figures,
    List<Restatement> restatements) {

  public FigureSeries {
    figures = List.copyOf(figures);
    restatements = List.copyOf(restatements);
  }

  /**
   * Two reports that give different values for one year, rounding allowed for.
   *
   * @param first what the earlier report says
   * @param last what the later report says
   */
  public record Restatement(int year, FigureNode first, FigureNode last) {}

  /**
   * Series of figures, in the order in which each begins.
   *
   * @param figures of one enterprise
   * @param reportYears reporting year by reading
   */
  static List<FigureSeries> of(List<FigureNode> figures, Map<Long, Integer> reportYears) {
    Map<String, List<FigureNode>> grouped = new LinkedHashMap<>();
    figures.forEach(f -> grouped.computeIfAbsent(key(f), k -> new ArrayList<>()).add(f));
    Comparator<FigureNode> order =
        Comparator.comparingInt(FigureNode::year)
            .thenComparing(f -> reportYears.getOrDefault(f.evidence().reading(), 0));
    return grouped.values().stream()
        .map(same -> series(same.stream().sorted(order).toList(), reportYears))
        .toList();
  }

  private static FigureSeries series(List<FigureNode> figures, Map<Long, Integer> reportYears) {
    FigureNode last = figures.getLast();
    return new FigureSeries(
        last.indicator(),
        last.label(),
        last.boundary(),
        unit(last),
        figures,
        restatements(figures, reportYears));
  }

  /** Between one figure a report and year; several of one year in one report are several things. */
  private static List<Restatement> restatements(
      List<FigureNode> figures, Map<Long, Integer> reportYears) {
    Map<Integer, Map<Long, List<FigureNode>>> byYear = new LinkedHashMap<>();
    for (FigureNode figure : figures) {
      byYear
          .computeIfAbsent(figure.year(), y -> new LinkedHashMap<>())
          .computeIfAbsent(figure.evidence().reading(), r -> new ArrayList<>())
          .add(figure);
    }
    List<Restatement> found = new ArrayList<>();
    byYear.forEach(
        (year, reports) -> {
          List<FigureNode> single =
              reports.values().stream()
                  .filter(one -> one.size() == 1)
                  .map(List::getFirst)
                  .filter(f -> reportYears.containsKey(f.evidence().reading()))
                  .toList();
          if (single.size() > 1
              && !measured(single.getFirst()).agrees(measured(single.getLast()))) {
            found.add(new Restatement(year, single.getFirst(), single.getLast()));
          }
        });
    return found;
  }

  private static Measured measured(FigureNode figure) {
    return Measured.of(figure.value(), figure.normalisedValue(), figure.approximate());
  }

  private static String key(FigureNode figure) {
    return String.join(
        "|",
        figure.indicator(),
        figure.point(),
        figure.boundary().kind().name(),
        Objects.requireNonNullElse(figure.boundary().words(), ""),
        unit(figure));
  }

  private static String unit(FigureNode figure) {
    @Nullable String base = figure.normalisedUnit();
    return base == null ? figure.unit() : base;
  }
}
