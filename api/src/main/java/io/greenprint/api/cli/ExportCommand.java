package io.greenprint.api.cli;

import io.greenprint.api.export.Format;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code export}: writes the whole list, all pages, of a named operation as a file. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = "把命名查询的全部结果导出为文件 / Write all results of a named operation as a file")
final class ExportCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private DataFolderOption data;

  @Parameters(paramLabel = "OPERATION", description = "命名查询 / named operation")
  private String operation;

  @Option(
      names = "--as",
      required = true,
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}")
  private Format format;

  @Option(
      names = "--variables",
      paramLabel = "JSON",
      description = "变量 / variables as a JSON object")
  private @Nullable String variables;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "输出文件，默认 OPERATION.FORMAT / OPERATION.FORMAT unless said")
  private @Nullable Path out;

  @Override
  public Integer call() throws IOException {
    String query = operationText();
    ObjectNode values = Variables.parse(variables, spec.commandLine());
    JsonNode answer;
    try (Services.Connection service = Services.connect(data.folder())) {
      answer = AllPages.of(service.client(), query, values);
    }
    if (!answer.path("errors").isEmpty()) {
      spec.commandLine().getErr().println(answer.get("errors").toPrettyString());
      return ExitCode.SOME_REFUSED;
    }
    Path file =
        out == null ? Path.of(operation + "." + format.name().toLowerCase(Locale.ROOT)) : out;
    try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(file))) {
      format.write(answer.path("data"), stream);
    }
    spec.commandLine().getOut().println(file.toAbsolutePath());
    return ExitCode.DONE;
  }

  private String operationText() throws IOException {
    try (InputStream file =
        getClass().getResourceAsStream("/operations/" + operation + ".graphql")) {
      if (file == null) {
        throw new ParameterException(
            spec.commandLine(), "没有名为此的查询 / No named operation: " + operation);
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
