package io.greenprint.queries.policy;

import io.greenprint.graph.cypher.GraphReader;
import io.greenprint.graph.cypher.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.neo4j.driver.Record;

/**
 * One statement for a whole level of a question: it takes the distinct {@code $keys}, each with its
 * place {@code at}, and says of every row to which of them it belongs.
 */
final class Batch {

  private final GraphReader reader;

  Batch(GraphReader reader) {
    this.reader = reader;
  }

  /**
   * The rows of each key, in the statement's order; an empty list for a key without rows.
   *
   * @param keys distinct
   * @param key properties of a key, beside its place
   */
  <K, T> Map<K, List<T>> lists(
      Statement statement,
      Collection<K> keys,
      Function<K, Map<String, Object>> key,
      Map<String, Object> others,
      Function<Record, T> row) {
    List<K> order = List.copyOf(keys);
    Map<K, List<T>> found = new LinkedHashMap<>();
    order.forEach(one -> found.put(one, new ArrayList<>()));
    record Placed<T>(int at, T value) {}
    List<Placed<T>> rows =
        reader.list(
            statement,
            parameters(order, key, others),
            one -> new Placed<>(one.get("at").asInt(), row.apply(one)));
    for (Placed<T> one : rows) {
      found.computeIfAbsent(order.get(one.at()), absent -> new ArrayList<>()).add(one.value());
    }
    return found;
  }

  /** The first row of each key; a key without rows is left out. */
  <K, T> Map<K, T> firsts(
      Statement statement,
      Collection<K> keys,
      Function<K, Map<String, Object>> key,
      Map<String, Object> others,
      Function<Record, T> row) {
    Map<K, T> found = new HashMap<>();
    lists(statement, keys, key, others, row)
        .forEach(
            (one, rows) -> {
              if (!rows.isEmpty()) {
                found.put(one, rows.getFirst());
              }
            });
    return found;
  }

  private static <K> Map<String, Object> parameters(
      List<K> order, Function<K, Map<String, Object>> key, Map<String, Object> others) {
    List<Map<String, Object>> keys = new ArrayList<>();
    for (int at = 0; at < order.size(); at++) {
      Map<String, Object> parameter = new HashMap<>(key.apply(order.get(at)));
      parameter.put("at", at);
      keys.add(parameter);
    }
    Map<String, Object> parameters = new HashMap<>(others);
    parameters.put("keys", keys);
    return parameters;
  }
}
