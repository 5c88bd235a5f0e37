package io.greenprint.api.config;

import io.greenprint.api.config.GreenprintProperties.Neo4j;
import io.greenprint.graph.database.Database;
import io.greenprint.graph.database.DatabaseSettings;
import io.greenprint.graph.schema.GraphSchema;
import io.greenprint.graph.store.Decisions;
import io.greenprint.graph.store.Ingestions;
import io.greenprint.graph.store.Originals;
import io.greenprint.graph.store.PolicyStore;
import io.greenprint.graph.store.ReportStore;
import io.greenprint.graph.store.Results;
import io.greenprint.graph.store.Snapshots;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.neo4j.driver.Driver;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The graph's parts as beans. */
@Configuration(proxyBeanMethods = false)
class GraphConfiguration {

  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(60);

  @Bean(destroyMethod = "close")
  Database database(GreenprintProperties properties) {
    Database database = Database.open(settings(properties));
    try {
      GraphSchema.prepare(database);
    } catch (RuntimeException unprepared) {
      database.close();
      throw unprepared;
    }
    return database;
  }

  /** The database closes its driver. */
  @Bean(destroyMethod = "")
  Driver driver(Database database) {
    return database.driver();
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  Originals originals(GreenprintProperties properties) {
    return new Originals(properties.originalsFolder());
  }

  @Bean
  ReportStore reportStore(Database database, Originals originals, Clock clock) {
    return new ReportStore(database, originals, clock);
  }

  @Bean
  PolicyStore policyStore(Database database, Originals originals, Clock clock) {
    PolicyStore store = new PolicyStore(database, originals, clock);
    store.recover();
    return store;
  }

  @Bean
  Decisions decisions(Database database, Originals originals, Clock clock) {
    return new Decisions(database, originals, clock);
  }

  @Bean
  Results results(Database database, Originals originals, Clock clock) {
    return new Results(database, originals, clock);
  }

  @Bean
  Ingestions ingestions(Database database, Clock clock) {
    return new Ingestions(database, clock);
  }

  @Bean
  Snapshots snapshots(Database database) {
    return new Snapshots(database);
  }

  private static DatabaseSettings settings(GreenprintProperties properties) {
    Neo4j neo4j = properties.neo4j();
    if (neo4j.uri() != null) {
      return new DatabaseSettings.External(
          URI.create(neo4j.uri()),
          neo4j.user(),
          neo4j.password(),
          neo4j.database(),
          CONNECT_TIMEOUT);
    }
    return new DatabaseSettings.Bundled(properties.dataDir(), classPath(neo4j))
        .withJvmOptions(jvmOptions(neo4j))
        .withPageCache(neo4j.pageCache().toMegabytes() + "m");
  }

  private static Path classPath(Neo4j neo4j) {
    if (neo4j.classpathFile() != null) {
      return neo4j.classpathFile();
    }
    Path home = neo4j.home() == null ? Path.of("neo4j") : neo4j.home();
    return home.resolve("lib");
  }

  private static List<String> jvmOptions(Neo4j neo4j) {
    List<String> options = new ArrayList<>();
    options.add("-Xmx" + neo4j.heap().toMegabytes() + "m");
    options.add("-XX:+UseSerialGC");
    return options;
  }
}
