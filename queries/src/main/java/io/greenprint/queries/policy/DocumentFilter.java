package io.greenprint.queries.policy;

import io.greenprint.graph.policy.PolicyDocument;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which documents; a null component asks for nothing.
 *
 * @param text part of title or number
 * @param jurisdiction name or code of the area
 * @param from issued on or after
 * @param to issued on or before
 * @param presentOnly leave out those merely cited; true where null
 * @param withPlacesBelow count documents of the places in the jurisdiction, too
 */
public record DocumentFilter(
    @Nullable String text,
    @Nullable String jurisdiction,
    @Nullable List<PolicyDocument.Status> status,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable Boolean presentOnly,
    @Nullable Boolean withPlacesBelow) {

  public static final DocumentFilter NONE = new DocumentFilter(null, null, null, null, null, null);

  /** A filter that asks for no place but the jurisdiction itself. */
  public DocumentFilter(
      @Nullable String text,
      @Nullable String jurisdiction,
      @Nullable List<PolicyDocument.Status> status,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable Boolean presentOnly) {
    this(text, jurisdiction, status, from, to, presentOnly, null);
  }

  boolean leaves(DocumentNode document, Catalog catalog) {
    return (text == null || holds(document.title(), text) || holds(document.docNumber(), text))
        && catalog.isOf(document, Area.of(jurisdiction, withPlacesBelow))
        && (status == null || status.contains(document.status()))
        && (from == null || (document.date() != null && !document.date().isBefore(from)))
        && (to == null || (document.date() != null && !document.date().isAfter(to)))
        && (document.present() || Objects.equals(presentOnly, false));
  }

  private static boolean holds(@Nullable String words, String part) {
    return words != null && words.contains(part);
  }
}
