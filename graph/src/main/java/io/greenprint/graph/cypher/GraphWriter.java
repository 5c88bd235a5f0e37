package io.greenprint.graph.cypher;

import io.greenprint.graph.database.Database;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionContext;

/**
 * Runs writing work in managed transactions, which the driver repeats when a cluster changes its
 * leader or two writers meet. So all work given here must be harmless when repeated. Thread-safe.
 */
public final class GraphWriter {

  private final Database database;

  public GraphWriter(Database database) {
    this.database = database;
  }

  /** Where it writes. */
  public Database database() {
    return database;
  }

  /** All of {@code work} or nothing; it may be called again. */
  public <T> T write(Function<Work, T> work) {
    try (Session session = database.driver().session(database.sessions())) {
      return session.executeWrite(transaction -> work.apply(new Work(transaction)));
    }
  }

  /** Reads at the leader, so that it sees all that was written before. */
  public <T> List<T> list(
      Statement statement, Map<String, Object> parameters, Function<Record, T> row) {
    return write(work -> work.list(statement, parameters, row));
  }

  /** One transaction. */
  public record Work(TransactionContext transaction) {

    /** Runs a statement for its effect. */
    public void run(Statement statement, Map<String, Object> parameters) {
      transaction.run(statement.text(), parameters).consume();
    }

    /** All rows of a statement. */
    public <T> List<T> list(
        Statement statement, Map<String, Object> parameters, Function<Record, T> row) {
      return transaction.run(statement.text(), parameters).list(row);
    }

    /** The first row of a statement; empty where there is none. */
    public <T> Optional<T> first(
        Statement statement, Map<String, Object> parameters, Function<Record, T> row) {
      return list(statement, parameters, row).stream().findFirst();
    }
  }
}
