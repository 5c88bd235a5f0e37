package io.greenprint.api.graphql;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Loads keys that are a parent with the arguments of its field: one statement for all parents with
 * the same arguments.
 */
final class Grouped {

  private Grouped() {}

  /**
   * The value of each key.
   *
   * @param load values of the parents with the same arguments
   */
  static <K, A, P, V> Map<K, V> load(
      Collection<K> keys,
      Function<K, A> arguments,
      Function<K, P> parent,
      BiFunction<A, Collection<P>, Map<P, V>> load) {
    Map<K, V> values = new HashMap<>();
    keys.stream()
        .collect(Collectors.groupingBy(arguments))
        .forEach(
            (same, group) -> {
              Map<P, V> loaded = load.apply(same, group.stream().map(parent).toList());
              for (K key : group) {
                V value = loaded.get(parent.apply(key));
                if (value != null) {
                  values.put(key, value);
                }
              }
            });
    return values;
  }
}
