package io.greenprint.graph.store;

import io.greenprint.graph.policy.Role;
import io.greenprint.graph.policy.Target;
import io.greenprint.graph.store.Anchor.Subject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What of a fact a person may set. Values are text; empty means none. */
enum Field {
  ROLE(Subject.ASSIGNMENT, "role"),
  /** Value: a body's id. */
  BODY(Subject.ASSIGNMENT, "body"),
  METRIC(Subject.TARGET, "metric"),
  SUBJECT(Subject.TARGET, "subject"),
  OPERATOR(Subject.TARGET, "operator"),
  VALUE(Subject.TARGET, "value"),
  UNIT(Subject.TARGET, "unit"),
  BASELINE_YEAR(Subject.TARGET, "baselineYear"),
  HEDGE(Subject.TARGET, "hedge"),
  SETTER(Subject.TARGET, "setter"),
  DEADLINE_TO(Subject.TARGET, "deadlineTo"),
  STATUS(Subject.FINDING, "status");

  final Subject subject;
  final String property;

  Field(Subject subject, String property) {
    this.subject = subject;
    this.property = property;
  }

  static Field of(String label, String property) {
    for (Field field : values()) {
      if (field.subject.label.equals(label) && field.property.equals(property)) {
        return field;
      }
    }
    throw new IllegalArgumentException("No field " + property + " of " + label);
  }

  /**
   * Properties that say this value.
   *
   * @throws IllegalArgumentException when the text is no value of this field
   */
  Map<String, @Nullable Object> properties(String text) {
    Map<String, @Nullable Object> properties = new HashMap<>();
    if (text.isEmpty()) {
      properties.put(property, null);
      if (this == VALUE) {
        properties.put("valueSort", null);
      }
      return properties;
    }
    switch (this) {
      case ROLE -> properties.put(property, Role.valueOf(text).name());
      case OPERATOR -> properties.put(property, Target.Operator.valueOf(text).name());
      case BASELINE_YEAR -> properties.put(property, Integer.valueOf(text));
      case DEADLINE_TO -> properties.put(property, LocalDate.parse(text));
      case VALUE -> {
        BigDecimal value = new BigDecimal(text);
        properties.put(property, Properties.canonical(value));
        properties.put("valueSort", value.doubleValue());
      }
      case BODY, METRIC, SUBJECT, UNIT, HEDGE, SETTER, STATUS -> properties.put(property, text);
    }
    return properties;
  }
}
