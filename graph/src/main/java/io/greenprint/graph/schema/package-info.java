/** Constraints, indexes and data migrations, applied in order at every start. */
@NullMarked
package io.greenprint.graph.schema;

import org.jspecify.annotations.NullMarked;
