/** Questions about policy documents: who has which task, by when, and what follows from what. */
@NullMarked
package io.greenprint.queries.policy;

import org.jspecify.annotations.NullMarked;
