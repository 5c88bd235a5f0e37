/** Any answer as a file: rows for spreadsheets, nodes and edges for graph tools. */
@NullMarked
package io.greenprint.api.export;

import org.jspecify.annotations.NullMarked;
