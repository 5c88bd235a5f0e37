package io.greenprint.queries.carbon;

import io.greenprint.graph.finding.Finding.Message;
import io.greenprint.queries.carbon.CarbonLine.Measure;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A firm's carbon efficiency 碳效: emissions (scope 1 and 2 by location) over industrial added value,
 * and that against its industry. Pure. A grade among peers is given only where at least five firms
 * stand behind the figure of the industry, and only by thresholds that a place has published.
 *
 * @param scheme whose thresholds were taken; null where the place has published none
 * @param value tCO2e/万元; null where the ledger states no added value
 * @param level by the value alone; null where value or scheme is missing
 * @param peers firms behind the industry's figure, this one included
 * @param industry emissions of all of them over their added value; null with too few
 * @param ratio value over industry; null where one is missing
 * @param grade among the peers; null where something is missing
 * @param withheld why there is no grade; null where there is
 */
public record CarbonEfficiency(
    @Nullable EfficiencyScheme scheme,
    @Nullable BigDecimal value,
    @Nullable String level,
    int peers,
    @Nullable BigDecimal industry,
    @Nullable BigDecimal ratio,
    @Nullable String grade,
    @Nullable Message withheld) {

  /** A figure of fewer firms would tell what one of them holds. */
  static final int FEWEST_PEERS = 5;

  /** What a firm emits, tCO2e, and adds in value, 万元. */
  record Output(BigDecimal emissions, BigDecimal addedValue) {

    /** Empty where the ledger lacks one of them. */
    static Optional<Output> of(CarbonResult result, BigDecimal addedValue) {
      Optional<BigDecimal> location = result.total(Measure.SCOPE2_LOCATION);
      Optional<BigDecimal> direct = result.total(Measure.SCOPE1);
      return addedValue.signum() <= 0 || (location.isEmpty() && direct.isEmpty())
          ? Optional.empty()
          : Optional.of(
              new Output(
                  direct.orElse(BigDecimal.ZERO).add(location.orElse(BigDecimal.ZERO)),
                  addedValue));
    }

    BigDecimal value() {
      return emissions.divide(addedValue, MathContext.DECIMAL128);
    }
  }

  /**
   * The efficiency of a firm.
   *
   * @param own null where its ledger lacks emissions or added value
   * @param others the same of other firms of its industry
   */
  static CarbonEfficiency of(
      @Nullable EfficiencyScheme scheme, @Nullable Output own, List<Output> others) {
    if (own == null) {
      return new CarbonEfficiency(
          scheme,
          null,
          null,
          0,
          null,
          null,
          null,
          new Message("台账没有工业增加值或没有能源记录", "The ledger states no added value, or no energy"));
    }
    BigDecimal value = plain(own.value());
    String level = scheme == null ? null : EfficiencyScheme.band(scheme.levels(), value);
    int peers = others.size() + 1;
    if (peers < FEWEST_PEERS) {
      return new CarbonEfficiency(
          scheme,
          value,
          level,
          peers,
          null,
          null,
          null,
          new Message(
              "可见的同行业（GB/T 4754 大类）企业连本企业共 %d 家，不足 %d 家，不给同行等级".formatted(peers, FEWEST_PEERS),
              "%d firms of the industry can be seen, this one included: %d are needed for a grade"
                  .formatted(peers, FEWEST_PEERS)));
    }
    BigDecimal emissions =
        others.stream().map(Output::emissions).reduce(own.emissions, BigDecimal::add);
    BigDecimal added =
        others.stream().map(Output::addedValue).reduce(own.addedValue, BigDecimal::add);
    BigDecimal industry = plain(emissions.divide(added, MathContext.DECIMAL128));
    BigDecimal ratio = plain(value.divide(industry, MathContext.DECIMAL128));
    return new CarbonEfficiency(
        scheme,
        value,
        level,
        peers,
        industry,
        ratio,
        scheme == null ? null : EfficiencyScheme.band(scheme.grades(), ratio),
        scheme == null ? unpublished() : null);
  }

  private static Message unpublished() {
    return new Message(
        "企业所在地没有公布碳效分级阈值，不给等级；可指定参照其他地区的方法",
        "The firm's place has published no thresholds; another place's method can be asked for");
  }

  private static BigDecimal plain(BigDecimal value) {
    return new BigDecimal(Notes.plain(value));
  }
}
