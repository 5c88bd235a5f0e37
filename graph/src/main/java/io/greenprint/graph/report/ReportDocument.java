package io.greenprint.graph.report;

import org.jspecify.annotations.Nullable;

/**
 * A report as a work.
 *
 * @param title as printed, or the file's name
 * @param enterprise name of the reporting enterprise; null where none was found
 * @param creditCode 统一社会信用代码 where the report prints a valid one; else null
 * @param year reporting year, that of the title; null where none was found
 * @param language {@code zh-Hans}, {@code zh-Hant} or {@code en}
 */
public record ReportDocument(
    String title,
    @Nullable String enterprise,
    @Nullable String creditCode,
    @Nullable Integer year,
    String language) {}
