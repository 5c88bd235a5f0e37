package io.greenprint.api.graphql;

import io.greenprint.api.access.Access;
import io.greenprint.api.access.Callers;
import io.greenprint.graph.cypher.GraphReader;
import io.greenprint.graph.database.Database;
import io.greenprint.graph.store.Snapshots;
import io.greenprint.ingest.body.Bodies;
import io.greenprint.queries.policy.Catalogs;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How questions read the database. */
@Configuration(proxyBeanMethods = false)
class ReaderConfiguration {

  /** Most time that the database spends on one statement of a question. */
  private static final Duration LONGEST_STATEMENT = Duration.ofSeconds(30);

  @Bean
  GraphReader graphReader(Database database) {
    return GraphReader.of(database, LONGEST_STATEMENT);
  }

  @Bean
  Views views(Database database, GraphReader reader, Access access, Callers callers) {
    return new Views(
        new Snapshots(database)::take,
        new Catalogs(reader, new KnownPlaces(Bodies.standard().jurisdictions())),
        System::nanoTime,
        () -> access.sight(callers.current()));
  }
}
