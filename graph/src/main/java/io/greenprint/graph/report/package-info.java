/** What an ESG report discloses: indicators, disclosures with their evidence, and figures. */
@NullMarked
package io.greenprint.graph.report;

import org.jspecify.annotations.NullMarked;
