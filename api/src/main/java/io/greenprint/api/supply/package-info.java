/** Supply-chain files and audits together: what neither ingest nor queries can do alone. */
@NullMarked
package io.greenprint.api.supply;

import org.jspecify.annotations.NullMarked;
