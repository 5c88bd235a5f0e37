package io.greenprint.api.ingest;

import io.greenprint.graph.database.BundledDatabase;
import io.greenprint.graph.database.Database;
import io.greenprint.graph.store.Ingestions;
import io.greenprint.graph.store.Sweeper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * What is to be done beside taking files in: at start, then each hour, sweep what nobody sees any
 * more. On the bundled database nobody else writes, so that at start what a killed process left is
 * taken up at once. Used by one thread.
 */
final class Housekeeping {

  private static final Duration EVERY = Duration.ofHours(1);

  /** No request keeps its snapshot for longer. */
  private static final Duration LONGEST_REQUEST = Duration.ofMinutes(10);

  /** No process writes one reading for longer. */
  private static final Duration ABANDONED = Duration.ofDays(1);

  private final Ingestions ingestions;
  private final Sweeper sweeper;
  private final Clock clock;
  private final boolean alone;
  private Instant due = Instant.MIN;

  Housekeeping(Database database, Ingestions ingestions, Clock clock) {
    this.ingestions = ingestions;
    this.sweeper = new Sweeper(database, clock);
    this.clock = clock;
    this.alone = database instanceof BundledDatabase;
  }

  /** Does what is due. */
  void doWhatIsDue() {
    Instant now = clock.instant();
    if (now.isBefore(due)) {
      return;
    }
    if (alone && due.equals(Instant.MIN)) {
      ingestions.endLeases();
      sweeper.sweep(LONGEST_REQUEST, Duration.ZERO);
    } else {
      sweeper.sweep(LONGEST_REQUEST, ABANDONED);
    }
    due = now.plus(EVERY);
  }
}
