package io.greenprint.api.cli;

import io.greenprint.graph.finding.Finding;

/** A finding as lines for a terminal: severity, place, message and remedy, Chinese then English. */
final class FindingLine {

  private FindingLine() {}

  static String of(String file, Finding finding) {
    String place = finding.page() == null ? file : file + " p." + finding.page();
    return "%s %s [%s] %s %s%n    %s %s"
        .formatted(
            finding.severity(),
            place,
            finding.code(),
            finding.message().zh(),
            finding.remedy().zh(),
            finding.message().en(),
            finding.remedy().en());
  }
}
