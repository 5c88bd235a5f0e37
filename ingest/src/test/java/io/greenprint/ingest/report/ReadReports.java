package io.greenprint.ingest.report;

import io.greenprint.graph.report.Disclosure;
import io.greenprint.graph.report.Figure;
import io.greenprint.graph.report.ReportReading;
import io.greenprint.graph.text.Text;
import io.greenprint.ingest.reading.DirectReader;
import io.greenprint.ingest.reading.ReadOptions;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Reads small reports of our own, of the year 2023. */
final class ReadReports {

  private ReadReports() {}

  /** A report in HTML, of the words or tables given. */
  static ReportReading html(String title, String body) {
    String html = "<html><body><h1>" + title + "</h1>" + body + "</body></html>";
    Text text =
        new DirectReader()
            .read(html.getBytes(StandardCharsets.UTF_8), "report.html", ReadOptions.DEFAULT)
            .text();
    return ReportReader.read(Objects.requireNonNull(text), "report.html", ReportHints.NONE);
  }

  /** A report in plain lines. */
  static ReportReading text(String body) {
    return ReportReader.read(
        Text.plain("青禾机电股份有限公司\n2023年环境、社会及治理报告\n" + body), "x.pdf", ReportHints.NONE);
  }

  static String table(String... rows) {
    return "<table>" + String.join("", rows) + "</table>";
  }

  static String row(String... cells) {
    return "<tr><td>" + String.join("</td><td>", cells) + "</td></tr>";
  }

  /** The figures that answer for an indicator; none where it was not found. */
  static List<Figure> key(ReportReading reading, String indicator) {
    return reading.disclosures().stream()
        .filter(d -> d.indicator().equals(indicator))
        .map(Disclosure::figures)
        .flatMap(List::stream)
        .filter(Figure::key)
        .toList();
  }
}
