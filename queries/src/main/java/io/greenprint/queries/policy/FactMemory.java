package io.greenprint.queries.policy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.greenprint.graph.store.Snapshot;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.TypeSystem;

/**
 * Facts that were read lately, so that a question reads anew only which facts it is about. Nothing
 * in it can be stale: what a published reading says never changes, and what people or later
 * documents can change is kept for one graph version. Bounded; shared by all {@link Level}s.
 * Thread-safe.
 */
public final class FactMemory {

  /** Share of the heap that it may take. */
  private static final int SHARE = 8;

  /** About what an object with its entry takes beside its words, in bytes. */
  private static final int OBJECT = 48;

  private final Cache<Key, Kept> kept;

  FactMemory(long bytes) {
    this.kept =
        Caffeine.newBuilder()
            .maximumWeight(bytes)
            .weigher((Key key, Kept one) -> one.bytes())
            .executor(Runnable::run)
            .build();
  }

  /** A memory that takes at most an eighth of the heap. */
  public static FactMemory ofHeap() {
    return new FactMemory(Runtime.getRuntime().maxMemory() / SHARE);
  }

  /** How long what was read holds. */
  enum Lasting {

    /** As long as the graph: nobody changes it. */
    FOR_GOOD,

    /** In its graph version: people correct it, or later documents add to it. */
    IN_VERSION,

    /** In its graph version, for those who see the same readings: it leads to facts of others. */
    IN_SIGHT;

    boolean holds(Snapshot at, Snapshot now) {
      return at.graphId().equals(now.graphId())
          && switch (this) {
            case FOR_GOOD -> true;
            case IN_VERSION -> at.version() == now.version();
            case IN_SIGHT -> at.version() == now.version() && at.hidden().equals(now.hidden());
          };
    }
  }

  /**
   * What was read.
   *
   * @param at what its reader saw
   * @param value null where there was nothing
   * @param bytes about what it takes
   */
  record Kept(Snapshot at, @Nullable Object value, int bytes) {}

  private record Key(Level<?, ?> level, Object key) {}

  @Nullable Kept find(Level<?, ?> level, Object key) {
    return kept.getIfPresent(new Key(level, key));
  }

  void keep(Level<?, ?> level, Object key, Kept value) {
    kept.put(new Key(level, key), value);
  }

  /** About what a value takes once it is a record of ours, in bytes. */
  static int bytes(Value value) {
    TypeSystem types = TypeSystem.getDefault();
    if (value.hasType(types.STRING())) {
      return OBJECT + 2 * value.asString().length();
    }
    if (value.hasType(types.LIST()) || value.hasType(types.MAP())) {
      int bytes = OBJECT;
      for (Value part : value.values()) {
        bytes += bytes(part);
      }
      return bytes;
    }
    return OBJECT / 2;
  }
}
