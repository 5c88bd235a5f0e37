package io.greenprint.queries.carbon;

import static io.greenprint.queries.carbon.Notes.plain;

import io.greenprint.graph.carbon.LedgerItem;
import io.greenprint.graph.carbon.LedgerItem.Kind;
import io.greenprint.graph.carbon.LedgerItems;
import io.greenprint.graph.finding.Finding;
import io.greenprint.queries.carbon.CarbonLine.Measure;
import io.greenprint.queries.carbon.FactorSet.Coal;
import io.greenprint.queries.carbon.FactorSet.Fuel;
import io.greenprint.queries.carbon.FactorSet.Grid;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Calculates a firm's account of a year from its ledger. Pure: the same entries, vouchers and
 * factors give the same result to the last digit. Formulas follow the sheets that {@code
 * factors.yaml} names; every one is printed with its numbers beside its value.
 *
 * <p>All fuel counts as burnt. Vouchers lower market-based scope 2 only, offsets lower nothing.
 */
public final class CarbonCalculator {

  /** Heat of a tonne of standard coal: 29.3076 GJ (GB/T 2589-2020). */
  private static final BigDecimal GJ_PER_TCE = new BigDecimal("29.3076");

  private static final BigDecimal CO2 = new BigDecimal(44);
  private static final BigDecimal CARBON = new BigDecimal(12);
  private static final BigDecimal THOUSAND = new BigDecimal(1000);

  private final Question question;
  private final FactorSet factors;
  private final Ledger ledger;
  private final List<CarbonLine> lines = new ArrayList<>();
  private final List<Finding> notes = new ArrayList<>();

  /**
   * What is calculated.
   *
   * @param place GB/T 2260 code of the firm's place; null where not known
   * @param national whether the customer asks for the factor of the country instead
   * @param vouchers cancelled certificates and contracts of green power for the year, kWh
   */
  public record Question(int year, @Nullable String place, boolean national, BigDecimal vouchers) {}

  private CarbonCalculator(List<LedgerNode> entries, Question question, FactorSet factors) {
    this.question = question;
    this.factors = factors;
    this.ledger = Ledger.of(entries, LedgerItems.standard().all());
    notes.addAll(ledger.notes());
  }

  /** The account of a year; entries of other years must not be among them. */
  public static CarbonResult calculate(
      List<LedgerNode> entries, Question question, FactorSet factors) {
    return new CarbonCalculator(entries, question, factors).result();
  }

  private CarbonResult result() {
    ledger.byItem().keySet().forEach(this::energy);
    ledger.byItem().keySet().forEach(this::direct);
    String region = electricity();
    ledger.byItem().keySet().forEach(this::heat);
    noteFactors();
    CarbonResult sums =
        new CarbonResult(question.year, factors.id(), region, lines, List.of(), notes);
    return new CarbonResult(
        question.year, factors.id(), region, lines, Ratios.of(sums, ledger, covered()), notes);
  }

  private void energy(LedgerItem item) {
    if (item.kind() == Kind.REFRIGERANT || item.kind() == Kind.OUTPUT) {
      return;
    }
    Coal coal = factors.coal().get(item.id());
    Fuel fuel = factors.fuels().get(item.id());
    if (coal != null) {
      energy(item, coal);
    } else if (fuel != null) {
      energyByHeat(item, fuel);
    } else {
      notes.add(Notes.noCoalEquivalent(item));
    }
  }

  private void energy(LedgerItem item, Coal coal) {
    BigDecimal amount = ledger.amount(item);
    boolean leaves = item.kind() == Kind.EXPORT;
    BigDecimal value =
        exact(amount.multiply(coal.perUnit()).multiply(coal.factor().value()).movePointLeft(3));
    String per = coal.perUnit().compareTo(BigDecimal.ONE) == 0 ? "" : " × " + plain(coal.perUnit());
    line(
        Measure.ENERGY,
        item,
        List.of(coal.factor()),
        (leaves ? "−" : "") + "实物量 × 折标准煤系数 ÷ 1000",
        (leaves ? "−" : "") + amount(item) + per + " × " + coal.factor().words() + " ÷ 1000",
        leaves ? value.negate() : value);
  }

  /** Where no coefficient is printed, the heat of standard coal gives it. */
  private void energyByHeat(LedgerItem item, Fuel fuel) {
    BigDecimal heat = ledger.amount(item).multiply(fuel.calorific().value());
    line(
        Measure.ENERGY,
        item,
        List.of(fuel.calorific()),
        "实物量 × 低位发热量 ÷ 29.3076 GJ/tce",
        amount(item) + per(fuel) + " × " + fuel.calorific().words() + " ÷ 29.3076",
        quotient(heat, fuel.per().multiply(GJ_PER_TCE)));
  }

  private void direct(LedgerItem item) {
    switch (item.kind()) {
      case FUEL -> {
        Fuel fuel = factors.fuels().get(item.id());
        if (fuel == null) {
          notes.add(Notes.noEmissionFactor(item));
        } else {
          burnt(item, fuel);
        }
      }
      case REFRIGERANT -> {
        Factor warming = factors.warming().get(item.id());
        if (warming == null) {
          notes.add(Notes.noEmissionFactor(item));
        } else {
          escaped(item, warming);
        }
      }
      default -> {}
    }
  }

