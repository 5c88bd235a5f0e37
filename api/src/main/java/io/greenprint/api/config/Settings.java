package io.greenprint.api.config;

import java.nio.file.Path;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

/** Reads the settings as the service would, without starting it: for commands on its folder. */
public final class Settings {

  private Settings() {}

  /** The settings from files, environment and system properties, for this data folder. */
  public static GreenprintProperties of(Path dataDir) {
    try (ConfigurableApplicationContext context =
        new SpringApplicationBuilder(OnlySettings.class)
            .web(WebApplicationType.NONE)
            .logStartupInfo(false)
            .run("--greenprint.data-dir=" + dataDir)) {
      return context.getBean(GreenprintProperties.class);
    }
  }

  /** Nothing but the settings. */
  @Configuration(proxyBeanMethods = false)
  @EnableConfigurationProperties(GreenprintProperties.class)
  static class OnlySettings {}
}
