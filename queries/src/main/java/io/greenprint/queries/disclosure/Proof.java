package io.greenprint.queries.disclosure;

import io.greenprint.queries.policy.Evidence;

/**
 * Words of a report that bear a sub-point of an indicator out, and why they do.
 *
 * @param point sub-point of the indicator
 * @param trigger the words, folded, on which the rule fired
 * @param indexRow whether it is a row of an index table
 */
public record Proof(String point, String trigger, boolean indexRow, Evidence evidence) {}
