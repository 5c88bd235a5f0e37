package io.greenprint.api.service;

import io.greenprint.api.access.Caller;
import io.greenprint.api.config.GreenprintProperties;
import io.greenprint.api.login.Door;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.io.ClassPathResource;
import org.springframework.graphql.ExecutionGraphQlResponse;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.support.DefaultExecutionGraphQlRequest;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the service says once it is started: where to look, and one question with its answer. */
@Component
class Welcome {

  private static final String QUESTION = "operations/tasks-of-body.graphql";
  private static final String BODY = "市工信局";
  private static final int SHOWN = 3;

  private static final String GUARDED = "须登录 / log in";
  private static final String LOOPBACK_ONLY =
      "没有账号：只监听本机，本机用户即管理员；greenprint account add 建立账号 / no accounts: loopback only, whoever is at"
          + " this machine is administrator";

  private final GreenprintProperties properties;
  private final ExecutionGraphQlService graphQl;
  private final Door door;

  Welcome(GreenprintProperties properties, ExecutionGraphQlService graphQl, Door door) {
    this.properties = properties;
    this.graphQl = graphQl;
    this.door = door;
  }

  String text(String address) {
    return """

    绿谱已启动 / Greenprint is running
      首页 / pages     %1$s/
      GraphiQL         %1$s/graphiql
      GraphQL          %1$s/graphql
      数据目录 / data    %2$s
      访问 / access     %3$s
    %4$s
    按 Ctrl-C 停止 / Ctrl-C stops it
    """
        .formatted(
            address,
            properties.dataDir().toAbsolutePath().normalize(),
            door.isGuarded() ? GUARDED : LOOPBACK_ONLY,
            Door.as(Caller.LOCAL, this::question));
  }

  /** The first question of the README with its answer; nothing where the graph holds none. */
  private String question() {
    String document = named(QUESTION);
    ExecutionGraphQlResponse response =
        Objects.requireNonNull(
            graphQl
                .execute(
                    new DefaultExecutionGraphQlRequest(
                        document,
                        null,
                        Map.of("body", BODY, "first", SHOWN),
                        new HashMap<>(),
                        "welcome",
                        Locale.CHINA))
                .block());
    JsonNode tasks = JsonMapper.shared().valueToTree(response.getData()).path("tasks");
    if (tasks.path("totalCount").asInt(0) == 0) {
      return "";
    }
    StringBuilder answer = new StringBuilder();
    answer.append(
        "\n  问：%s牵头哪些任务？ / Which tasks does %s lead?  （共 %d 项 / %d in all）%n"
            .formatted(
                BODY, BODY, tasks.path("totalCount").asInt(), tasks.path("totalCount").asInt()));
    for (JsonNode task : tasks.path("nodes").values()) {
      answer.append("  答：%s%n".formatted(task.path("title").asString("")));
      answer.append("      %s%n".formatted(place(task)));
      for (JsonNode target : task.path("targets").values()) {
        answer.append(
            "      目标 target: “%s”%n".formatted(oneLine(target.path("evidence").path("quote"))));
      }
    }
    return answer.toString();
  }

  private static String named(String operation) {
    try {
      return new ClassPathResource(operation).getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String place(JsonNode task) {
    JsonNode page = task.path("evidence").path("page");
    List<String> headings = task.path("path").values().stream().map(JsonNode::asString).toList();
    return "《%s》 %s%s"
        .formatted(
            task.path("document").path("title").asString(""),
            headings.getLast(),
            page.isNumber() ? "，第 %d 页 / p. %d".formatted(page.asInt(), page.asInt()) : "");
  }

  private static String oneLine(JsonNode quote) {
    return quote.asString("").replace("\n", "");
  }
}
