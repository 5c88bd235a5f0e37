/** Who is who: which enterprises may be one, and what people settled about it. */
@NullMarked
package io.greenprint.queries.identity;

import org.jspecify.annotations.NullMarked;
