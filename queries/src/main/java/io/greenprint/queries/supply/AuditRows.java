package io.greenprint.queries.supply;

import io.greenprint.queries.supply.AuditEntry.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;

/**
 * The companies behind a figure, as many as are wanted, with the links by which they supply.
 *
 * @param rows largest value first, ties by id
 * @param inAll how many there are, also where fewer are given
 */
record AuditRows(List<Row> rows, int inAll) {

  AuditRows {
    rows = List.copyOf(rows);
  }

  /**
   * The companies asked for.
   *
   * @param most how many are wanted
   */
  static AuditRows of(Upstream upstream, int most, IntPredicate asked, IntToDoubleFunction value) {
    return of(upstream, most, asked, value, _ -> List.of());
  }

  /**
   * The same, with the other companies or the items that each row concerns.
   *
   * @param related sorted
   */
  static AuditRows of(
      Upstream upstream,
      int most,
      IntPredicate asked,
      IntToDoubleFunction value,
      IntFunction<List<String>> related) {
    return of(upstream, Ranking.of(upstream, asked, value, most), value, related);
  }

  static AuditRows of(
      Upstream upstream,
      Ranking ranking,
      IntToDoubleFunction value,
      IntFunction<List<String>> related) {
    List<Row> rows = new ArrayList<>();
    for (int node : ranking.top()) {
      rows.add(
          new Row(
              upstream.id(node),
              upstream.tier(node),
              value.applyAsDouble(node),
              related.apply(node),
              links(upstream, node)));
    }
    return new AuditRows(rows, ranking.inAll());
  }

  private static List<Integer> links(Upstream upstream, int node) {
    List<Integer> links = new ArrayList<>();
    upstream.forEachSale(node, (_, _, place) -> links.add(upstream.network().row(place)));
    return links;
  }
}
