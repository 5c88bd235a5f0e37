package io.greenprint.graph.framework;

import org.jspecify.annotations.Nullable;

/**
 * Whether and how strongly a requirement binds.
 *
 * @param obligation how strongly
 * @param condition only firms for which this holds; null where all are bound
 */
public record Applicability(Obligation obligation, @Nullable Condition condition) {}
