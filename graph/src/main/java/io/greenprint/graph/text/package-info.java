/** Stored text: the words of a source file with its pages, blocks and tables, and places in it. */
@NullMarked
package io.greenprint.graph.text;

import org.jspecify.annotations.NullMarked;
