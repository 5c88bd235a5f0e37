package io.greenprint.queries.page;

import java.util.List;

/**
 * A page of a list with the length of the whole.
 *
 * @param total how many rows the list has
 */
public record Counted<T>(Slice<T> slice, int total) {

  /** A page of a list without rows. */
  public static <T> Counted<T> nothing() {
    return new Counted<>(new Slice<>(List.of(), false, false), 0);
  }
}
