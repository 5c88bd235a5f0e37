package io.greenprint.graph.testkit;

import io.greenprint.graph.database.Database;
import java.util.List;
import java.util.Map;

/** Asks the database what a test wants to know of it. */
public record Ask(Database database) {

  /** All rows. */
  public List<Map<String, Object>> rows(String cypher, Map<String, Object> parameters) {
    try (var session = database.driver().session(database.sessions())) {
      return session.executeRead(tx -> tx.run(cypher, parameters).list(row -> row.asMap()));
    }
  }

  /** All rows of a statement without parameters. */
  public List<Map<String, Object>> rows(String cypher) {
    return rows(cypher, Map.of());
  }

  /** The values of a statement's only column. */
  public List<Object> values(String cypher) {
    return rows(cypher).stream().map(row -> row.values().iterator().next()).toList();
  }

  /** The value of a statement's only column and row. */
  public Object value(String cypher) {
    return values(cypher).getFirst();
  }
}
