/** Word documents read from their XML, with the list numbers that Word would compute. */
@NullMarked
package io.greenprint.ingest.reading.docx;

import org.jspecify.annotations.NullMarked;
