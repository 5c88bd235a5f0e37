/** Questions to the graph: what goes wrong with a call, in one place for all subjects. */
@NullMarked
package io.greenprint.queries;

import org.jspecify.annotations.NullMarked;
