package io.greenprint.api.assessment;

import io.greenprint.api.assessment.Doubt.Kind;
import io.greenprint.graph.finding.Finding.Message;
import io.greenprint.graph.policy.Quantity;
import io.greenprint.ingest.values.Units;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Doubts about a value, from the value and what stands beside it alone. Pure. */
public final class Plausibility {

  private static final MathContext EXACT = MathContext.DECIMAL64;
  private static final Units UNITS = Units.standard();

  /** Rounding in print. */
  private static final double SAME = 0.005;

  /** How near a ratio of two years has to be to a power of ten to look like a slip. */
  private static final double NEAR_POWER = 0.2;

  private static final double MUCH_MORE = 1.5;
  private static final double MUCH_LESS = 0.5;

  private static final int THOUSAND = 3;
  private static final Map<Integer, String> POWERS = Map.of(4, "万", 8, "亿");

  private Plausibility() {}

  /**
   * A value that another is held against.
   *
   * @param source where it stands, such as 报告第12页
   */
  public record Beside(Sort sort, BigDecimal value, String unit, String source) {

    /** What it is to the value. */
    public enum Sort {
      /** The firm's report for the same year. */
      REPORT,
      /** The firm's answer or report for the year before. */
      LAST_YEAR
    }
  }

  /** Doubts about a value, held against others of the same subject. */
  public static List<Doubt> doubts(BigDecimal value, String unit, List<Beside> others) {
    List<Doubt> doubts = new ArrayList<>();
    if (value.signum() < 0) {
      doubts.add(new Doubt(Kind.NEGATIVE, new Message("数值为负", "The value is less than nothing")));
    }
    Quantity own = UNITS.normalise(value, unit);
    if (own == null) {
      doubts.add(
          new Doubt(
              Kind.UNKNOWN_UNIT,
              new Message(
                  "单位“%s”不在单位表中，无法换算与核对".formatted(unit),
                  "The unit table has no %s: it cannot be converted or compared".formatted(unit))));
      return doubts;
    }
    for (Beside other : others) {
      Quantity theirs = UNITS.normalise(other.value(), other.unit());
      if (theirs != null) {
        against(own, theirs, other).ifPresent(doubts::add);
      }
    }
    return doubts;
  }

