package io.greenprint.graph.database;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.Neo4jException;

/** A server or cluster that somebody else runs. */
public final class ExternalDatabase implements Database {

  private final DatabaseSettings.External settings;
  private final Driver driver;
  private volatile boolean closed;

  private ExternalDatabase(DatabaseSettings.External settings, Driver driver) {
    this.settings = settings;
    this.driver = driver;
  }

  static ExternalDatabase connect(DatabaseSettings.External settings) {
    Driver driver = driver(settings);
    try {
      driver.verifyConnectivity();
      return new ExternalDatabase(settings, driver);
    } catch (AuthenticationException e) {
      driver.close();
      throw Failures.refusedLogin(settings.uri().toString(), e);
    } catch (Neo4jException e) {
      driver.close();
      throw Failures.unreachable(settings.uri().toString(), e);
    }
  }

  @Override
  public Driver driver() {
    return driver;
  }

  @Override
  public SessionConfig sessions() {
    return settings.name() == null
        ? SessionConfig.defaultConfig()
        : SessionConfig.forDatabase(settings.name());
  }

  @Override
  public Health health() {
    if (closed) {
      return new Health(Health.State.CLOSED, "", 0);
    }
    try {
      driver.verifyConnectivity();
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
