package io.greenprint.api.access;

/**
 * Knows who asks. Controllers take it as a parameter instead: {@code Caller caller} on pages and
 * endpoints, {@code @ContextValue Caller caller} in GraphQL.
 */
@FunctionalInterface
public interface Callers {

  /** Who asks in the current thread. */
  Caller current();
}
