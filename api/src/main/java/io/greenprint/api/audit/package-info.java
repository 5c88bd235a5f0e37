/** Who saw and changed what: every request about an enterprise, and every change. */
@NullMarked
package io.greenprint.api.audit;

import org.jspecify.annotations.NullMarked;
