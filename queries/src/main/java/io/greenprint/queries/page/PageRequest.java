package io.greenprint.queries.page;

import io.greenprint.queries.Problem;
import io.greenprint.queries.QueryException;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a list are asked for.
 *
 * @param first at most so many, at least 1
 * @param after those behind this place; from the start where null
 */
public record PageRequest(int first, @Nullable String after) {

  /** Longest page of most lists. */
  public static final int LONGEST = 100;

  /**
   * A page within bounds.
   *
   * @throws QueryException BAD_PAGE_SIZE where {@code first} is not between 1 and {@code longest}
   */
  public static PageRequest of(int first, @Nullable String after, int longest) {
    if (first < 1 || first > longest) {
      throw new QueryException(Problem.BAD_PAGE_SIZE, longest);
    }
    return new PageRequest(first, after);
  }

  /** The first {@code first} rows. */
  public static PageRequest first(int first) {
    return new PageRequest(first, null);
  }
}
