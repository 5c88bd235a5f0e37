package io.greenprint.graph.database;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.Neo4jException;

/** A server or cluster that somebody else runs. */
public final class ExternalDatabase implements Database {

  private static final String NO_SUCH_DATABASE = "Neo.ClientError.Database.DatabaseNotFound";

  private final DatabaseSettings.External settings;
  private final Driver driver;
  private final SessionConfig sessions;
  private volatile boolean closed;

  private ExternalDatabase(DatabaseSettings.External settings, Driver driver) {
    this.settings = settings;
    this.driver = driver;
    this.sessions = sessions(settings, driver);
  }

  static ExternalDatabase connect(DatabaseSettings.External settings) {
    ExternalDatabase database = new ExternalDatabase(settings, driver(settings));
    try {
      database.ask();
      return database;
    } catch (AuthenticationException e) {
      database.close();
      throw Failures.refusedLogin(settings.uri().toString(), e);
    } catch (Neo4jException e) {
      database.close();
      throw NO_SUCH_DATABASE.equals(e.code())
          ? Failures.noSuchDatabase(settings.uri().toString(), settings.name(), e)
          : Failures.unreachable(settings.uri().toString(), e);
    }
  }

  /** That the server answers does not say that it has this database. */
  private void ask() {
    driver.verifyConnectivity();
    try (Session session = driver.session(sessions)) {
      session.run("RETURN 1").consume();
    }
  }

  @Override
  public Driver driver() {
    return driver;
  }

  @Override
  public SessionConfig sessions() {
    return sessions;
  }

  @Override
  public Health health() {
    if (closed) {
      return new Health(Health.State.CLOSED, "", 0);
    }
    try {
      ask();
      return new Health(Health.State.UP, "", 0);
    } catch (Neo4jException e) {
      return new Health(Health.State.DOWN, settings.uri() + ": " + e.getMessage(), 0);
    }
  }

  @Override
  public void close() {
    closed = true;
    driver.close();
  }

  /**
   * All sessions share their bookmarks: in a cluster, what this process wrote or saw is there for
   * its next read, whichever member answers that. So a request that took its snapshot at one member
   * finds all that it shows at another.
   */
  private static SessionConfig sessions(DatabaseSettings.External settings, Driver driver) {
    SessionConfig.Builder sessions =
        SessionConfig.builder().withBookmarkManager(driver.executableQueryBookmarkManager());
    if (settings.name() != null) {
      sessions.withDatabase(settings.name());
    }
    return sessions.build();
  }

  /** A scheme that is none of the driver's is found out here; the server only later. */
  private static Driver driver(DatabaseSettings.External settings) {
    try {
      return GraphDatabase.driver(
          settings.uri(), token(settings), config(settings.connectTimeout()));
    } catch (IllegalArgumentException unusable) {
      throw Failures.unreachable(settings.uri().toString(), unusable);
    }
  }

  private static Config config(Duration connectTimeout) {
    return Config.builder()
        .withConnectionTimeout(connectTimeout.toMillis(), TimeUnit.MILLISECONDS)
        .withUserAgent("greenprint")
        .build();
  }

  private static AuthToken token(DatabaseSettings.External settings) {
    return settings.username() == null || settings.password() == null
        ? AuthTokens.none()
        : AuthTokens.basic(settings.username(), settings.password());
  }
}
