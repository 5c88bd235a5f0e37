/** Words of energy and carbon accounts: what a ledger can record, and the vouchers of a firm. */
@NullMarked
package io.greenprint.graph.carbon;

import org.jspecify.annotations.NullMarked;
