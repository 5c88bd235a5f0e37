/** What standards ask to be disclosed: frameworks and their requirements. */
@NullMarked
package io.greenprint.graph.framework;

import org.jspecify.annotations.NullMarked;
