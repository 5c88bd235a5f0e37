/**
 * Full-text search: a Lucene index as a read model of the graph. It is rebuilt from the graph,
 * follows its version, says which version it shows, and can be thrown away at any time.
 */
@NullMarked
package io.greenprint.queries.search;

import org.jspecify.annotations.NullMarked;
