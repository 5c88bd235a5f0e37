package io.greenprint.graph.schema;

import io.greenprint.graph.cypher.Statement;
import io.greenprint.graph.database.Database;
import io.greenprint.graph.database.DatabaseException;
import io.greenprint.graph.database.DatabaseException.Reason;
import io.greenprint.graph.finding.Finding.Message;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.neo4j.driver.Session;
import org.neo4j.driver.Transaction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings a database to the program's schema. A migration is a {@code .cypher} file in this
 * package's resources; its number is its place in {@link #MIGRATIONS}. Statements run one by one
 * and may run again after a crash, so each must be harmless when repeated.
 */
public final class GraphSchema {

  private static final Logger log = LoggerFactory.getLogger(GraphSchema.class);

  /** In order; only ever added to at the end. */
  private static final List<String> MIGRATIONS =
      List.of(
          "001-constraints-and-indexes",
          "002-reports",
          "003-received-files",
          "004-supply",
          "005-assessments",
          "006-carbon",
          "007-accounts",
          "008-profiles",
          "009-industry-chains",
          "010-identities");

  private GraphSchema() {}

  /** The version that this program brings. */
  public static int version() {
    return MIGRATIONS.size();
  }

  /**
   * Applies what is missing. Processes that start together wait for each other.
   *
   * @throws DatabaseException with {@link Reason#NEWER_SCHEMA} when a newer program wrote the graph
   */
  public static void prepare(Database database) {
    try (Session guard = database.driver().session(database.sessions());
        Session work = database.driver().session(database.sessions())) {
      for (Statement statement : Statement.loadAll(GraphSchema.class, "000-versions")) {
        run(work, statement, Map.of());
      }
      try (Transaction lock = guard.beginTransaction()) {
        int found = lock.run(cypher("lock").text()).single().get("version").asInt();
        refuseNewer(found);
        for (int next = found; next < MIGRATIONS.size(); next++) {
          log.info("Applying schema migration {}", MIGRATIONS.get(next));
          for (Statement statement : Statement.loadAll(GraphSchema.class, MIGRATIONS.get(next))) {
            run(work, statement, Map.of());
          }
        }
        lock.run(cypher("unlock").text(), Map.of("version", MIGRATIONS.size())).consume();
        lock.commit();
      }
      run(work, cypher("graph-version"), Map.of("graphId", UUID.randomUUID().toString()));
    }
  }

  private static void run(Session session, Statement statement, Map<String, Object> parameters) {
    session.executeWriteWithoutResult(tx -> tx.run(statement.text(), parameters).consume());
  }

  private static void refuseNewer(int found) {
    if (found > MIGRATIONS.size()) {
      throw new DatabaseException(
          Reason.NEWER_SCHEMA,
          new Message(
              "数据库结构版本为 %d，高于本程序支持的 %d。".formatted(found, MIGRATIONS.size()),
              "The graph has schema version %d; this program knows %d."
                  .formatted(found, MIGRATIONS.size())),
          new Message(
              "请使用更新版本的绿谱，或从备份恢复。",
              "Use the newer Greenprint, or restore a backup made by this one."),
          null);
    }
  }

  private static Statement cypher(String name) {
    return Statement.load(GraphSchema.class, name);
  }
}
