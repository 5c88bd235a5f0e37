package io.greenprint.api.graphql;

import io.greenprint.queries.page.Cursor;
import io.greenprint.queries.page.PageRequest;
import io.greenprint.queries.page.Slice;
import io.greenprint.queries.policy.View;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.function.ToIntBiFunction;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list in the shape of Relay. The total is counted only when {@link #totalCount} is
 * asked for, which GraphQL does only for a field that is selected.
 *
 * @param total counts all rows of the list
 */
public record Connection<T>(
    List<Edge<T>> edges, PageInfo pageInfo, Supplier<CompletableFuture<Integer>> total) {

  public Connection {
    edges = List.copyOf(edges);
  }

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
    return nested(slice, cursor, () -> CompletableFuture.completedFuture(total.getAsInt()));
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

  /** A page below others, whose totals are counted together. */
  public static <T> Connection<T> nested(
      Slice<T> slice, Function<T, Cursor> cursor, Supplier<CompletableFuture<Integer>> total) {
    List<Edge<T>> edges =
        slice.rows().stream().map(row -> new Edge<>(cursor.apply(row).encode(), row)).toList();
    PageInfo pageInfo =
        new PageInfo(
            slice.more(),
            slice.skipped(),
            edges.isEmpty() ? null : edges.getFirst().cursor(),
            edges.isEmpty() ? null : edges.getLast().cursor());
    return new Connection<>(edges, pageInfo, total);
  }

  /** The rows without their places. */
  public List<T> nodes() {
    return edges.stream().map(Edge::node).toList();
  }

  /** Number of all rows of the list. */
  public CompletableFuture<Integer> totalCount() {
    return total.get();
  }
}
