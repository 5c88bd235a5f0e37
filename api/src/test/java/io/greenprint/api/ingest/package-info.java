@NullMarked
package io.greenprint.api.ingest;

import org.jspecify.annotations.NullMarked;
