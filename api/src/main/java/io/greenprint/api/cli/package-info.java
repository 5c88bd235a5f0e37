/** The command line: one class a command, all through the same service. */
@NullMarked
package io.greenprint.api.cli;

import org.jspecify.annotations.NullMarked;
