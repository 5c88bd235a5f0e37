/**
 * The carbon account of a firm: energy in coal equivalent, scope 1 and 2, intensities, from its
 * energy ledger. Exact decimals; every figure with its factor, year, source and formula.
 */
@NullMarked
package io.greenprint.queries.carbon;

import org.jspecify.annotations.NullMarked;
