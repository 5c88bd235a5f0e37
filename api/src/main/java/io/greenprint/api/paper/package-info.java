/** Papers that a board can read: one content as DOCX, PDF or XLSX. */
@NullMarked
package io.greenprint.api.paper;

import org.jspecify.annotations.NullMarked;
