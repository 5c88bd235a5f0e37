/** Cypher kept in files: one named statement each, loaded once, run with parameters. */
@NullMarked
package io.greenprint.graph.cypher;

import org.jspecify.annotations.NullMarked;
