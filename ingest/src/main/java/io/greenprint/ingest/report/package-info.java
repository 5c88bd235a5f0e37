/**
 * ESG reports to disclosures and figures: an indicator library as data, and the readers that find
 * its words and numbers in sentences and tables.
 */
@NullMarked
package io.greenprint.ingest.report;

import org.jspecify.annotations.NullMarked;
