package io.greenprint.api.pages;

import io.greenprint.graph.report.Boundary;
import io.greenprint.graph.report.Indicator;
import io.greenprint.queries.disclosure.FigureNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One quantity of a firm over the years: figures of one indicator under one name, for one boundary
 * and in one dimension, so that they may stand beside each other.
 *
 * @param unit as printed where all years print the same, else the base unit
 * @param byYear the figure of each year; of several the one that stands first
 */
public record FigureSeries(
    Indicator indicator,
    String label,
    Boundary boundary,
    String unit,
    NavigableMap<Integer, FigureNode> byYear) {

  /** Labels longer than this are sentences, not names. */
  private static final int NAME = 24;

  private record Key(String indicator, String label, Boundary boundary, String dimension) {}

  /** Series in the order of the indicators. */
  static List<FigureSeries> of(
      Collection<FigureNode> figures, Function<String, Indicator> indicators) {
    Map<Key, List<FigureNode>> groups =
        figures.stream()
            .collect(
                Collectors.groupingBy(FigureSeries::key, LinkedHashMap::new, Collectors.toList()));
    List<FigureSeries> series = new ArrayList<>();
    groups.forEach(
        (key, group) -> {
          NavigableMap<Integer, FigureNode> byYear = new TreeMap<>();
          group.forEach(figure -> byYear.putIfAbsent(figure.year(), figure));
          series.add(
              new FigureSeries(
                  indicators.apply(key.indicator()),
                  key.label(),
                  key.boundary(),
                  unit(byYear),
                  byYear));
        });
    return series;
  }

  /** Name: what the report calls it, or the indicator's where the report only has a sentence. */
  public String name() {
    return label.isEmpty() || label.length() > NAME ? indicator.nameZh() : label;
  }

  /** Whether it can be drawn: two years or more, each a number in the unit. */
  public boolean drawable() {
    return byYear.size() > 1 && byYear.keySet().stream().allMatch(year -> value(year) != null);
  }

  /** Years as a chart takes them. */
  public String years() {
    return byYear.keySet().stream().map(String::valueOf).collect(Collectors.joining(","));
  }

  /** Values of the years in the unit, as a chart takes them. */
  public String values() {
    return byYear.keySet().stream()
        .map(year -> String.valueOf(value(year)))
        .collect(Collectors.joining(","));
  }

  /** The whole series in words, for those who do not see the chart. */
  public String told() {
    return byYear.keySet().stream()
        .map(year -> year + "年 " + value(year) + " " + unit)
        .collect(Collectors.joining("，", name() + "：", ""));
  }

  private @Nullable String value(int year) {
    FigureNode figure = byYear.get(year);
    if (figure == null) {
      return null;
    }
    if (figure.unit().equals(unit)) {
      return plain(figure.value());
    }
    BigDecimal normalised = figure.normalisedValue();
    return normalised == null ? null : normalised.toPlainString();
  }

  private static @Nullable String plain(String printed) {
    try {
      return new BigDecimal(printed).toPlainString();
    } catch (NumberFormatException notANumber) {
      return null;
    }
  }

  private static String unit(Map<Integer, FigureNode> byYear) {
    List<String> printed = byYear.values().stream().map(FigureNode::unit).distinct().toList();
    String base = byYear.values().iterator().next().normalisedUnit();
    return printed.size() == 1 || base == null ? printed.getFirst() : base;
  }

  private static Key key(FigureNode figure) {
    String base = figure.normalisedUnit();
    return new Key(
        figure.indicator(), figure.label(), figure.boundary(), base == null ? figure.unit() : base);
  }
}
