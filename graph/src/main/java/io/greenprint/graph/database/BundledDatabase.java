package io.greenprint.graph.database;

import io.greenprint.graph.database.DatabaseException.Reason;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The bundled Neo4j Community: a separate, unmodified program in a child process on the loopback
 * interface, with a generated password. It is started again when it dies and ends with this
 * process, however that ends.
 */
public final class BundledDatabase implements Database {

  private static final Logger log = LoggerFactory.getLogger(BundledDatabase.class);

  private static final int FIRST_STARTS = 4;
  private static final int RESTARTS_IN_A_ROW = 5;
  private static final long FIRST_PAUSE_MILLIS = 500;
  private static final long POLL_MILLIS = 50;
  private static final Duration STEADY = Duration.ofMinutes(5);

  private final DatabaseSettings.Bundled settings;
  private final Neo4jJars jars;
  private final DataFolder folder;
  private final int port;
  private final Driver driver;

  private final ReentrantLock state = new ReentrantLock();
  private final Condition changed = state.newCondition();
  private final Thread supervisor =
      Thread.ofVirtual().name("neo4j-supervisor").unstarted(this::supervise);
  private final Thread exitWatch = new Thread(this::expectEnd, "neo4j-exit-watch");
  private ServerProcess server;
  private Health health = new Health(Health.State.UP, "", 0);
  private boolean ending;
  private boolean closed;

  private BundledDatabase(
      DatabaseSettings.Bundled settings,
      Neo4jJars jars,
      DataFolder folder,
      int port,
      ServerProcess server,
      Driver driver) {
    this.settings = settings;
    this.jars = jars;
    this.folder = folder;
    this.port = port;
    this.server = server;
    this.driver = driver;
  }

  /**
   * Starts Neo4j and waits until it answers.
   *
   * @throws DatabaseException with the cause and its remedy
   */
  static BundledDatabase start(DatabaseSettings.Bundled settings) {
    Neo4jJars jars = Neo4jJars.at(settings.classPath());
    DataFolder folder = DataFolder.hold(settings.dataDir());
    try {
      folder.requireSpace(settings.leastDiskSpace());
      folder.claimFor(jars.version());
      String password = folder.password();
      if (folder.isNew()) {
        ServerProcess.setInitialPassword(settings, jars, folder, password);
      }
      BundledDatabase database = firstStart(settings, jars, folder, password);
      Runtime.getRuntime().addShutdownHook(database.exitWatch);
      database.supervisor.start();
      return database;
    } catch (RuntimeException e) { // Whatever it is: the folder must not stay locked.
      folder.close();
      throw e;
    }
  }

  @Override
  public Driver driver() {
    return driver;
  }

  @Override
  public SessionConfig sessions() {
    return SessionConfig.forDatabase("neo4j");
  }

  @Override
  public Health health() {
    state.lock();
    try {
      return health;
    } finally {
      state.unlock();
    }
  }

  /** Where it listens, for tools of the same user. */
  public URI uri() {
    return uri(port);
  }

  /** Process id of the child. */
  public long pid() {
    state.lock();
    try {
      return server.process().pid();
    } finally {
      state.unlock();
    }
  }

  @Override
  public void close() {
    ServerProcess last;
    state.lock();
    try {
      if (closed) {
        return;
      }
      closed = true;
      health = new Health(Health.State.CLOSED, "", health.restarts());
      last = server;
    } finally {
      state.unlock();
    }
    expectEnd();
    forgetExitWatch();
    driver.close();
    last.stop();
    folder.close();
  }

  /**
   * The child's end is wanted from now on. Called too when this JVM begins to end: a signal to the
   * whole process group, such as Ctrl-C in a terminal, ends the child long before {@link #close} is
   * reached.
   */
  private void expectEnd() {
    state.lock();
    try {
      ending = true;
      changed.signalAll();
    } finally {
      state.unlock();
    }
  }

  /** Its work is done; while the JVM ends it is running already. */
  private void forgetExitWatch() {
    try {
      Runtime.getRuntime().removeShutdownHook(exitWatch);
    } catch (IllegalStateException ends) {
      log.debug("The JVM ends", ends);
    }
  }

  /** Waits until nothing starts the child again any more. */
  void awaitSupervisorEnd() throws InterruptedException {
    supervisor.join();
  }

