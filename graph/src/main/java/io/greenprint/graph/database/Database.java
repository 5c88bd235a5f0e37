package io.greenprint.graph.database;

import org.neo4j.driver.Driver;
import org.neo4j.driver.SessionConfig;

/**
 * A database that is ready to be asked. Its driver is shared by all threads and stays the same
 * while the bundled database is restarted.
 */
public sealed interface Database extends AutoCloseable permits BundledDatabase, ExternalDatabase {

  /**
   * Opens the database that the settings name and waits until it answers.
   *
   * @throws DatabaseException when it cannot be reached or started, with cause and remedy
   */
  static Database open(DatabaseSettings settings) {
    return switch (settings) {
      case DatabaseSettings.Bundled bundled -> BundledDatabase.start(bundled);
      case DatabaseSettings.External external -> ExternalDatabase.connect(external);
    };
  }

  /** The one driver; closed with the database. */
  Driver driver();

  /** How sessions are to be opened: which database on the server. */
  SessionConfig sessions();

  /** How it is now. Asks the server, so it may take until the driver's timeouts. */
  Health health();

  /** Closes the driver, and ends the process of a bundled database. */
  @Override
  void close();
}
