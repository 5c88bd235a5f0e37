package io.greenprint.api.graphql;

import io.greenprint.api.config.GreenprintProperties;
import io.greenprint.graph.cypher.GraphReader;
import io.greenprint.queries.search.SearchFollower;
import io.greenprint.queries.search.SearchIndex;
import io.greenprint.queries.supply.SupplyGraphs;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The search index in the data folder, and what keeps it at the graph's version. */
@Configuration(proxyBeanMethods = false)
class SearchConfiguration {

  private static final Logger LOG = LoggerFactory.getLogger(SearchConfiguration.class);
  private static final long LOOK_EVERY_SECONDS = 1;

  @Bean(destroyMethod = "close")
  SearchIndex searchIndex(GreenprintProperties properties) {
    return SearchIndex.open(properties.dataDir().resolve("search"));
  }

  @Bean
  SearchFollower searchFollower(SearchIndex index, GraphReader reader, Views views) {
    return new SearchFollower(index, reader, views::whole);
  }

  @Bean(destroyMethod = "shutdownNow")
  ScheduledExecutorService searchClock(SearchFollower follower) {
    return following("search index", follower::follow, 0);
  }

  /** Reads the supply network when its files have changed, so that no question has to wait. */
  @Bean(destroyMethod = "shutdownNow")
  ScheduledExecutorService supplyClock(SupplyGraphs graphs, Views views) {
    return following("supply network", () -> graphs.follow(views.whole()), 1);
  }

  /** Follows the graph, each second. */
  private static ScheduledExecutorService following(
      String what, Runnable follow, long firstAfterSeconds) {
    ScheduledExecutorService clock =
        Executors.newSingleThreadScheduledExecutor(
            task ->
                Thread.ofPlatform()
                    .name(what.replace(' ', '-') + "-follower")
                    .daemon()
                    .unstarted(task));
    ScheduledFuture<?> _ =
        clock.scheduleWithFixedDelay(
            () -> followOrSayWhy(what, follow, clock),
            firstAfterSeconds,
            LOOK_EVERY_SECONDS,
            TimeUnit.SECONDS);
    return clock;
  }

  private static void followOrSayWhy(String what, Runnable follow, ScheduledExecutorService clock) {
    try {
      follow.run();
    } catch (RuntimeException e) {
      // One failure must not end the following: the database may come back.
      if (!clock.isShutdown()) { // Else the service ends, and broke it off itself.
        LOG.warn("The {} stays where it is: {}", what, e.toString());
      }
    }
  }
}
