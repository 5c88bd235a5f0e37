package io.greenprint.queries.policy;

import io.greenprint.graph.policy.Target;
import org.jspecify.annotations.Nullable;

/**
 * What a target sets, as far as {@link Comparison} needs it.
 *
 * @param id of the target
 * @param metric what is measured
 * @param subject whose value it is; null where the text names none
 * @param operator how the value is to be met
 * @param value canonical decimal; null where it is set elsewhere
 * @param unit as written
 * @param deadline as written; null where there is none
 */
public record SetTarget(
    String id,
    String metric,
    @Nullable String subject,
    Target.Operator operator,
    @Nullable String value,
    String unit,
    @Nullable String deadline) {}
