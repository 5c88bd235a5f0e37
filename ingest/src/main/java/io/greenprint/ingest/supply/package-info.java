/** Reads supplier lists and exchange files into supply-chain facts; each row is kept or refused. */
@NullMarked
package io.greenprint.ingest.supply;

import org.jspecify.annotations.NullMarked;
