package io.greenprint.ingest.report;

import io.greenprint.graph.policy.Quantity;
import io.greenprint.graph.report.Boundary;
import io.greenprint.graph.report.Evidence;
import io.greenprint.graph.report.Figure;
import io.greenprint.graph.text.Span;
import io.greenprint.ingest.values.Units;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Makes figures of amounts. */
final class Figures {

  private Figures() {}

  static Figure of(
      Point point,
      String label,
      int year,
      Boundary boundary,
      Amount amount,
      @Nullable Integer page,
      Span span) {
    return new Figure(
        point.id(),
        label,
        year,
        boundary,
        amount.value(),
        amount.unit(),
        quantity(amount),
        amount.approximate(),
        page,
        span,
        null,
        false);
  }

  /** "None of it happened" is a zero of the reporting year. */
  static Figure none(Point point, Evidence evidence, @Nullable Integer year) {
    return new Figure(
        point.id(),
        evidence.trigger(),
        year == null ? 0 : year,
        Boundary.FIRM,
        "0",
        "",
        null,
        false,
        evidence.page(),
        evidence.span(),
        null,
        false);
  }

  private static @Nullable Quantity quantity(Amount amount) {
    return amount.unit().isEmpty()
        ? null
        : Units.standard().normalise(new BigDecimal(amount.value()), amount.unit());
  }
}
