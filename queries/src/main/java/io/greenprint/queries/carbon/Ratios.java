package io.greenprint.queries.carbon;

import static io.greenprint.queries.carbon.Notes.plain;

import io.greenprint.graph.carbon.LedgerItem;
import io.greenprint.graph.carbon.LedgerItem.Kind;
import io.greenprint.queries.carbon.CarbonLine.Measure;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Intensities over each output that a ledger states, and the share of renewable electricity. */
final class Ratios {

  private static final BigDecimal HUNDRED = new BigDecimal(100);

  private static final Map<Measure, String> OTHER_SCOPE =
      Map.of(Measure.SCOPE2_LOCATION, "（位置法）", Measure.SCOPE2_MARKET, "（市场法）");

  private final CarbonResult sums;
  private final Ledger ledger;
  private final List<Ratio> ratios = new ArrayList<>();

  private Ratios(CarbonResult sums, Ledger ledger) {
    this.sums = sums;
    this.ledger = ledger;
  }

  /**
   * All ratios that can be calculated.
   *
   * @param covered bought electricity that vouchers stand for, kWh
   */
  static List<Ratio> of(CarbonResult sums, Ledger ledger, BigDecimal covered) {
    Ratios ratios = new Ratios(sums, ledger);
    ledger.byItem().keySet().stream()
        .filter(item -> item.kind() == Kind.OUTPUT && ledger.amount(item).signum() > 0)
        .forEach(ratios::intensities);
    ratios.renewable(covered);
    return ratios.ratios;
  }

  private void intensities(LedgerItem output) {
    sums.total(Measure.ENERGY)
        .ifPresent(
            energy ->
                divide(
                    "energy-per-" + output.id(),
                    "单位" + output.nameZh() + "综合能耗",
                    "Energy per " + output.nameEn(),
                    energy,
                    Measure.ENERGY.unit(),
                    "综合能源消费量 ÷ " + output.nameZh(),
                    output));
    for (Measure scope2 : List.of(Measure.SCOPE2_LOCATION, Measure.SCOPE2_MARKET)) {
      emissions(scope2)
          .ifPresent(
              both ->
                  divide(
                      "emissions-per-"
                          + output.id()
                          + (scope2 == Measure.SCOPE2_LOCATION ? "-location" : "-market"),
                      "单位" + output.nameZh() + "排放" + OTHER_SCOPE.get(scope2),
                      "Emissions per "
                          + output.nameEn()
                          + (scope2 == Measure.SCOPE2_LOCATION
                              ? ", location-based"
                              : ", market-based"),
                      both,
                      "tCO2e",
                      "（范围1 + " + scope2.nameZh() + "）÷ " + output.nameZh(),
                      output));
    }
  }

  /** Scope 1 and one way of scope 2; empty where the ledger has neither. */
  private Optional<BigDecimal> emissions(Measure scope2) {
    Optional<BigDecimal> direct = sums.total(Measure.SCOPE1);
    Optional<BigDecimal> indirect = sums.total(scope2);
    return direct.isEmpty() && indirect.isEmpty()
        ? Optional.empty()
        : Optional.of(direct.orElse(BigDecimal.ZERO).add(indirect.orElse(BigDecimal.ZERO)));
  }

  private void divide(
      String id,
      String nameZh,
      String nameEn,
      BigDecimal above,
      String unit,
      String formula,
      LedgerItem output) {
    BigDecimal below = ledger.amount(output);
    BigDecimal value = above.divide(below, MathContext.DECIMAL128);
    ratios.add(
        new Ratio(
            id,
            nameZh,
            nameEn,
            new BigDecimal(plain(value)),
            unit + "/" + output.unit(),
            formula,
            plain(above)
                + " "
                + unit
                + " ÷ "
                + plain(below)
                + " "
                + output.unit()
                + " = "
                + plain(value)));
  }

  private void renewable(BigDecimal covered) {
    BigDecimal bought = ledger.amount(Kind.PURCHASED_ELECTRICITY);
    BigDecimal own = ledger.amount(Kind.OWN_ELECTRICITY);
    BigDecimal used = bought.add(own);
    if (used.signum() == 0) {
      return;
    }
    BigDecimal share = own.add(covered).multiply(HUNDRED).divide(used, MathContext.DECIMAL128);
    ratios.add(
        new Ratio(
            "renewable-share",
            "可再生电力占比",
            "Renewable share of electricity",
            new BigDecimal(plain(share)),
            "%",
            "（自发自用 + 绿证绿电）÷ 总用电 × 100",
            "(%s + %s) ÷ %s kWh × 100 = %s"
                .formatted(plain(own), plain(covered), plain(used), plain(share))));
  }
}
