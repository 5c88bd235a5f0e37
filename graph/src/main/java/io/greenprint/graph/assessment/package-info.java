/** Self-assessments 自评: rounds, assessments, and the answers that firms give. */
@NullMarked
package io.greenprint.graph.assessment;

import org.jspecify.annotations.NullMarked;
