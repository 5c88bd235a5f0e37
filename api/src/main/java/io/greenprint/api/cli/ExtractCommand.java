package io.greenprint.api.cli;

import io.greenprint.graph.finding.Finding;
import io.greenprint.ingest.extract.Extraction;
import io.greenprint.ingest.extract.ExtractionJson;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code extract}: prints what is found in files, without a database. */
@Command(
    name = "extract",
    mixinStandardHelpOptions = true,
    description = "抽取文件中的事实（不需数据库） / Extract the facts in files, without a database")
final class ExtractCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private ReadingOptions reading;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "文件或文件夹 / files or folders")
  private List<Path> paths;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "每个文件写成 NAME.EXT.json；默认逐行打印 / one NAME.EXT.json a file; else one JSON line a file")
  private @Nullable Path out;

  @Override
  public Integer call() throws IOException {
    boolean refused = false;
    try (ReadingOptions.OpenExtractor open = reading.open()) {
      for (Path file : InputFiles.of(paths)) {
        Extraction extraction =
            open.extractor().extract(Files.readAllBytes(file), file.getFileName().toString());
        refused |= extraction instanceof Extraction.Refused;
        print(file, extraction);
      }
    }
    return refused ? ExitCode.SOME_REFUSED : ExitCode.DONE;
  }

  private void print(Path file, Extraction extraction) throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    extraction.findings().stream()
        .filter(finding -> finding.severity() == Finding.Severity.ERROR)
        .forEach(finding -> err.println(FindingLine.of(file.toString(), finding)));
    Object json = ExtractionJson.of(extraction);
    if (out == null) {
      spec.commandLine().getOut().println(JsonMapper.shared().writeValueAsString(json));
    } else {
      Files.createDirectories(out);
      String pretty = JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(json);
      Files.write(
          out.resolve(file.getFileName() + ".json"), pretty.getBytes(StandardCharsets.UTF_8));
    }
  }
}
