package io.greenprint.ingest.report;

import io.greenprint.graph.report.Figure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the figures that answer for an indicator among all that were found of it: those of the
 * entity before those of its parts, those of tables before those told in passing, and earlier years
 * only where the same table gives them for the entity.
 */
final class KeyFigures {

  /** A figure below this share of the largest beside it is a detail. */
  private static final BigDecimal DETAIL = new BigDecimal("0.02");

  private KeyFigures() {}

  /**
   * The key figures among hits, in reading order.
   *
   * @param hits of the points that answer for the indicator
   * @param series whether earlier years are wanted too
   */
  static List<Figure> of(List<Hit> hits, @Nullable Integer reportYear, boolean series) {
    List<Hit> left = hits.stream().filter(h -> h.figure() != null).toList();
    left = withoutPartsOfAWhole(left);
    left = withoutEarlierYears(left, reportYear, series);
    left = withoutPassingMention(left, reportYear);
    left = withoutDetails(left);
    return distinct(left);
  }

  private static Figure figure(Hit hit) {
    return Objects.requireNonNull(hit.figure());
  }

  private static boolean whole(Hit hit) {
    return !figure(hit).boundary().narrow();
  }

  private static List<Hit> withoutPartsOfAWhole(List<Hit> hits) {
    boolean any = hits.stream().anyMatch(KeyFigures::whole);
    return any ? hits.stream().filter(KeyFigures::whole).toList() : hits;
  }

  /** Earlier years stay where they stand in the row of a figure of the entity and of the year. */
  private static List<Hit> withoutEarlierYears(
      List<Hit> hits, @Nullable Integer reportYear, boolean series) {
    Set<String> rowsOfYear = new HashSet<>();
    boolean any = false;
    for (Hit hit : hits) {
      if (reportYear == null || figure(hit).year() == reportYear) {
        any = true;
        if (hit.table() >= 0 && whole(hit)) {
          rowsOfYear.add(row(hit));
        }
      }
    }
    if (!any) {
      return hits;
    }
    return hits.stream()
        .filter(
            h ->
                reportYear == null
                    || figure(h).year() == reportYear
                    || (series && rowsOfYear.contains(row(h)))
                    || (series && h.table() < 0 && whole(h)))
        .toList();
  }

  /** What prose tells of a point gives way to the table that states it for the year. */
  private static List<Hit> withoutPassingMention(List<Hit> hits, @Nullable Integer reportYear) {
    Set<String> inTables = new HashSet<>();
    for (Hit hit : hits) {
      if (hit.table() >= 0 && (reportYear == null || figure(hit).year() == reportYear)) {
        inTables.add(hit.point().id() + "|" + share(hit));
      }
    }
    return hits.stream()
        .filter(h -> h.table() >= 0 || !inTables.contains(h.point().id() + "|" + share(h)))
        .toList();
  }

  private static boolean share(Hit hit) {
    return figure(hit).unit().contains("%");
  }

  private static String row(Hit hit) {
    return hit.point().id() + "@" + hit.evidence().span();
  }

  /** Small figures beside a large one, in cells of a row that no head tells apart. */
  private static List<Hit> withoutDetails(List<Hit> hits) {
    Map<String, BigDecimal> largest = new HashMap<>();
    for (Hit hit : hits) {
      largest.merge(beside(hit), size(hit), BigDecimal::max);
    }
    return hits.stream()
        .filter(
            h -> {
              BigDecimal most = largest.getOrDefault(beside(h), BigDecimal.ZERO);
              return h.table() < 0
                  || size(h).signum() == 0
                  || size(h).compareTo(most.multiply(DETAIL)) >= 0;
            })
        .toList();
  }

  private static String beside(Hit hit) {
    Figure figure = figure(hit);
    return row(hit) + "|" + hit.column() + "|" + figure.year() + "|" + figure.unit();
  }

  private static BigDecimal size(Hit hit) {
    return new BigDecimal(figure(hit).value()).abs();
  }

  /** One of each number and year: a report says its figures many times. */
  private static List<Figure> distinct(List<Hit> hits) {
    Set<String> seen = new HashSet<>();
    List<Figure> figures = new ArrayList<>();
    for (Hit hit : hits) {
      Figure figure = figure(hit);
      String number = new BigDecimal(figure.value()).stripTrailingZeros().toPlainString();
      if (seen.add(figure.year() + "|" + number)) {
        figures.add(figure);
      }
    }
    return List.copyOf(figures);
  }
}
