package io.greenprint.queries.search;

import org.jspecify.annotations.Nullable;

/**
 * A name that the graph knows: what a search box completes, and what it takes a misspelt word for.
 *
 * @param id of what bears the name; null for a word
 * @param weight how often it is used; those used most are offered first
 */
public record Name(String text, Kind kind, @Nullable String id, long weight) {

  /** What bears the name. */
  public enum Kind {
    BODY,
    ENTERPRISE,
    REGISTER,
    DOCUMENT,
    /** What targets measure, and the policy terms of the synonym list. */
    TERM
  }
}
