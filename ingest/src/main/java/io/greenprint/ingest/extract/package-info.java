/** From a file to the facts in it: the whole of ingest behind one call. */
@NullMarked
package io.greenprint.ingest.extract;

import org.jspecify.annotations.NullMarked;
