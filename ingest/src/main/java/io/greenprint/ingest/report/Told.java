package io.greenprint.ingest.report;

import io.greenprint.graph.finding.Finding;
import io.greenprint.graph.finding.Finding.Message;
import io.greenprint.graph.finding.Finding.Severity;
import io.greenprint.graph.report.Figure;
import io.greenprint.graph.report.Measured;
import io.greenprint.graph.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A number that a report tells at one place, for comparing it with another.
 *
 * @param label what the report calls it
 * @param year that it is for
 * @param measured in a base unit where the unit is known
 * @param printed value and unit as printed
 * @param page page of the file from 1; null in formats without pages
 * @param span where it stands in the stored text
 */
record Told(
    String label, int year, Measured measured, String printed, @Nullable Integer page, Span span) {

  static Told of(Hit hit) {
    Figure figure = KeyFigures.figure(hit);
    return new Told(
        figure.label(),
        figure.year(),
        Measured.of(figure),
        figure.value() + figure.unit(),
        figure.page(),
        figure.span());
  }

  /** A doubt about two numbers, at the place of the second. */
  static Finding doubt(String code, Told first, Told second, String zh, String en, Message remedy) {
    return Finding.of(
        code,
        Severity.WARNING,
        second.page,
        second.span,
        new Message(
            "%s：%s；%s".formatted(zh, first.zh(), second.zh()),
            "%s: %s; %s".formatted(en, first.en(), second.en())),
        remedy);
  }

  private String zh() {
    return "“%s”%s%s为%s"
        .formatted(
            label, year == 0 ? "" : year + "年", page == null ? "" : "（第" + page + "页）", printed);
  }

  private String en() {
    return "\"%s\"%s is %s%s"
        .formatted(
            label,
            year == 0 ? "" : " of " + year,
            printed,
            page == null ? "" : " (page " + page + ")");
  }
}
