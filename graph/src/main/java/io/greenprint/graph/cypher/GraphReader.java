package io.greenprint.graph.cypher;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionConfig;

/**
 * Runs reading statements in managed transactions, which the driver repeats when a cluster changes
 * its leader. Thread-safe.
 */
public final class GraphReader {

  private final Supplier<Session> sessions;
  private final TransactionConfig bounds;

  /**
   * Reads through sessions of its own.
   *
   * @param sessions opens one
   * @param timeout most time that the database spends on one statement
   */
  public GraphReader(Supplier<Session> sessions, Duration timeout) {
    this.sessions = sessions;
    this.bounds = TransactionConfig.builder().withTimeout(timeout).build();
  }

  /** All rows of a statement. */
  public <T> List<T> list(
      Statement statement, Map<String, Object> parameters, Function<Record, T> row) {
    try (Session session = sessions.get()) {
      return session.executeRead(
          transaction -> transaction.run(statement.text(), parameters).list(row), bounds);
    }
  }

  /** The only row of a statement; empty where there is none. */
  public <T> Optional<T> find(
      Statement statement, Map<String, Object> parameters, Function<Record, T> row) {
    List<T> rows = list(statement, parameters, row);
    if (rows.size() > 1) {
      throw new IllegalStateException(statement + " gave " + rows.size() + " rows, not one");
    }
    return rows.stream().findFirst();
  }
}
