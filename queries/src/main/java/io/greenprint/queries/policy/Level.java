package io.greenprint.queries.policy;

import io.greenprint.graph.store.Snapshot;
import io.greenprint.queries.policy.FactMemory.Kept;
import io.greenprint.queries.policy.FactMemory.Lasting;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What hangs on the things of one level of a question, such as the assignments of tasks: read for
 * all of them in one statement, and kept in memory. Thread-safe.
 *
 * @param <K> names one of those things
 * @param <V> what hangs on it: a list, or one thing
 */
public final class Level<K, V> {

  private final String name;
  private final Lasting lasting;
  private final FactMemory memory;
  private final Reading<K, V> reading;

  Level(String name, Lasting lasting, FactMemory memory, Reading<K, V> reading) {
    this.name = name;
    this.lasting = lasting;
    this.memory = memory;
    this.reading = reading;
  }

  /** Reads what hangs on some keys; a key without anything may be left out. */
  @FunctionalInterface
  interface Reading<K, V> {
    Map<K, Weighed<V>> read(View view, List<K> keys);
  }

  /** A value with about what it takes in memory. */
  record Weighed<V>(V value, int bytes) {}

  /**
   * What is known already.
   *
   * @param value null where there is nothing
   */
  public record Known<V>(@Nullable V value) {}

  /** Name of its statement; no two levels have the same. */
  public String name() {
    return name;
  }

  /** What hangs on a key, where that is in memory; null where it has to be read. */
  public @Nullable Known<V> known(View view, K key) {
    Kept kept = memory.find(this, key);
    return kept != null && lasting.holds(kept.at(), view.snapshot())
        ? new Known<>(value(kept))
        : null;
  }

  /**
   * What hangs on each of some distinct keys, in their order; those without anything are left out.
   */
  public Map<K, V> of(View view, Collection<K> keys) {
    Map<K, @Nullable V> found = new LinkedHashMap<>();
    List<K> unknown = new ArrayList<>();
    for (K key : keys) {
      Known<V> known = known(view, key);
      if (known == null) {
        unknown.add(key);
      }
      found.put(key, known == null ? null : known.value());
    }
    if (!unknown.isEmpty()) {
      found.putAll(read(view, unknown));
    }
    found.values().removeIf(Objects::isNull);
    return found;
  }

  /** What hangs on one key. */
  public Optional<V> of(View view, K key) {
    return Optional.ofNullable(of(view, List.of(key)).get(key));
  }

  private Map<K, V> read(View view, List<K> keys) {
    // Taken before the statement: what it reads is of this version or newer.
    Snapshot snapshot = view.snapshot();
    Map<K, Weighed<V>> read = reading.read(view, keys);
    Map<K, V> values = new HashMap<>();
    for (K key : keys) {
      Weighed<V> one = read.get(key);
      memory.keep(
          this,
          key,
          new Kept(snapshot, one == null ? null : one.value(), one == null ? 1 : one.bytes()));
      if (one != null) {
        values.put(key, one.value());
      }
    }
    return values;
  }

  @SuppressWarnings("unchecked") // kept under this level, so it is what this level reads
  private @Nullable V value(Kept kept) {
    return (V) kept.value();
  }
}
