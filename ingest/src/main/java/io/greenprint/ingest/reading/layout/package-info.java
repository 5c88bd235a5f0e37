/** Where words stand on a page, and what that says about reading order, columns and tables. */
@NullMarked
package io.greenprint.ingest.reading.layout;

import org.jspecify.annotations.NullMarked;
