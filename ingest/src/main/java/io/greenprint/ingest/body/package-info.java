/** From the names that documents write to the bodies that they mean: places, forms, resolution. */
@NullMarked
package io.greenprint.ingest.body;

import org.jspecify.annotations.NullMarked;
