/** GraphQL, uploads and command line over the graph. */
@NullMarked
package io.greenprint.api;

import org.jspecify.annotations.NullMarked;
