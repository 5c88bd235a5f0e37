package io.greenprint.api.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code query}: asks the graph with a GraphQL file and prints the answer as JSON. */
@Command(
    name = "query",
    mixinStandardHelpOptions = true,
    description = "用 GraphQL 文件查询图谱 / Ask the graph with a GraphQL file")
final class QueryCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private DataFolderOption data;

  @Parameters(
      paramLabel = "FILE.graphql",
      description = "GraphQL 文件 / file with one GraphQL operation")
  private Path file;

  @Option(
      names = "--variables",
      paramLabel = "JSON",
      description = "变量 / variables as a JSON object")
  private @Nullable String variables;

  @Override
  public Integer call() throws IOException {
    String query = Files.readString(file);
    JsonNode values = Variables.parse(variables, spec.commandLine());
    try (Services.Connection service = Services.connect(data.folder())) {
      JsonNode answer = service.client().graphql(query, values);
      spec.commandLine()
          .getOut()
          .println(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(answer));
      return answer.path("errors").isEmpty() ? ExitCode.DONE : ExitCode.SOME_REFUSED;
    }
  }
}
