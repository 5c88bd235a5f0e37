package io.greenprint.queries.search;

import io.greenprint.queries.page.Cursor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of hits, best first.
 *
 * @param total number of all hits
 * @param version graph version that the index shows
 * @param loose whether nothing has all the words, and these hits have only part of them
 * @param instead what the words were perhaps meant to be, where nothing has all of them
 */
public record SearchResult(
    List<Hit> hits,
    boolean more,
    int total,
    Facets facets,
    long version,
    boolean loose,
    @Nullable String instead) {

  public SearchResult {
    hits = List.copyOf(hits);
  }

  SearchResult instead(@Nullable String words) {
    return new SearchResult(hits, more, total, facets, version, loose, words);
  }

  /**
   * Something found.
   *
   * @param score how well it matches
   * @param cursor its place, for the page that follows it
   */
  public record Hit(
      Entry.Kind kind,
      String id,
      long reading,
      List<Fragment> title,
      List<Highlight> highlights,
      float score,
      Cursor cursor) {

    /** Whether a reading pins it; bodies and enterprises are shared by all readings. */
    public boolean pinned() {
      return reading >= 0;
    }
  }

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
