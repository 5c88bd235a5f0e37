package io.greenprint.graph.cypher;

import io.greenprint.graph.database.Database;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.neo4j.driver.ExecutableQuery;
import org.neo4j.driver.QueryConfig;
import org.neo4j.driver.Record;
import org.neo4j.driver.RoutingControl;

/**
 * Runs reading statements in managed transactions, which the driver repeats when a cluster changes
 * its leader. Each is a transaction of its own, begun and run in one message. Thread-safe.
 */
public final class GraphReader {

  private final Function<String, ExecutableQuery> queries;
  private final QueryConfig bounds;

  /**
   * Reads through queries of a driver.
   *
   * @param queries makes one of its text
   * @param bounds what holds for each
   */
  public GraphReader(Function<String, ExecutableQuery> queries, QueryConfig bounds) {
    this.queries = queries;
    this.bounds = bounds;
  }

  /**
   * Reads a database.
   *
   * @param timeout most time that the database spends on one statement
   */
  public static GraphReader of(Database database, Duration timeout) {
    QueryConfig.Builder bounds =
        QueryConfig.builder()
            .withRouting(RoutingControl.READ)
            .withTimeout(timeout)
            .withBookmarkManager(database.sessions().bookmarkManager().orElse(null));
    database.sessions().database().ifPresent(bounds::withDatabase);
    return new GraphReader(database.driver()::executableQuery, bounds.build());
  }

  /** All rows of a statement. */
  public <T> List<T> list(
      Statement statement, Map<String, Object> parameters, Function<Record, T> row) {
    return queries
        .apply(statement.text())
        .withParameters(parameters)
        .withConfig(bounds)
        .execute(Collectors.mapping(row, Collectors.toList()));
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
