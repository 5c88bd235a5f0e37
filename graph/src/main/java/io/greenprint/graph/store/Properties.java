package io.greenprint.graph.store;

import io.greenprint.graph.finding.Place;
import io.greenprint.graph.policy.Deadline;
import io.greenprint.graph.text.Span;
import io.greenprint.graph.text.Text;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Properties of one node, by the rules of MODEL.md. What is null is left out. */
final class Properties {

  private final Map<String, Object> values = new HashMap<>();
  private final Text text;

  /**
   * @param text that spans point into
   */
  Properties(Text text) {
    this.text = text;
  }

  Properties put(String name, @Nullable Object value) {
    if (value instanceof Enum<?> constant) {
      values.put(name, constant.name());
    } else if (value != null) {
      values.put(name, value);
    }
    return this;
  }

  /** A list; left out when empty. */
  Properties list(String name, List<?> elements) {
    return elements.isEmpty() ? this : put(name, elements);
  }

  /** The record's {@code span}: its words, its place and its page. */
  Properties quote(@Nullable Span span) {
    return span == null
        ? this
        : put("quote", text.quote(span))
            .put("start", span.start())
            .put("end", span.end())
            .page(span);
  }

  /** Another span: {@code name}, {@code nameStart}, {@code nameEnd}. */
  Properties span(String name, @Nullable Span span) {
    return span == null ? this : put(name, text.quote(span)).place(name, span);
  }

  /** Only where it stands. */
  Properties place(String name, Span span) {
    return put(name + "Start", span.start()).put(name + "End", span.end());
  }

  Properties page(Span span) {
    return put("page", text.pageAt(span.start()));
  }

  /** Where a row stands in its file: {@code sheet}, {@code row}, {@code column}. */
  Properties place(@Nullable Place place) {
    return place == null
        ? this
        : put("sheet", place.sheet()).put("row", place.row()).put("column", place.column());
  }

  /** Canonical text, and a double for ordering. */
  Properties decimal(String name, @Nullable BigDecimal value) {
    return value == null
        ? this
        : put(name, canonical(value)).put(name + "Sort", value.doubleValue());
  }

  Properties deadline(@Nullable Deadline deadline) {
    return deadline == null
        ? this
        : put("deadline", deadline.text())
            .place("deadline", deadline.span())
            .put("deadlineFrom", deadline.from())
            .put("deadlineTo", deadline.to())
            .put("deadlinePrecision", deadline.precision())
            .put("deadlineRecurs", deadline.recurs());
  }

  Map<String, Object> map() {
    return values;
  }

  /** The same text for equal numbers: no exponent, no zeros at the end. */
  static String canonical(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }
}
