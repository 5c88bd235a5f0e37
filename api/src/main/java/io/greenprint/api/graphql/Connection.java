package io.greenprint.api.graphql;

import io.greenprint.queries.page.Counted;
import io.greenprint.queries.page.Cursor;
import io.greenprint.queries.page.PageRequest;
import io.greenprint.queries.page.Slice;
import io.greenprint.queries.policy.View;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntSupplier;
import java.util.function.ToIntBiFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list in the shape of Relay. Cursors are made and the total is counted only when
 * {@link #edges}, {@link #pageInfo} and {@link #totalCount} are asked for, which GraphQL does only
 * for fields that are selected.
 *
 * @param cursorAt place of the row at an index of the page
 * @param total counts all rows of the list
 */
public record Connection<T>(Slice<T> slice, IntFunction<Cursor> cursorAt, IntSupplier total) {

  /** A row with its place. */
  public record Edge<T>(String cursor, T node) {}

  /** Where a page stands; no cursors on an empty page. */
  public record PageInfo(
      boolean hasNextPage,
      boolean hasPreviousPage,
      @Nullable String startCursor,
      @Nullable String endCursor) {}

  /** A page at the root of a question. */
  public static <T> Connection<T> of(
      Slice<T> slice, Function<T, Cursor> cursor, IntSupplier total) {
    return new Connection<>(slice, at -> cursor.apply(slice.rows().get(at)), total);
  }

  /** A page that was counted when it was read. */
  static <T> Connection<T> of(Counted<T> page, Function<T, Cursor> cursor) {
    return of(page.slice(), cursor, page::total);
  }

  /**
   * A page of a list that questions of one kind ask for.
   *
   * @param rows one page of what a filter leaves
   * @param count how many rows it leaves
   */
  static <F, T> Connection<T> of(
      View view,
      F filter,
      PageRequest page,
      Rows<F, T> rows,
      ToIntBiFunction<View, F> count,
      Function<T, Cursor> cursor) {
    return of(rows.page(view, filter, page), cursor, () -> count.applyAsInt(view, filter));
  }

  /** Pages of a list. */
  @FunctionalInterface
  interface Rows<F, T> {
    Slice<T> page(View view, F filter, PageRequest page);
  }

  /** The rows with their places. */
  public List<Edge<T>> edges() {
    return IntStream.range(0, nodes().size())
        .mapToObj(at -> new Edge<>(cursorAt.apply(at).encode(), nodes().get(at)))
        .toList();
  }

  /** Where the page stands. */
  public PageInfo pageInfo() {
    return new PageInfo(
        slice.more(),
        slice.skipped(),
        nodes().isEmpty() ? null : cursorAt.apply(0).encode(),
        nodes().isEmpty() ? null : cursorAt.apply(nodes().size() - 1).encode());
  }

  /** The rows without their places. */
  public List<T> nodes() {
    return slice.rows();
  }

  /** Number of all rows of the list. */
  public int totalCount() {
    return total.getAsInt();
  }
}
