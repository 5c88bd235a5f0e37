package io.greenprint.api.health;

import io.greenprint.api.config.GreenprintProperties;
import io.greenprint.graph.database.Database;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Health of the database and of the place where the originals are kept. */
@Configuration(proxyBeanMethods = false)
class HealthConfiguration {

  /** Below this an upload may fail in the middle. */
  private static final long LEAST_SPACE = 256L << 20;

  @Bean
  HealthIndicator databaseHealthIndicator(Database database) {
    return () -> {
      io.greenprint.graph.database.Health found = database.health();
      Health.Builder health =
          found.state() == io.greenprint.graph.database.Health.State.UP
              ? Health.up()
              : Health.down();
      return health
          .withDetail("state", found.state())
          .withDetail("restarts", found.restarts())
          .withDetail("detail", found.detail())
          .build();
    };
  }

  @Bean
  HealthIndicator originalsHealthIndicator(GreenprintProperties properties) {
    return () -> originals(properties.originalsFolder());
  }

  private static Health originals(Path folder) {
    try {
      FileStore disk = Files.getFileStore(folder);
      boolean well = Files.isWritable(folder) && disk.getUsableSpace() >= LEAST_SPACE;
      return (well ? Health.up() : Health.down())
          .withDetail("folder", folder)
          .withDetail("writable", Files.isWritable(folder))
          .withDetail("freeBytes", disk.getUsableSpace())
          .build();
    } catch (IOException gone) {
      return Health.down(gone).build();
    }
  }
}
