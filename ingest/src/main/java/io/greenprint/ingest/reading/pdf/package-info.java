/** PDF: glyphs, ruled lines and pages by PDFBox. */
@NullMarked
package io.greenprint.ingest.reading.pdf;

import org.jspecify.annotations.NullMarked;
