package io.greenprint.queries.identity;

import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What a person settled about two enterprises.
 *
 * @param verdict SAME or DIFFERENT
 * @param enterprise id of the one; of a merge, the one whose records moved
 * @param other id of the other
 * @param why null where nothing was said
 * @param undone whether it was taken back
 */
public record IdentityDecision(
    String id,
    String verdict,
    String enterprise,
    String other,
    String by,
    ZonedDateTime at,
    @Nullable String why,
    boolean undone) {}
