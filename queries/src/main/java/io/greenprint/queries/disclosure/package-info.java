/** Which requirements of which framework an enterprise's reports meet, and what is missing. */
@NullMarked
package io.greenprint.queries.disclosure;

import org.jspecify.annotations.NullMarked;
