/** The whole data folder as one file, and back. */
@NullMarked
package io.greenprint.graph.backup;

import org.jspecify.annotations.NullMarked;
