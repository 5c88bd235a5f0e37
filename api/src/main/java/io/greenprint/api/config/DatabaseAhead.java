package io.greenprint.api.config;

import io.greenprint.graph.database.Database;
import io.greenprint.graph.schema.GraphSchema;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Opens the database while Spring builds everything else: each takes seconds, and neither needs the
 * other until the first bean asks for the database.
 */
public final class DatabaseAhead
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private static final Logger LOG = LoggerFactory.getLogger(DatabaseAhead.class);

  /** Failed until it is begun: a setting may be wrong before. */
  private CompletableFuture<Database> opening =
      CompletableFuture.failedFuture(new IllegalStateException("not begun"));

  /** Begins as soon as the settings are known. */
  @Override
  public void initialize(ConfigurableApplicationContext context) {
    context.getBeanFactory().registerSingleton("databaseAhead", this);
    GreenprintProperties properties =
        Binder.get(context.getEnvironment())
            .bindOrCreate(GreenprintProperties.PREFIX, GreenprintProperties.class);
    opening =
        CompletableFuture.supplyAsync(
            () -> open(properties),
            work -> Thread.ofPlatform().name("database-opening").daemon().start(work));
  }

  /**
   * The database, once it answers and has this program's schema.
   *
   * @throws io.greenprint.graph.database.DatabaseException where it cannot be used
   */
  Database database() {
    try {
      return opening.join();
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw failed;
    }
  }

  /** Closes what is being opened, where the start failed before anybody took it. */
  public void abandon() {
    try {
      opening.join().close();
    } catch (CompletionException neverOpened) {
      LOG.debug("Nothing to close", neverOpened);
    }
  }

  private static Database open(GreenprintProperties properties) {
    Database database = Database.open(properties.database());
    try {
      GraphSchema.prepare(database);
    } catch (RuntimeException unprepared) { // Whatever it is: nobody else can close it.
      database.close();
      throw unprepared;
    }
    return database;
  }
}
