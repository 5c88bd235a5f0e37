package io.greenprint.api.assessment;

import io.greenprint.graph.assessment.Subject;
import io.greenprint.graph.finding.Finding.Message;

/**
 * An answer that cannot be saved as it is.
 *
 * @param code stable
 * @param message what is wrong
 * @param remedy what to do
 */
public record Refusal(Subject subject, String code, Message message, Message remedy) {}
