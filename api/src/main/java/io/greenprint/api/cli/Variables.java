package io.greenprint.api.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads the option {@code --variables}. */
final class Variables {

  private Variables() {}

  static ObjectNode parse(@Nullable String json, CommandLine commandLine) {
    if (json == null) {
      return JsonMapper.shared().createObjectNode();
    }
    try {
      JsonNode value = JsonMapper.shared().readTree(json);
      if (value instanceof ObjectNode object) {
        return object;
      }
    } catch (JacksonException notJson) {
      throw new ParameterException(
          commandLine,
          "--variables 不是有效的 JSON / is not valid JSON: " + notJson.getOriginalMessage(),
          notJson);
    }
    throw new ParameterException(commandLine, "--variables 须为 JSON 对象 / must be a JSON object");
  }
}
