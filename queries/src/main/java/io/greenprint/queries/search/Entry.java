package io.greenprint.queries.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be found.
 *
 * @param reading number of the reading that pins it; -1 for a body
 * @param document id of its document; null for a body
 * @param title heading, title or name
 * @param text all words below the title; empty where there are none
 * @param bodies official names of the bodies in a task
 * @param status the document's standing; null for a body
 */
public record Entry(
    Kind kind,
    String id,
    long reading,
    @Nullable String document,
    String title,
    String text,
    List<String> bodies,
    @Nullable String jurisdiction,
    @Nullable Integer year,
    @Nullable String status) {

  public Entry {
    bodies = List.copyOf(bodies);
  }

  /** What is found. */
  public enum Kind {
    TASK,
    SECTION,
    DOCUMENT,
    BODY
  }
}
