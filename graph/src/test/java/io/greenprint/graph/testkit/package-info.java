/** The real database for tests of every module. */
@NullMarked
package io.greenprint.graph.testkit;

import org.jspecify.annotations.NullMarked;
