package io.greenprint.ingest.report;

import io.greenprint.graph.finding.Finding;
import io.greenprint.graph.finding.Finding.Message;
import io.greenprint.graph.policy.Quantity;
import io.greenprint.graph.report.Measured;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Figures of one report that contradict each other, rounding allowed for. */
final class FigureChecks {

  private static final MathContext EXACT = MathContext.DECIMAL64;
  private static final int DIGITS = 3;
  private static final BigDecimal NEAR = new BigDecimal("0.02");
  private static final int LARGEST_SLIP = 6;

  private static final Message CHECK_YEAR =
      new Message("请核对该数据所属年度", "Check for which year the figure is");
  private static final Message CHECK_UNIT =
      new Message("请核对两处的计量单位", "Check the unit at both places");
  private static final Message CHECK_SCOPES =
      new Message(
          "请核对各范围排放量与总量，并说明总量包含的范围",
          "Check the scopes and the total, and say which scopes the total holds");
  private static final Message CHECK_INTENSITY =
      new Message("请核对强度的分子、分母与单位", "Check numerator, denominator and unit of the intensity");

  private FigureChecks() {}

  /**
   * Prose against the tables: a value that a table gives for another year, and one that is a power
   * of ten off.
   *
   * @param hits of one indicator
   */
  static void proseAgainstTables(List<Hit> hits, List<Finding> findings) {
    Map<String, List<Hit>> tables = new LinkedHashMap<>();
    for (Hit hit : hits) {
      if (comparable(hit) && hit.table() >= 0) {
        tables.computeIfAbsent(measure(hit), m -> new ArrayList<>()).add(hit);
      }
    }
    for (Hit prose : hits) {
      if (!comparable(prose) || prose.table() >= 0 || KeyFigures.figure(prose).approximate()) {
        continue;
      }
      List<Hit> stated = tables.getOrDefault(measure(prose), List.of());
      List<Hit> sameYear = ofYear(stated, KeyFigures.figure(prose).year(), true);
      if (sameYear.isEmpty() || sameYear.stream().anyMatch(h -> agree(h, prose))) {
        continue;
      }
      Told told = Told.of(prose);
      List<Hit> otherYear =
          ofYear(stated, told.year(), false).stream().filter(h -> agree(h, prose)).toList();
      if (!otherYear.isEmpty() && digits(prose) >= DIGITS) {
        findings.add(
            Told.doubt(
                "year-mismatch",
                Told.of(otherYear.getFirst()),
                told,
                "文中数据与表中另一年度相同",
                "The text gives for one year what the table gives for another",
                CHECK_YEAR));
      } else if (sameYear.size() == 1 && powerOfTen(sameYear.getFirst(), prose)) {
        findings.add(
            Told.doubt(
                "unit-mismatch",
                Told.of(sameYear.getFirst()),
                told,
                "文中与表中数据相差十的整数次方",
                "Text and table differ by a power of ten",
                CHECK_UNIT));
      }
    }
  }

  /** Scope 1 and 2, and 3 where it is there, against the total that stands in their table. */
  static void scopes(List<Hit> scope1, List<Hit> scope2, List<Hit> scope3, List<Finding> findings) {
    for (Hit total : scope1) {
      if (!comparable(total)
          || total.table() < 0
          || !total.point().id().equals("total")
          || samePlace(total, scope1)
          || samePlace(total, scope2)
          || samePlace(total, scope3)) {
        continue;
      }
      Predicate<Hit> beside =
          h ->
              comparable(h)
                  && h.table() == total.table()
                  && h.point().id().equals("amount")
                  && KeyFigures.figure(h).year() == KeyFigures.figure(total).year();
      List<Hit> first = scope1.stream().filter(beside).toList();
      List<Hit> second = scope2.stream().filter(beside).toList();
      List<Hit> third = scope3.stream().filter(beside).toList();
      if (first.size() != 1 || second.isEmpty() || second.size() > 2 || third.size() > 1) {
        continue;
      }
      Measured one = Told.of(first.getFirst()).measured();
      Measured whole = Told.of(total).measured();
      boolean right =
          second.stream()
              .map(h -> one.plus(Told.of(h).measured()))
              .anyMatch(
                  sum ->
                      sum.agrees(whole)
                          || third.stream()
                              .anyMatch(h -> sum.plus(Told.of(h).measured()).agrees(whole)));
      if (!right) {
        findings.add(
            Told.doubt(
                "scope-sum-mismatch",
                Told.of(first.getFirst()),
                Told.of(total),
                "各范围排放量之和与总量不符",
                "The scopes do not add up to the total",
                CHECK_SCOPES));
      }
    }
  }

