package io.greenprint.queries.policy;

import io.greenprint.graph.cypher.GraphReader;
import io.greenprint.graph.cypher.Statement;
import io.greenprint.queries.policy.FactMemory.Lasting;
import io.greenprint.queries.policy.Level.Weighed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.neo4j.driver.Record;

/** Makes {@link Level}s of statements that take {@code $keys}, as {@link Batch} gives them. */
final class Levels {

  private final Batch batch;
  private final FactMemory memory;
  private final List<Level<?, ?>> made = new ArrayList<>();

  Levels(GraphReader reader, FactMemory memory) {
    this.batch = new Batch(reader);
    this.memory = memory;
  }

  /** All rows of each key, in the statement's order. */
  <K, T> Level<K, List<T>> lists(
      String statement,
      Lasting lasting,
      Function<K, Map<String, Object>> key,
      Function<Record, T> row) {
    Statement text = Statement.load(Levels.class, statement);
    return make(
        statement,
        lasting,
        (view, keys) ->
            changed(
                batch.lists(text, keys, key, visible(view), one -> weighed(one, row)),
                Levels::together));
  }

  /** The only row of each key; keys without a row have nothing. */
  <K, T> Level<K, T> ones(
      String statement,
      Lasting lasting,
      Function<K, Map<String, Object>> key,
      Function<Record, T> row) {
    Statement text = Statement.load(Levels.class, statement);
    return make(
        statement,
        lasting,
        (view, keys) -> batch.firsts(text, keys, key, visible(view), one -> weighed(one, row)));
  }

  /** All that were made. */
  List<Level<?, ?>> made() {
    return List.copyOf(made);
  }

  private <K, V> Level<K, V> make(String statement, Lasting lasting, Level.Reading<K, V> reading) {
    Level<K, V> level = new Level<>(statement, lasting, memory, reading);
    made.add(level);
    return level;
  }

  /** For statements that lead from pinned facts to such that are not. */
  private static Map<String, Object> visible(View view) {
    return view.snapshot().parameters();
  }

  private static <T> Weighed<T> weighed(Record found, Function<Record, T> row) {
    int bytes = 0;
    for (var value : found.values()) {
      bytes += FactMemory.bytes(value);
    }
    return new Weighed<>(row.apply(found), bytes);
  }

  private static <T> Weighed<List<T>> together(List<Weighed<T>> rows) {
    return new Weighed<>(
        rows.stream().map(Weighed::value).toList(),
        rows.stream().mapToInt(Weighed::bytes).sum() + 1);
  }

  private static <K, A, B> Map<K, B> changed(Map<K, A> found, Function<A, B> change) {
    Map<K, B> all = new HashMap<>();
    found.forEach((key, value) -> all.put(key, change.apply(value)));
    return all;
  }
}
