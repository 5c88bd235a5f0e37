package io.greenprint.graph.store;

import io.greenprint.graph.cypher.GraphWriter;
import io.greenprint.graph.cypher.Statement;
import io.greenprint.graph.database.Database;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Removes what nobody can see any more: replaced readings, readings that were never finished, the
 * bodies that only they named and the documents that only they cited. Runs beside readers and
 * writers, in small transactions; may be stopped at any point and run again.
 */
public final class Sweeper {

  private static final Logger log = LoggerFactory.getLogger(Sweeper.class);

  private static final int BATCH = 2_000;

  private static final Statement SETTLED = load("sweep-settled");
  private static final Statement MARK = load("sweep-mark");
  private static final List<Statement> FACTS = Statement.loadAll(Sweeper.class, "sweep-facts");
  private static final Statement READING = load("sweep-reading");
  private static final Statement BODIES = load("sweep-bodies");
  private static final Statement DOCUMENTS = load("sweep-documents");

  private final GraphWriter writer;
  private final Versions versions;
  private final Clock clock;

  public Sweeper(Database database, Clock clock) {
    this.writer = new GraphWriter(database);
    this.versions = new Versions(writer);
    this.clock = clock;
  }

  /**
   * What a sweep removed.
   *
   * @param readings replaced or unfinished
   * @param bodies that only they named
   * @param documents that only they read or cited
   */
  public record Swept(int readings, long bodies, long documents) {}

  /**
   * Sweeps once.
   *
   * @param longestRequest a reading replaced longer ago than this is seen by no snapshot in use
   * @param abandoned an unfinished reading that began longer ago than this has no writer any more;
   *     zero where no other process writes
   */
  public Swept sweep(Duration longestRequest, Duration abandoned) {
    Instant now = clock.instant();
    ZonedDateTime before = now.minus(longestRequest).atZone(ZoneOffset.UTC);
    ZonedDateTime begunBefore = now.minus(abandoned).atZone(ZoneOffset.UTC);
    run(SETTLED, Map.of("before", before));
    List<Long> readings =
        versions.underLock(
            work ->
                work.list(
                    MARK,
                    Map.of("before", before, "abandoned", begunBefore),
                    row -> row.get("reading").asLong()));
    readings.forEach(this::sweep);
    if (readings.isEmpty()) {
      return new Swept(0, 0, 0);
    }
    Swept swept = new Swept(readings.size(), delete(BODIES, Map.of()), delete(DOCUMENTS, Map.of()));
    log.info("{}", swept);
    return swept;
  }

  private void sweep(long reading) {
    for (Statement facts : FACTS) {
      Map<String, Object> parameters = Map.of("reading", reading, "batch", BATCH);
      while (delete(facts, parameters) > 0) {
        log.debug("A batch of reading {} is gone", reading);
      }
    }
    run(READING, Map.of("reading", reading));
  }

  private long delete(Statement statement, Map<String, Object> parameters) {
    return writer.write(
        work -> work.first(statement, parameters, row -> row.get("deleted").asLong()).orElse(0L));
  }

  private void run(Statement statement, Map<String, Object> parameters) {
    writer.write(
        work -> {
          work.run(statement, parameters);
          return true;
        });
  }

  private static Statement load(String name) {
    return Statement.load(Sweeper.class, name);
  }
}
