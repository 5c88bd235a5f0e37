package io.greenprint.graph.assessment;

import java.time.LocalDate;
import java.time.ZonedDateTime;

/**
 * An official's call on firms to assess themselves against one framework for one year.
 *
 * @param name what it is called
 * @param framework id
 * @param deadline last day, in Asia/Shanghai
 */
public record Round(
    String id,
    String name,
    String framework,
    int year,
    LocalDate deadline,
    String createdBy,
    ZonedDateTime createdAt) {}
