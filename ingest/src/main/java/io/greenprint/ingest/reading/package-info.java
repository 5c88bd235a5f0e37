/**
 * From bytes to stored text: every format that Greenprint takes in becomes one {@link
 * io.greenprint.graph.text.Text}, in reading order, or a finding that says why not.
 */
@NullMarked
package io.greenprint.ingest.reading;

import org.jspecify.annotations.NullMarked;