  /**
   * A lock that an ending child still holds, and a port taken between choosing and using it, are
   * gone at the next try; anything else is not.
   */
  private static BundledDatabase firstStart(
      DatabaseSettings.Bundled settings, Neo4jJars jars, DataFolder folder, String password) {
    for (int attempt = 1; ; attempt++) {
      int port = ServerProcess.freePort();
      ServerProcess server = ServerProcess.start(settings, jars, folder, port);
      Driver driver = driver(port, password);
      try {
        awaitReady(server, driver, settings.startTimeout(), folder);
        return new BundledDatabase(settings, jars, folder, port, server, driver);
      } catch (DatabaseException e) {
        driver.close();
        server.stop();
        boolean passing = e.reason() == Reason.LOCKED || e.reason() == Reason.PORT_IN_USE;
        if (!passing || attempt == FIRST_STARTS) {
          throw e;
        }
        log.info("Neo4j did not start ({}), trying again", e.reason());
      }
    }
  }

  private static void awaitReady(
      ServerProcess server, Driver driver, Duration timeout, DataFolder folder) {
    long deadline = System.nanoTime() + timeout.toNanos();
    try {
      while (!server.listens() || !answers(driver)) {
        if (server.endedWithin(POLL_MILLIS)) {
          throw server.failure();
        }
        if (System.nanoTime() > deadline) {
          throw Failures.tooSlow(timeout, folder.log());
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Failures.didNotStart(folder.log(), "interrupted");
    }
  }

  private static boolean answers(Driver driver) {
    try (var session = driver.session(SessionConfig.forDatabase("neo4j"))) {
      session.run("RETURN 1").consume();
      return true;
    } catch (AuthenticationException e) {
      throw Failures.passwordLost(e);
    } catch (Neo4jException e) {
      log.debug("Not ready: {}", e.getMessage());
      return false;
    }
  }

  /** Waits for the child's end; starts it again, more slowly each time, until it stays. */
  private void supervise() {
    int failures = 0;
    long startedAt = System.nanoTime();
    while (true) {
      ServerProcess current = current();
      current.process().onExit().join();
      if (System.nanoTime() - startedAt > STEADY.toNanos()) {
        failures = 0;
      }
      if (isEnding()) {
        return;
      }
      DatabaseException reason = current.failure();
      if (failures == RESTARTS_IN_A_ROW) {
        log.error("Neo4j ended {} times in a row; giving up", failures, reason);
        set(Health.State.DOWN, reason.problem().en(), 0);
        return;
      }
      failures++;
      set(Health.State.RESTARTING, reason.problem().en(), 0);
      if (pause(FIRST_PAUSE_MILLIS << (failures - 1))) {
        return;
      }
      log.warn("Neo4j ended with {}; start {}", current.process().exitValue(), failures);
      startedAt = System.nanoTime();
      restart();
    }
  }

  private void restart() {
    ServerProcess next;
    state.lock();
    try {
      if (ending) {
        return;
      }
      next = ServerProcess.start(settings, jars, folder, port);
      server = next;
    } finally {
      state.unlock();
    }
    try {
      awaitReady(next, driver, settings.startTimeout(), folder);
      set(Health.State.UP, "", 1);
    } catch (DatabaseException e) {
      log.warn("Neo4j did not come back: {}", e.problem().en());
      next.stop(); // the loop sees its end and tries again
    }
  }

  private ServerProcess current() {
    state.lock();
    try {
      return server;
    } finally {
      state.unlock();
    }
  }

  private boolean isEnding() {
    state.lock();
    try {
      return ending;
    } finally {
      state.unlock();
    }
  }

  private void set(Health.State to, String detail, int moreRestarts) {
    state.lock();
    try {
      if (!ending) {
        health = new Health(to, detail, health.restarts() + moreRestarts);
        changed.signalAll();
      }
    } finally {
      state.unlock();
    }
  }

  /** Waits, unless the end is expected; true when it is. */
  private boolean pause(long millis) {
    state.lock();
    try {
      long left = TimeUnit.MILLISECONDS.toNanos(millis);
      while (!ending && left > 0) {
        left = changed.awaitNanos(left);
      }
      return ending;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    } finally {
      state.unlock();
    }
  }

  private static Driver driver(int port, String password) {
    AuthToken token = AuthTokens.basic("neo4j", password);
    Config config =
        Config.builder()
            .withConnectionTimeout(5, TimeUnit.SECONDS)
            .withUserAgent("greenprint")
            .withoutEncryption()
            .build();
    return GraphDatabase.driver(uri(port), token, config);
  }

  private static URI uri(int port) {
    return URI.create("bolt://127.0.0.1:" + port);
  }
}
