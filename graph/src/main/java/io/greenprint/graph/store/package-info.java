/**
 * What is kept: originals on disk, readings in the graph. Writing is here; asking is in {@code
 * queries}. The model is in {@code graph/MODEL.md}.
 */
@NullMarked
package io.greenprint.graph.store;

import org.jspecify.annotations.NullMarked;
