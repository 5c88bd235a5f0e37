package io.greenprint.ingest.report;

import io.greenprint.graph.policy.Quantity;
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
 * only of the first row of each thing, which is the one that a reader would quote as its series.
 */
final class KeyFigures {

  /** A part below this share of the largest part in its row is not material. */
  private static final BigDecimal SMALL_PART = new BigDecimal("0.01");

  /** A sum of money told in prose below this share of the largest told is an example. */
  private static final BigDecimal EXAMPLE = new BigDecimal("0.1");

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
    left = withoutExamples(left);
    return distinct(left);
  }

  static Figure figure(Hit hit) {
    return Objects.requireNonNull(hit.figure());
  }

  static boolean whole(Hit hit) {
    return !figure(hit).boundary().narrow();
  }

  /** What prose tells of a whole, but is less than a part that a table gives, is of some part. */
  static List<Hit> withoutWholesBelowTheirParts(List<Hit> hits) {
    Map<String, BigDecimal> largestPart = new HashMap<>();
    for (Hit hit : hits) {
      if (hit.table() >= 0 && !whole(hit) && !ratio(hit)) {
        largestPart.merge(measure(hit), normalised(hit), BigDecimal::max);
      }
    }
    return hits.stream()
        .filter(
            h -> {
              BigDecimal part = largestPart.get(measure(h));
              return h.table() >= 0 || part == null || normalised(h).compareTo(part) >= 0;
            })
        .toList();
  }

  private static String measure(Hit hit) {
    return hit.point().id() + "|" + figure(hit).year() + "|" + unitKind(hit);
  }

  private static BigDecimal normalised(Hit hit) {
    Quantity quantity = figure(hit).quantity();
    return quantity == null ? size(hit) : quantity.value().abs();
  }

  private static List<Hit> withoutPartsOfAWhole(List<Hit> hits) {
    boolean any = hits.stream().anyMatch(KeyFigures::whole);
    return any ? hits.stream().filter(KeyFigures::whole).toList() : hits;
  }

  /**
   * Earlier years stay in the first row that names the thing and gives the reporting year: the rows
   * below that name it again tell the same on another basis, or of what it is made of.
   */
  private static List<Hit> withoutEarlierYears(
      List<Hit> hits, @Nullable Integer reportYear, boolean series) {
    Map<String, String> principal = new HashMap<>();
    boolean any = false;
    for (Hit hit : hits) {
      if (ofYear(hit, reportYear)) {
        any = true;
        if (hit.table() >= 0 && whole(hit)) {
          principal.putIfAbsent(thing(hit), row(hit));
        }
      }
    }
    if (!any) {
      return hits;
    }
    return hits.stream()
        .filter(
            h ->
                ofYear(h, reportYear)
                    || (series
                        && whole(h)
                        && (h.table() < 0 || row(h).equals(principal.get(thing(h))))))
        .toList();
  }

  /** What a hit is of: its words, in one kind of unit; fuels and the like are one thing. */
  private static String thing(Hit hit) {
    String words = hit.point().addends() ? "" : hit.evidence().trigger();
    return hit.point().id() + "|" + words + "|" + unitKind(hit);
  }

  private static boolean ofYear(Hit hit, @Nullable Integer reportYear) {
    return reportYear == null || figure(hit).year() == reportYear;
  }

  /** Tonnes and kilograms are of one kind, tonnes and percent are not. */
  static String unitKind(Hit hit) {
    Quantity quantity = figure(hit).quantity();
    return quantity == null ? figure(hit).unit() : quantity.unit();
  }

  /** What prose tells of a point gives way to the table that states it for the year. */
  private static List<Hit> withoutPassingMention(List<Hit> hits, @Nullable Integer reportYear) {
    Set<String> inTables = new HashSet<>();
    for (Hit hit : hits) {
      if (hit.table() >= 0 && ofYear(hit, reportYear)) {
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

  /** Small figures beside a large one, in cells of a row. */
  private static List<Hit> withoutDetails(List<Hit> hits) {
    Map<String, BigDecimal> inRow = new HashMap<>();
    for (Hit hit : hits) {
      inRow.merge(sameRow(hit), size(hit), BigDecimal::max);
    }
    return hits.stream()
        .filter(
            h ->
                h.table() < 0
                    || ratio(h)
                    || size(h).signum() == 0
                    || atLeast(h, SMALL_PART, inRow.get(sameRow(h))))
        .toList();
  }

  private static boolean ratio(Hit hit) {
    String unit = figure(hit).unit();
    return unit.isEmpty() || unit.contains("/") || unit.contains("%");
  }

  private static boolean atLeast(Hit hit, BigDecimal share, @Nullable BigDecimal most) {
    return most == null || size(hit).compareTo(most.multiply(share)) >= 0;
  }

  private static String sameRow(Hit hit) {
    return row(hit) + "|" + figure(hit).year() + "|" + figure(hit).unit();
  }

  /** Small sums of money told beside a large one are examples of what it was spent on. */
  private static List<Hit> withoutExamples(List<Hit> hits) {
    Map<String, BigDecimal> largest = new HashMap<>();
    for (Hit hit : hits) {
      Quantity money = toldMoney(hit);
      if (money != null) {
        largest.merge(hit.point().id() + "|" + money.unit(), money.value().abs(), BigDecimal::max);
      }
    }
    return hits.stream()
        .filter(
            h -> {
              Quantity money = toldMoney(h);
              BigDecimal most =
                  money == null ? null : largest.get(h.point().id() + "|" + money.unit());
              return money == null
                  || most == null
                  || money.value().abs().compareTo(most.multiply(EXAMPLE)) >= 0;
            })
        .toList();
  }

  private static @Nullable Quantity toldMoney(Hit hit) {
    Quantity quantity = figure(hit).quantity();
    return hit.table() < 0 && quantity != null && hit.point().units().contains("money")
        ? quantity
        : null;
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
      if (seen.add(figure.year() + "|" + plain(figure))) {
        figures.add(figure);
      }
    }
    return List.copyOf(figures);
  }

  static String plain(Figure figure) {
    return new BigDecimal(figure.value()).stripTrailingZeros().toPlainString();
  }
}
