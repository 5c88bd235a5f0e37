/** What of the enterprises a question may see. Who asks, and why that holds, is not known here. */
@NullMarked
package io.greenprint.queries.access;

import org.jspecify.annotations.NullMarked;