  private void burnt(LedgerItem item, Fuel fuel) {
    BigDecimal above =
        ledger
            .amount(item)
            .multiply(fuel.calorific().value())
            .multiply(fuel.carbon().value())
            .multiply(fuel.oxidation().value())
            .multiply(CO2);
    line(
        Measure.SCOPE1,
        item,
        List.of(fuel.calorific(), fuel.carbon(), fuel.oxidation()),
        "消费量 × 低位发热量 × 单位热值含碳量 ÷ 1000 × 碳氧化率 × 44/12",
        "%s%s × %s × %s ÷ 1000 × %s × 44/12"
            .formatted(
                amount(item),
                per(fuel),
                fuel.calorific().words(),
                fuel.carbon().words(),
                fuel.oxidation().words()),
        quotient(above, fuel.per().multiply(THOUSAND).multiply(CARBON)));
  }

  private void escaped(LedgerItem item, Factor warming) {
    line(
        Measure.SCOPE1,
        item,
        List.of(warming),
        "（充注量 − 回收量）× GWP ÷ 1000",
        amount(item) + " × " + warming.words() + " ÷ 1000",
        exact(ledger.amount(item).multiply(warming.value()).movePointLeft(3)));
  }

  /** Both ways to count bought electricity; gives the region whose factor was taken. */
  private String electricity() {
    List<String> regions =
        question.national ? List.of(FactorSet.COUNTRY) : factors.regionsOf(question.place);
    Grid average = grid(Grid.Kind.AVERAGE, regions);
    Grid residual = grid(Grid.Kind.RESIDUAL, List.of(FactorSet.COUNTRY));
    for (LedgerItem item : ledger.byItem().keySet()) {
      if (item.kind() == Kind.PURCHASED_ELECTRICITY) {
        if (question.place == null && !question.national) {
          notes.add(Notes.placeUnknown());
        }
        noteYear(average.factor());
        noteYear(residual.factor());
        byLocation(item, average.factor());
        byMarket(item, residual.factor());
      }
    }
    return average.region();
  }

  private Grid grid(Grid.Kind kind, List<String> regions) {
    return factors
        .grid(kind, regions, question.year)
        .orElseThrow(() -> new IllegalStateException(factors.id() + " has no " + kind));
  }

  private void byLocation(LedgerItem item, Factor average) {
    line(
        Measure.SCOPE2_LOCATION,
        item,
        List.of(average),
        "外购电量 × 电力平均排放因子 ÷ 1000",
        amount(item) + " × " + average.words() + " ÷ 1000",
        exact(ledger.amount(item).multiply(average.value()).movePointLeft(3)));
  }

  private void byMarket(LedgerItem item, Factor residual) {
    BigDecimal bought = ledger.amount(item);
    if (question.vouchers.compareTo(bought) > 0) {
      notes.add(Notes.greenWithoutUse(question.vouchers, bought));
    }
    line(
        Measure.SCOPE2_MARKET,
        item,
        List.of(residual),
        "（外购电量 − 绿证绿电电量）× 剔除市场化非化石电量的因子 ÷ 1000 + 绿证绿电电量 × 0",
        "(%s − %s kWh) × %s ÷ 1000".formatted(amount(item), plain(covered()), residual.words()),
        exact(bought.subtract(covered()).multiply(residual.value()).movePointLeft(3)));
  }

  /** Bought electricity that vouchers stand for. */
  private BigDecimal covered() {
    return question.vouchers.min(ledger.amount(Kind.PURCHASED_ELECTRICITY));
  }

  /** Bought heat counts alike both ways. */
  private void heat(LedgerItem item) {
    BigDecimal amount = ledger.amount(item);
    for (Measure measure : List.of(Measure.SCOPE2_LOCATION, Measure.SCOPE2_MARKET)) {
      if (item.kind() == Kind.PURCHASED_HEAT) {
        line(
            measure,
            item,
            List.of(factors.heat()),
            "外购热量 × 排放因子",
            amount(item) + " × " + factors.heat().words(),
            exact(amount.multiply(factors.heat().value())));
      } else if (item.kind() == Kind.PURCHASED_STEAM) {
        line(
            measure,
            item,
            List.of(factors.steam(), factors.heat()),
            "蒸汽量 × 含热量 × 排放因子",
            amount(item) + " × " + factors.steam().words() + " × " + factors.heat().words(),
            exact(amount.multiply(factors.steam().value()).multiply(factors.heat().value())));
      }
    }
  }

  private void line(
      Measure measure,
      LedgerItem item,
      List<Factor> factors,
      String formula,
      String worked,
      BigDecimal value) {
    lines.add(
        new CarbonLine(
            measure,
            item,
            ledger.amount(item),
            item.unit(),
            factors,
            formula,
            worked + " = " + plain(value) + " " + measure.unit(),
            value,
            ledger.byItem().getOrDefault(item, List.of())));
  }

  private void noteYear(Factor factor) {
    Integer year = factor.year();
    if (year != null && year != question.year) {
      notes.add(Notes.otherYear(factor, question.year));
    }
  }

  private void noteFactors() {
    Set<Factor> used = new LinkedHashSet<>();
    lines.forEach(line -> used.addAll(line.factors()));
    used.stream().filter(factor -> !factor.verified()).map(Notes::unverified).forEach(notes::add);
  }

  private String amount(LedgerItem item) {
    return plain(ledger.amount(item)) + " " + item.unit();
  }

  private static String per(Fuel fuel) {
    return fuel.per().compareTo(BigDecimal.ONE) == 0 ? "" : " ÷ " + plain(fuel.per());
  }

  private static BigDecimal quotient(BigDecimal above, BigDecimal below) {
    return exact(above.divide(below, MathContext.DECIMAL128));
  }

  /** Equal values look alike. */
  private static BigDecimal exact(BigDecimal value) {
    return new BigDecimal(plain(value));
  }
}
