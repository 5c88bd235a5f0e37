package io.greenprint.api.config;

import io.greenprint.graph.database.Database;
import io.greenprint.graph.store.Assessments;
import io.greenprint.graph.store.CarbonResults;
import io.greenprint.graph.store.CarbonVouchers;
import io.greenprint.graph.store.Decisions;
import io.greenprint.graph.store.Identities;
import io.greenprint.graph.store.Ingestions;
import io.greenprint.graph.store.Originals;
import io.greenprint.graph.store.PolicyStore;
import io.greenprint.graph.store.Profiles;
import io.greenprint.graph.store.ReportStore;
import io.greenprint.graph.store.Results;
import io.greenprint.graph.store.Rounds;
import io.greenprint.graph.store.Snapshots;
import io.greenprint.graph.store.SupplyStore;
import java.time.Clock;
import org.neo4j.driver.Driver;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The graph's parts as beans. */
@Configuration(proxyBeanMethods = false)
class GraphConfiguration {

  @Bean(destroyMethod = "close")
  Database database(DatabaseAhead ahead) {
    return ahead.database();
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
  SupplyStore supplyStore(Database database, Originals originals, Clock clock) {
    return new SupplyStore(database, originals, clock);
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
  Identities identities(Database database, Clock clock) {
    return new Identities(database, clock);
  }

  @Bean
  Results results(Database database, Originals originals, Clock clock) {
    return new Results(database, originals, clock);
  }

  @Bean
  CarbonVouchers carbonVouchers(Database database, Clock clock) {
    return new CarbonVouchers(database, clock);
  }

  @Bean
  CarbonResults carbonResults(Database database, Clock clock) {
    return new CarbonResults(database, clock);
  }

  @Bean
  Assessments assessments(Database database, Clock clock) {
    return new Assessments(database, clock);
  }

  @Bean
  Rounds rounds(Database database, Clock clock) {
    return new Rounds(database, clock);
  }

  @Bean
  Profiles profiles(Database database, Clock clock) {
    return new Profiles(database, clock);
  }

  @Bean
  Ingestions ingestions(Database database, Clock clock) {
    return new Ingestions(database, clock);
  }

  @Bean
  Snapshots snapshots(Database database) {
    return new Snapshots(database);
  }
}
