package io.greenprint.queries.search;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be found.
 *
 * @param reading number of the reading that pins it; -1 for bodies and enterprises
 * @param document id of its document; null for bodies and enterprises
 * @param title heading, title or name
 * @param text all words below the title; empty where there are none
 * @param bodies official names of the bodies in a task
 * @param status the document's standing; null for a body
 * @param date of the document
 * @param due last day of a task's deadline
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
    @Nullable String status,
    @Nullable LocalDate date,
    @Nullable LocalDate due) {

  public Entry {
    bodies = List.copyOf(bodies);
  }

  /** Year of the document. */
  @Nullable Integer year() {
    return date == null ? null : Integer.valueOf(date.getYear());
  }

  /** What is found. */
  public enum Kind {
    TASK,
    SECTION,
    DOCUMENT,
    BODY,
    /** An enterprise's report, with the passages that bear out its disclosures. */
    REPORT,
    ENTERPRISE
  }
}
