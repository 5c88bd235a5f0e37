package io.greenprint.graph.report;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/**
 * A printed number with what its rounding leaves open, so that numbers of different precision can
 * be compared fairly.
 *
 * @param value in whatever unit the numbers compared share
 * @param slack how far the true value may lie on either side; never negative
 */
public record Measured(BigDecimal value, BigDecimal slack) {

  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final BigDecimal HEDGE = new BigDecimal("0.05");
  private static final MathContext EXACT = MathContext.DECIMAL64;

  /** A figure in its base unit, or as printed where its unit is not known. */
  public static Measured of(Figure figure) {
    BigDecimal base = figure.quantity() == null ? null : figure.quantity().value();
    return of(figure.value(), base, figure.approximate());
  }

  /**
   * A printed number: half a unit of its last digit is open, and a twentieth of a hedged one.
   *
   * @param printed digits without thousands separators
   * @param base the same in a base unit; null to compare as printed
   */
  public static Measured of(String printed, @Nullable BigDecimal base, boolean hedged) {
    BigDecimal number = new BigDecimal(printed);
    BigDecimal value = base == null ? number : base;
    BigDecimal factor = number.signum() == 0 ? BigDecimal.ONE : value.divide(number, EXACT).abs();
    BigDecimal rounding = BigDecimal.ONE.movePointLeft(number.scale()).multiply(HALF);
    BigDecimal slack = rounding.multiply(factor, EXACT);
    return new Measured(value, hedged ? slack.max(value.abs().multiply(HEDGE)) : slack);
  }

  public Measured plus(Measured other) {
    return new Measured(value.add(other.value), slack.add(other.slack));
  }

  /**
   * This over another.
   *
   * @throws ArithmeticException where the other is zero
   */
  public Measured over(Measured other) {
    BigDecimal ratio = value.divide(other.value, EXACT);
    BigDecimal open = relative().add(other.relative()).multiply(ratio.abs(), EXACT);
    return new Measured(ratio, open);
  }

  /** Whether both can be the same number. */
  public boolean agrees(Measured other) {
    return value.subtract(other.value).abs().compareTo(slack.add(other.slack)) <= 0;
  }

  private BigDecimal relative() {
    return value.signum() == 0 ? BigDecimal.ZERO : slack.divide(value.abs(), EXACT);
  }
}
