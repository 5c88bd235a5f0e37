package io.greenprint.api.login;

import io.greenprint.graph.access.Account;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.exceptions.Neo4jException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The accounts as they were two seconds ago at most, because every request asks for its caller's.
 * Who is disabled, by whatever process, is out that soon. While the database is away, those known
 * last hold. Thread-safe.
 */
final class KnownAccounts {

  private static final Logger LOG = LoggerFactory.getLogger(KnownAccounts.class);
  private static final Duration FRESH = Duration.ofSeconds(2);

  private final Supplier<List<Account>> source;
  private final LongSupplier nanoTime;
  private @Nullable Map<String, Account> known;
  private long takenAt;

  /**
   * Keeps what {@code source} gives.
   *
   * @param nanoTime clock for durations
   */
  KnownAccounts(Supplier<List<Account>> source, LongSupplier nanoTime) {
    this.source = source;
    this.nanoTime = nanoTime;
  }

  /** Whether there is any account, be it disabled. */
  boolean any() {
    return !all(FRESH).isEmpty();
  }

  Optional<Account> find(String id) {
    return Optional.ofNullable(all(FRESH).get(id));
  }

  /** As it is now, for one who logs in. */
  Optional<Account> findNow(String id) {
    return Optional.ofNullable(all(Duration.ZERO).get(id));
  }

  private synchronized Map<String, Account> all(Duration age) {
    Map<String, Account> before = known;
    long now = nanoTime.getAsLong();
    if (before != null && now - takenAt < age.toNanos()) {
      return before;
    }
    try {
      Map<String, Account> taken =
          source.get().stream().collect(Collectors.toMap(Account::id, Function.identity()));
      known = taken;
      takenAt = now;
      return taken;
    } catch (Neo4jException away) {
      if (before == null) {
        throw away;
      }
      LOG.debug("The accounts stay as they were", away);
      return before;
    }
  }
}
