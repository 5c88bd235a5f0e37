package io.greenprint.queries.page;

import java.util.List;
import java.util.function.Function;

/**
 * Some rows of a list, in its order.
 *
 * @param rows at most as many as asked for
 * @param more whether rows follow
 * @param skipped whether rows stand before
 */
public record Slice<T>(List<T> rows, boolean more, boolean skipped) {

  public Slice {
    rows = List.copyOf(rows);
  }

  /** The rows of a page out of {@code fetched}, for which one row more than asked was fetched. */
  public static <T> Slice<T> of(List<T> fetched, PageRequest page) {
    boolean more = fetched.size() > page.first();
    return new Slice<>(
        more ? fetched.subList(0, page.first()) : fetched, more, page.after() != null);
  }

  /** The same page of other rows. */
  public <R> Slice<R> map(Function<? super T, ? extends R> change) {
    return new Slice<>(rows.stream().<R>map(change).toList(), more, skipped);
  }
}
