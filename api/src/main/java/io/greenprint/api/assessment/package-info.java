/** Self-assessments as people work on them: who may do what, what is refused, what looks wrong. */
@NullMarked
package io.greenprint.api.assessment;

import org.jspecify.annotations.NullMarked;
