package io.greenprint.queries.supply;

import org.jspecify.annotations.Nullable;

/**
 * Shares of attributed spend, which add up to 1; null where attributed spend has no answer.
 *
 * @param verified with suppliers that have a valid footprint which a third party verified
 * @param unverified with suppliers whose valid footprints nobody verified
 * @param none with suppliers without a valid footprint
 */
public record FootprintEvidence(
    @Nullable Double verified, @Nullable Double unverified, @Nullable Double none) {}
