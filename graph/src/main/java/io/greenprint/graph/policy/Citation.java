package io.greenprint.graph.policy;

import io.greenprint.graph.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Another document named by this one.
 *
 * @param title without 《》, mended
 * @param docNumber as written; null where none is given
 * @param role why it is named
 * @param span where title and number stand
 */
public record Citation(String title, @Nullable String docNumber, Role role, Span span) {

  /** Why a document is named. */
  public enum Role {
    /** 依据: this document says that it follows from it. */
    BASIS,
    MENTION,
    /** This document says that it repeals it. */
    REPEALS
  }
}
