package io.greenprint.queries.supply;

/**
 * Shares of attributed spend, which add up to 1.
 *
 * @param verified with suppliers that have a valid footprint which a third party verified
 * @param unverified with suppliers whose valid footprints nobody verified
 * @param none with suppliers without a valid footprint
 */
public record FootprintEvidence(double verified, double unverified, double none) {}
