package io.greenprint.graph.assessment;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody still has to do 待办.
 *
 * @param subject null where it is about the whole
 * @param owner who has to do it
 * @param due until when; null where that is open
 * @param doneAt null while it is open
 */
public record OpenItem(
    String id,
    @Nullable Subject subject,
    String text,
    String owner,
    @Nullable LocalDate due,
    String createdBy,
    ZonedDateTime createdAt,
    @Nullable String doneBy,
    @Nullable ZonedDateTime doneAt) {}
