package io.greenprint.queries.search;

import java.util.List;

/**
 * A page of hits, best first.
 *
 * @param total number of all hits
 * @param version graph version that the index shows
 */
public record SearchResult(List<Hit> hits, boolean more, int total, Facets facets, long version) {

  public SearchResult {
    hits = List.copyOf(hits);
  }

  /**
   * Something found.
   *
   * @param score how well it matches
   * @param doc number that orders hits of the same score
   */
  public record Hit(
      Entry.Kind kind,
      String id,
      long reading,
      List<Fragment> title,
      List<Highlight> highlights,
      float score,
      int doc) {}

  /** A passage in pieces; joined they are the words of the original. */
  public record Highlight(List<Fragment> fragments) {}

  /** A piece of text that matches, or stands beside what does. */
  public record Fragment(String text, boolean match) {}

  /** Hits by value of each filter, most first. */
  public record Facets(
      List<FacetCount> kind,
      List<FacetCount> body,
      List<FacetCount> jurisdiction,
      List<FacetCount> year,
      List<FacetCount> status) {}

  /** Number of hits of one value. */
  public record FacetCount(String value, int count) {}
}
