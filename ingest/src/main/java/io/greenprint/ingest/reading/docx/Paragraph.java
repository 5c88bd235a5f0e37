package io.greenprint.ingest.reading.docx;

import org.jspecify.annotations.Nullable;

/** A paragraph while it is read. */
final class Paragraph {

  private final StringBuilder words = new StringBuilder();
  private float size;
  private boolean plain;

  @Nullable String style;
  @Nullable Integer outlineLevel;
  @Nullable Integer list;
  @Nullable Integer listLevel;
  boolean runIsBold;
  boolean inText;

  void append(String run) {
    words.append(run);
    plain |= !runIsBold && !run.isBlank();
  }

  /** A character of a symbol font, by its code; those are kept as the font's private use code. */
  void symbol(@Nullable String code) {
    if (code != null && code.matches("[0-9A-Fa-f]{1,5}")) {
      append(Character.toString(Integer.parseInt(code, 16)));
    }
  }

  void size(float points) {
    size = Math.max(size, points);
  }

  String words() {
    return words.toString();
  }

  boolean isBlank() {
    return words.toString().isBlank();
  }

  boolean bold() {
    return !plain;
  }

  float size() {
    return size;
  }
}