  /**
   * An intensity against amount over denominator: doubted where it is a power of ten off, or where
   * it is right for another year.
   */
  static void intensity(
      List<Hit> intensities, List<Hit> amounts, List<Told> denominators, List<Finding> findings) {
    List<Told> off = new ArrayList<>();
    List<Told> parts = new ArrayList<>();
    int right = 0;
    for (Hit hit : intensities) {
      Quantity quantity = comparable(hit) ? KeyFigures.figure(hit).quantity() : null;
      if (quantity == null || !quantity.unit().contains("/")) {
        continue;
      }
      Told told = Told.of(hit);
      for (Hit amount :
          ofYear(amounts.stream().filter(FigureChecks::comparable).toList(), told.year(), true)) {
        Quantity of = KeyFigures.figure(amount).quantity();
        for (Told denominator : denominators) {
          if (of == null
              || denominator.year() != told.year()
              || denominator.measured().value().signum() == 0
              || !quantity.unit().startsWith(of.unit() + "/")) {
            continue;
          }
          Measured ratio = Told.of(amount).measured().over(denominator.measured());
          if (ratio.agrees(told.measured())) {
            right++;
          } else {
            off.add(told);
            parts.add(
                new Told(
                    amountOver(amount, denominator),
                    told.year(),
                    ratio,
                    ratio.value().round(new MathContext(4)).toPlainString() + " " + quantity.unit(),
                    KeyFigures.figure(amount).page(),
                    KeyFigures.figure(amount).span()));
          }
        }
      }
    }
    for (int i = 0; i < off.size(); i++) {
      boolean slip = powerOfTen(parts.get(i).measured().value(), off.get(i).measured().value());
      if (slip || (right > 0 && right >= off.size())) {
        findings.add(
            Told.doubt(
                slip ? "intensity-unit-mismatch" : "intensity-mismatch",
                parts.get(i),
                off.get(i),
                "强度与总量除以分母的结果不符",
                "An intensity is not amount over denominator",
                CHECK_INTENSITY));
      }
    }
  }

  /** A row that names a scope is read as a total too, as its name holds that of the total. */
  private static boolean samePlace(Hit total, List<Hit> hits) {
    return hits.stream()
        .anyMatch(
            h ->
                h.figure() != null
                    && !h.point().id().equals("total")
                    && h.figure().span().equals(KeyFigures.figure(total).span()));
  }

  private static String amountOver(Hit amount, Told denominator) {
    return KeyFigures.figure(amount).label() + " / " + denominator.label();
  }

  private static boolean comparable(Hit hit) {
    return hit.figure() != null && KeyFigures.whole(hit) && !hit.point().change();
  }

  private static String measure(Hit hit) {
    String word = hit.table() >= 0 ? hit.evidence().trigger() : KeyFigures.figure(hit).label();
    return hit.point().id() + "|" + word + "|" + KeyFigures.unitKind(hit);
  }

  private static List<Hit> ofYear(List<Hit> hits, int year, boolean same) {
    return hits.stream().filter(h -> (KeyFigures.figure(h).year() == year) == same).toList();
  }

  private static boolean agree(Hit a, Hit b) {
    return Told.of(a).measured().agrees(Told.of(b).measured());
  }

  private static boolean powerOfTen(Hit a, Hit b) {
    return digits(b) >= DIGITS
        && powerOfTen(Told.of(a).measured().value(), Told.of(b).measured().value());
  }

  private static boolean powerOfTen(BigDecimal a, BigDecimal b) {
    if (a.signum() <= 0 || b.signum() <= 0) {
      return false;
    }
    BigDecimal ratio = a.divide(b, EXACT);
    for (int power = 1; power <= LARGEST_SLIP; power++) {
      for (BigDecimal ten :
          List.of(BigDecimal.ONE.movePointRight(power), BigDecimal.ONE.movePointLeft(power))) {
        if (ratio.subtract(ten).abs().compareTo(ten.multiply(NEAR)) <= 0) {
          return true;
        }
      }
    }
    return false;
  }

  private static int digits(Hit hit) {
    return new BigDecimal(KeyFigures.figure(hit).value()).stripTrailingZeros().precision();
  }
}