  /**
   * Parts against their whole: 范围一 and 范围二 are no more than the total.
   *
   * @param parts with their units; at least one
   */
  public static Optional<Doubt> sum(Quantity whole, List<Quantity> parts) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Quantity part : parts) {
      if (!part.unit().equals(whole.unit())) {
        return Optional.empty();
      }
      sum = sum.add(part.value());
    }
    return sum.doubleValue() <= whole.value().doubleValue() * (1 + SAME)
        ? Optional.empty()
        : Optional.of(
            new Doubt(
                Kind.SUM,
                new Message(
                    "各分项之和 %s 大于总量 %s %s".formatted(plain(sum), plain(whole.value()), whole.unit()),
                    "The parts make %s, the whole is %s %s"
                        .formatted(plain(sum), plain(whole.value()), whole.unit()))));
  }

  /**
   * An intensity against its amount: what it was divided by should not jump from one year to the
   * next.
   */
  public static Optional<Doubt> intensity(
      Quantity amount,
      Quantity intensity,
      @Nullable Quantity amountBefore,
      @Nullable Quantity intensityBefore) {
    if (amountBefore == null
        || intensityBefore == null
        || !amount.unit().equals(amountBefore.unit())
        || !intensity.unit().equals(intensityBefore.unit())
        || intensity.value().signum() == 0
        || intensityBefore.value().signum() == 0) {
      return Optional.empty();
    }
    BigDecimal now = amount.value().divide(intensity.value(), EXACT);
    BigDecimal before = amountBefore.value().divide(intensityBefore.value(), EXACT);
    double ratio = before.signum() == 0 ? 1 : now.divide(before, EXACT).doubleValue();
    return ratio <= MUCH_MORE && ratio >= MUCH_LESS
        ? Optional.empty()
        : Optional.of(
            new Doubt(
                Kind.INTENSITY,
                new Message(
                    "按总量与强度推算的分母为上年的 %.2f 倍，请核对强度的分母与单位".formatted(ratio),
                    "What the intensity divides by is %.2f times that of last year: check it and the unit"
                        .formatted(ratio))));
  }

  /** The value in another unit, and how it was worked out; empty where they do not convert. */
  public static Optional<String> conversion(BigDecimal value, String unit) {
    Quantity base = UNITS.normalise(value, unit);
    return base == null || (base.unit().equals(unit) && base.value().compareTo(value) == 0)
        ? Optional.empty()
        : Optional.of(
            "%s %s = %s %s（单位表 / unit table）"
                .formatted(plain(value), unit, plain(base.value()), base.unit()));
  }

  /** The value in its base unit; null where the table has no such unit. */
  static @Nullable Quantity normalised(BigDecimal value, String unit) {
    return UNITS.normalise(value, unit);
  }

  private static Optional<Doubt> against(Quantity own, Quantity theirs, Beside other) {
    String beside = plain(other.value()) + " " + other.unit();
    if (!own.unit().equals(theirs.unit())) {
      return Optional.of(
          new Doubt(
              Kind.OTHER_DIMENSION,
              new Message(
                  "%s为 %s，与此处的单位不是同一类量".formatted(other.source(), beside),
                  "%s gives %s, which measures something else".formatted(other.source(), beside))));
    }
    if (own.value().signum() <= 0 || theirs.value().signum() <= 0) {
      return Optional.empty();
    }
    double ratio = own.value().divide(theirs.value(), EXACT).doubleValue();
    int power = (int) Math.round(Math.log10(ratio));
    boolean sameYear = other.sort() == Beside.Sort.REPORT;
    double off = Math.abs(Math.log10(ratio) - power);
    if (power != 0 && off < (sameYear ? SAME : NEAR_POWER)) {
      return Optional.of(slip(power, ratio, beside, other.source()));
    }
    if (sameYear) {
      return Math.abs(ratio - 1) <= SAME
          ? Optional.empty()
          : Optional.of(
              new Doubt(
                  Kind.OTHER_THAN_REPORT,
                  new Message(
                      "与%s的 %s 不一致；如属更正，请在说明中写明原因".formatted(other.source(), beside),
                      "%s gives %s; if this corrects it, say why in the note"
                          .formatted(other.source(), beside))));
    }
    return ratio <= MUCH_MORE && ratio >= MUCH_LESS
        ? Optional.empty()
        : Optional.of(
            new Doubt(
                Kind.YEAR_ON_YEAR,
                new Message(
                    "较%s的 %s 变化 %+.0f%%，请核对或说明原因"
                        .formatted(other.source(), beside, 100 * (ratio - 1)),
                    "It changes by %+.0f%% from %s (%s): check it or say why"
                        .formatted(100 * (ratio - 1), beside, other.source()))));
  }

  private static Doubt slip(int power, double ratio, String beside, String source) {
    int size = Math.abs(power);
    String word = POWERS.get(size);
    Kind kind =
        word != null ? Kind.WAN_YI : size == THOUSAND ? Kind.FACTOR_THOUSAND : Kind.FACTOR_TEN;
    String hint =
        switch (kind) {
          case WAN_YI -> "是否多写或漏写了“" + word + "”";
          case FACTOR_THOUSAND -> "是否混用了吨与千克（千瓦时与兆瓦时）";
          default -> "是否错了一位小数点";
        };
    return new Doubt(
        kind,
        new Message(
            "约为%s的 %s 的 %s 倍，请核对%s".formatted(source, beside, times(ratio), hint),
            "About %s times what %s gives (%s): check the unit and the decimal point"
                .formatted(times(ratio), source, beside)));
  }

  private static String times(double ratio) {
    return ratio >= 1
        ? "%,.0f".formatted(ratio)
        : new BigDecimal(ratio).round(new MathContext(2)).toPlainString();
  }

  private static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }
}
