/**
 * Vocabulary of policy documents: what a reading of one holds. The terms are those of DESIGN.md §2.
 */
@NullMarked
package io.greenprint.graph.policy;

import org.jspecify.annotations.NullMarked;
