package io.greenprint.graph.store;

import io.greenprint.graph.report.ReportReading;
import io.greenprint.graph.text.Text;

/**
 * What one version of the rules found in a report.
 *
 * @param source the bytes, already kept in {@link Originals}
 * @param text the stored text that every span points into
 * @param ruleVersion of extraction as a whole: text, grammar and data
 * @param reading what the report discloses
 */
public record ReportPublication(
    SourceFile source, Text text, String ruleVersion, ReportReading reading) {}
