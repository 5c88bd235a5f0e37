package io.greenprint.api.service;

import io.greenprint.api.config.GreenprintProperties;
import org.springframework.stereotype.Component;

/** What the service says once it is started. */
@Component
class Welcome {

  private final GreenprintProperties properties;

  Welcome(GreenprintProperties properties) {
    this.properties = properties;
  }

  String text(String address) {
    return """

    绿谱已启动 / Greenprint is running
      GraphiQL   %1$s/graphiql
      GraphQL    %1$s/graphql
      数据目录 / data folder  %2$s
      按 Ctrl-C 停止 / Ctrl-C stops it
    """
        .formatted(address, properties.dataDir());
  }
}
