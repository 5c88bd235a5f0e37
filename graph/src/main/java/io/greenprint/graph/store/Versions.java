package io.greenprint.graph.store;

import io.greenprint.graph.cypher.GraphWriter;
import io.greenprint.graph.cypher.GraphWriter.Work;
import io.greenprint.graph.cypher.Statement;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * Graph versions and reading numbers. Both are given out under the lock of one node and shown by a
 * second, tiny transaction. The lock is held until the first is applied whole; so when a number is
 * shown, everything up to it is there. When a process dies between the two, the next one shows both
 * numbers.
 */
final class Versions {

  private static final Statement LOCK = Statement.load(Versions.class, "version-lock");
  private static final Statement GIVE_VERSION = Statement.load(Versions.class, "version-give");
  private static final Statement GIVE_READING = Statement.load(Versions.class, "reading-give");
  private static final Statement SHOW = Statement.load(Versions.class, "version-show");
  private static final Statement SHOW_READINGS = Statement.load(Versions.class, "reading-show");
  private static final Statement SHOW_ALL = Statement.load(Versions.class, "version-show-all");

  /** Writers of one process wait for each other here: it is cheaper than in the database. */
  private static final ReentrantLock TURN = new ReentrantLock();

  private final GraphWriter writer;

  Versions(GraphWriter writer) {
    this.writer = writer;
  }

  /**
   * Does {@code change} as a new version of the graph, and shows it.
   *
   * @param change gets the transaction and the new version; must be short, for others wait
   * @return the version
   */
  long raise(VersionedChange change) {
    long version =
        underLock(
            work -> {
              long next = next(work, GIVE_VERSION);
              change.apply(work, next);
              return next;
            });
    writer.write(
        work -> {
          work.run(SHOW, Map.of("version", version));
          return version;
        });
    return version;
  }

  /**
   * Makes readings under the lock, and shows their numbers, so that every later snapshot knows that
   * they are unfinished.
   *
   * @param begin makes readings; gives the highest number it made, or 0
   */
  void beginReadings(ToLongFunction<Work> begin) {
    long highest = underLock(begin::applyAsLong);
    if (highest > 0) {
      writer.write(
          work -> {
            work.run(SHOW_READINGS, Map.of("reading", highest));
            return highest;
          });
    }
  }

  /** The next reading number; only within {@link #beginReadings}. */
  static long nextReading(Work work) {
    return next(work, GIVE_READING);
  }

  /** Shows what a process that died had finished, but not shown. */
  void recover() {
    underLock(
        work -> {
          work.run(SHOW_ALL, Map.of());
          return true;
        });
  }

  /** Does work while no other writer gives out a version or begins a reading. */
  <T> T underLock(Function<Work, T> change) {
    TURN.lock();
    try {
      return writer.write(
          work -> {
            work.run(LOCK, Map.of());
            return change.apply(work);
          });
    } finally {
      TURN.unlock();
    }
  }

  private static long next(Work work, Statement statement) {
    return work.first(statement, Map.of(), row -> row.get("next").asLong())
        .orElseThrow(() -> new IllegalStateException("No GraphVersion; is the schema applied?"));
  }

  /** A change that becomes visible with a version. */
  @FunctionalInterface
  interface VersionedChange {
    void apply(Work work, long version);
  }
}
