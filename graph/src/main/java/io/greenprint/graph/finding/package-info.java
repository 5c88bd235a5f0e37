/** What an import, an extraction or an audit reports. */
@NullMarked
package io.greenprint.graph.finding;

import org.jspecify.annotations.NullMarked;
