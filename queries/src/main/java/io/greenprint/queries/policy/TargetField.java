package io.greenprint.queries.policy;

/** What of a target a person may set, by the name of the stored property. */
public enum TargetField {
  METRIC("metric"),
  SUBJECT("subject"),
  OPERATOR("operator"),
  VALUE("value"),
  UNIT("unit"),
  BASELINE_YEAR("baselineYear"),
  HEDGE("hedge"),
  SETTER("setter"),
  DEADLINE("deadlineTo");

  private final String property;

  TargetField(String property) {
    this.property = property;
  }

  /** Name in MODEL.md. */
  public String property() {
    return property;
  }

  static TargetField of(String property) {
    for (TargetField field : values()) {
      if (field.property.equals(property)) {
        return field;
      }
    }
    throw new IllegalArgumentException(property);
  }
}
