/**
 * A firm's facts, and what follows from them: which frameworks and clauses bind it, and what
 * separates it from the next rung of a ladder of titles. What is not known is unknown, with the
 * fact that would settle it.
 */
@NullMarked
package io.greenprint.queries.profile;

import org.jspecify.annotations.NullMarked;
