package io.greenprint.graph.framework;

import org.jspecify.annotations.Nullable;

/**
 * A fact of the firm on which it depends whether a requirement binds it. A report seldom tells;
 * whoever asks may.
 *
 * @param id stable, unique over all frameworks
 * @param text whom the requirement binds, in Chinese
 * @param assumed what holds for a firm of which nothing is said; null where that is open
 */
public record Condition(String id, String text, @Nullable Boolean assumed) {}
