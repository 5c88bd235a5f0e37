package io.greenprint.graph.report;

import io.greenprint.graph.finding.Finding;
import java.util.List;

/**
 * What one version of the rules found in one ESG report. All spans are places in the stored text.
 *
 * @param document the report
 * @param disclosures indicators of which something was found, in the order of the library
 * @param topics of which a Chinese report speaks, most first; empty for other languages
 * @param findings what a human should check
 */
public record ReportReading(
    ReportDocument document,
    List<Disclosure> disclosures,
    List<TopicMention> topics,
    List<Finding> findings) {

  public ReportReading {
    topics = List.copyOf(topics);
    disclosures = List.copyOf(disclosures);
    findings = List.copyOf(findings);
  }
}
