@NullMarked
package io.greenprint.ingest.values;

import org.jspecify.annotations.NullMarked;
