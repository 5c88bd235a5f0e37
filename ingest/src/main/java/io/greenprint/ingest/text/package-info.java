/**
 * From stored text to text that can be read: furniture and broken sentences mended, offsets kept.
 */
@NullMarked
package io.greenprint.ingest.text;

import org.jspecify.annotations.NullMarked;
