/** Numbers, units and dates as Chinese documents write them. */
@NullMarked
package io.greenprint.ingest.values;

import org.jspecify.annotations.NullMarked;
