package io.greenprint.graph.policy;

import io.greenprint.graph.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * One body with one role in a task.
 *
 * @param role what the body has to do
 * @param surface the name exactly as written (市发改委)
 * @param span where that name stands
 * @param body what the name means here; null where it is unknown
 * @param inherited whether a rule stated elsewhere gives it to this task (以下均需…落实)
 * @param ruleSpan the words of that rule; null unless inherited or turned by one (列第一位的为牵头单位)
 * @param scope words of the task that this body answers for, where the text says so (A负责X工作); null
 *     otherwise
 */
public record Assignment(
    Role role,
    String surface,
    Span span,
    @Nullable BodyRef body,
    boolean inherited,
    @Nullable Span ruleSpan,
    @Nullable String scope) {}
