package io.greenprint.queries.disclosure;

import io.greenprint.queries.policy.Evidence;
import io.greenprint.queries.policy.TaskNode;

/**
 * A task of a policy document that orders a disclosure.
 *
 * @param task the work
 * @param evidence its sentence that orders the disclosure
 */
public record DisclosureOrder(TaskNode task, Evidence evidence) {}
