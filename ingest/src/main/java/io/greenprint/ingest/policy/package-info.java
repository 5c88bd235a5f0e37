/**
 * Understanding of policy documents: stored text to header, outline, tasks and assignments. Each
 * stage is one small pure type; {@link io.greenprint.ingest.policy.PolicyReader} runs them.
 */
@NullMarked
package io.greenprint.ingest.policy;

import org.jspecify.annotations.NullMarked;
