/**
 * Self-assessments: what a firm's reports and answers say of a framework, and rounds over firms.
 */
@NullMarked
package io.greenprint.queries.assessment;

import org.jspecify.annotations.NullMarked;
