/** Files on their way into the graph: taken in, read, published, reported. */
@NullMarked
package io.greenprint.api.ingest;

import org.jspecify.annotations.NullMarked;
