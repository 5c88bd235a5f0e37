/** How well extraction agrees with documents that a careful reader annotated. */
@NullMarked
package io.greenprint.api.evaluate;

import org.jspecify.annotations.NullMarked;
