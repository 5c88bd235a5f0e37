@NullMarked
package io.greenprint.ingest.report;

import org.jspecify.annotations.NullMarked;
