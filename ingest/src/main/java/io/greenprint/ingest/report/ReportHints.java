package io.greenprint.ingest.report;

import org.jspecify.annotations.Nullable;

/**
 * What the user said about a report; it wins over what the report seems to say.
 *
 * @param enterprise name or credit code; null where the user said none
 * @param year reporting year; null where the user said none
 */
public record ReportHints(@Nullable String enterprise, @Nullable Integer year) {

  /** The user said nothing. */
  public static final ReportHints NONE = new ReportHints(null, null);
}
