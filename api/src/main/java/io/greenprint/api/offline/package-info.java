/**
 * What leaves the service as a file and comes back: templates of assessments, results and firms'
 * files to print.
 */
@NullMarked
package io.greenprint.api.offline;

import org.jspecify.annotations.NullMarked;
