package io.greenprint.queries.profile;

import io.greenprint.graph.framework.Requirement;
import io.greenprint.queries.disclosure.Gap;
import io.greenprint.queries.profile.TitleScheme.GateRule;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a firm stands against a title. Pure. A gate that nothing bears out is not shown, never failed
 * by silence; a score is given only where the points of the scheme were read, over the items that
 * could be judged: points × (mean of an item's judged sub-points: met 1, partly 0.5, else 0).
 *
 * @param year of the reports
 * @param gates must-have items
 * @param earned points of the items that could be judged; null where the scheme gives none
 * @param judged most points of those items; null likewise
 * @param most points of all items; null likewise
 */
public record TitleReadiness(
    TitleScheme scheme,
    int year,
    List<Gate> gates,
    @Nullable BigDecimal earned,
    @Nullable BigDecimal judged,
    @Nullable BigDecimal most) {

  private static final int SHOWN_DIGITS = 2;

  public TitleReadiness {
    gates = List.copyOf(gates);
  }

  /** How a must-have item stands. */
  public enum GateState {
    MET,
    PARTLY,
    NOT_SHOWN,
    /** Only a person can say. */
    OPEN
  }

  /**
   * A must-have item.
   *
   * @param because what settles it; empty where nothing does
   */
  public record Gate(Requirement requirement, GateState state, String because) {}

  /**
   * What is held against a scheme.
   *
   * @param titles that hold today
   * @param offsetShare cancelled offsets over scope 1 and 2; null where the firm has no account
   */
  record Evidence(List<Gap> gaps, List<String> titles, @Nullable BigDecimal offsetShare) {}

  static TitleReadiness of(TitleScheme scheme, int year, Evidence evidence) {
    Map<String, Gap> gaps =
        evidence.gaps.stream()
            .collect(Collectors.toMap(gap -> gap.requirement().id(), Function.identity()));
    List<Gate> gates = new ArrayList<>();
    for (GateRule rule : scheme.gates()) {
      Gap gap =
          Objects.requireNonNull(gaps.get(rule.requirement()), "no item " + rule.requirement());
      gates.add(gate(rule, gap, evidence));
    }
    if (scheme.points().isEmpty()) {
      return new TitleReadiness(scheme, year, gates, null, null, null);
    }
    BigDecimal earned = BigDecimal.ZERO;
    BigDecimal judged = BigDecimal.ZERO;
    BigDecimal most = BigDecimal.ZERO;
    for (Map.Entry<String, BigDecimal> points : scheme.points().entrySet()) {
      Gap gap = Objects.requireNonNull(gaps.get(points.getKey()), "no item " + points.getKey());
      Double share = gap.score();
      most = most.add(points.getValue());
      if (share != null) {
        judged = judged.add(points.getValue());
        earned = earned.add(points.getValue().multiply(BigDecimal.valueOf(share)));
      }
    }
    return new TitleReadiness(
        scheme, year, gates, earned.setScale(SHOWN_DIGITS, RoundingMode.HALF_UP), judged, most);
  }

  private static Gate gate(GateRule rule, Gap gap, Evidence evidence) {
    Requirement requirement = gap.requirement();
    for (String title : evidence.titles) {
      if (rule.titles().stream().anyMatch(title::contains)) {
        return new Gate(requirement, GateState.MET, "称号：" + title);
      }
    }
    BigDecimal asked = rule.offsetShare();
    BigDecimal share = evidence.offsetShare;
    if (asked != null && share != null) {
      String percent =
          share.movePointRight(2).round(new MathContext(4)).stripTrailingZeros().toPlainString();
      return new Gate(
          requirement,
          share.compareTo(asked) >= 0 ? GateState.MET : GateState.NOT_SHOWN,
          "碳账户：已注销抵消量为范围1与范围2（位置法）的 "
              + percent
              + "%，要求 "
              + asked.movePointRight(2).stripTrailingZeros().toPlainString()
              + "%");
    }
    return switch (gap.status()) {
      case FULL -> new Gate(requirement, GateState.MET, "报告或自评答复");
      case NOT_APPLICABLE -> new Gate(requirement, GateState.OPEN, "报告称不适用，须由人判断");
      case PARTIAL ->
          new Gate(requirement, GateState.PARTLY, "尚缺：" + String.join("；", lacking(gap)));
      case MISSING, CLAIMED_ONLY ->
          new Gate(requirement, GateState.NOT_SHOWN, "尚缺：" + String.join("；", lacking(gap)));
      case NOT_ASSESSED -> new Gate(requirement, GateState.OPEN, "须由人判断");
    };
  }

  private static List<String> lacking(Gap gap) {
    List<String> lacking = new ArrayList<>(gap.missing());
    lacking.addAll(gap.toCheck());
    return lacking;
  }
}
