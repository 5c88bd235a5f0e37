package io.greenprint.graph.assessment;

import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said about an assessment.
 *
 * @param subject null where it is about the whole
 */
public record Comment(
    String id, @Nullable Subject subject, String text, String by, ZonedDateTime at) {}
