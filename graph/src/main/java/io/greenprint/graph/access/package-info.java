/** Who may log in. What each may do is decided elsewhere; here it is only kept. */
@NullMarked
package io.greenprint.graph.access;

import org.jspecify.annotations.NullMarked;
