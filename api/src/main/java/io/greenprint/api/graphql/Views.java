package io.greenprint.api.graphql;

import io.greenprint.graph.store.Snapshot;
import io.greenprint.queries.Problem;
import io.greenprint.queries.QueryException;
import io.greenprint.queries.access.Sight;
import io.greenprint.queries.policy.Catalogs;
import io.greenprint.queries.policy.View;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Gives each request its view of the graph. A snapshot serves all requests of a tenth of a second,
 * so that under load taking it costs nothing; who wrote and wants to see it asks for a version.
 * Thread-safe.
 */
public final class Views {

  private static final Duration FRESH = Duration.ofMillis(100);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);
  private static final Duration LOOK_EVERY = Duration.ofMillis(50);

  private final Supplier<Snapshot> snapshots;
  private final Catalogs catalogs;
  private final LongSupplier nanoTime;
  private final Supplier<Sight> sights;
  private @Nullable Snapshot latest;
  private long takenAt;

  /**
   * Gives views of what {@code snapshots} take.
   *
   * @param nanoTime clock for durations
   * @param sights what who asks in the current thread may see
   */
  public Views(
      Supplier<Snapshot> snapshots,
      Catalogs catalogs,
      LongSupplier nanoTime,
      Supplier<Sight> sights) {
    this.snapshots = snapshots;
    this.catalogs = catalogs;
    this.nanoTime = nanoTime;
    this.sights = sights;
  }

  /**
   * A view for one request, taken when it is first looked at, of what its caller may see.
   *
   * @param minVersion a version that it must show; null where any will do
   * @throws QueryException STALE, when it is looked at, where the graph does not reach the version
   *     within five seconds
   */
  public View view(@Nullable Long minVersion) {
    return view(minVersion, sights.get());
  }

  /** A newer view of what another sees, for an answer that goes on. */
  View newer(View before) {
    return view(null, before.catalog().sight());
  }

  /** A view of everything, for the service's own work; never for a request. */
  public View whole() {
    return view(null, Sight.ALL);
  }

  private View view(@Nullable Long minVersion, Sight sight) {
    return new RequestView(
        () -> catalogs.at(minVersion == null ? recent() : reaching(minVersion)).seenBy(sight));
  }

  /** Makes the next view show what has just been written. */
  public synchronized void forget() {
    latest = null;
  }

  private synchronized Snapshot recent() {
    Snapshot known = latest;
    long now = nanoTime.getAsLong();
    if (known != null && now - takenAt < FRESH.toNanos()) {
      return known;
    }
    Snapshot taken = snapshots.get();
    latest = taken;
    takenAt = now;
    return taken;
  }

  private Snapshot reaching(long version) {
    long deadline = nanoTime.getAsLong() + LONGEST_WAIT.toNanos();
    Snapshot snapshot = recent();
    while (snapshot.version() < version) {
      if (nanoTime.getAsLong() > deadline) {
        throw new QueryException(Problem.STALE, version);
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(LOOK_EVERY.toMillis()));
      forget();
      snapshot = recent();
    }
    return snapshot;
  }
}
