/** Places that have governments: regions and zones. */
@NullMarked
package io.greenprint.graph.place;

import org.jspecify.annotations.NullMarked;
