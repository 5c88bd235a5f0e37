package io.greenprint.ingest.report;

import io.greenprint.ingest.text.Mended;
import org.jspecify.annotations.Nullable;

/**
 * A sentence, or a line that is none, with the headings above it.
 *
 * @param page page of the file from 1 where it starts; null in formats without pages
 * @param folded its words
 * @param topic folded headings that it stands under
 * @param index whether it stands in an index table, which points to content elsewhere
 */
record Passage(@Nullable Integer page, Mended folded, String topic, boolean index) {

  String text() {
    return folded.text();
  }
}
