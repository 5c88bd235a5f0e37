package io.greenprint.graph.store;

import io.greenprint.graph.cypher.Statement;
import io.greenprint.graph.database.Database;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.Value;

/**
 * Takes snapshots. The database's reads are read-committed, and even one committed transaction can
 * be seen in pieces while it is applied. A snapshot is whole nevertheless, because {@link Versions}
 * raises the version in a transaction of its own, after all that it shows has been applied.
 */
public final class Snapshots {

  private static final Statement SNAPSHOT = Statement.load(Snapshots.class, "snapshot");

  private final Database database;

  public Snapshots(Database database) {
    this.database = database;
  }

  /** What may be seen now. */
  public Snapshot take() {
    try (Session session = database.driver().session(database.sessions())) {
      return session.executeRead(tx -> of(tx.run(SNAPSHOT.text()).single()));
    }
  }

  private static Snapshot of(Record row) {
    return new Snapshot(
        row.get("graphId").asString(),
        row.get("version").asLong(),
        row.get("before").asLong(),
        row.get("hidden").asList(Value::asLong));
  }
}
