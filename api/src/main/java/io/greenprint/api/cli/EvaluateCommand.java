package io.greenprint.api.cli;

import io.greenprint.api.evaluate.Evaluation;
import io.greenprint.ingest.extract.ExtractionJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code evaluate}: how well extraction agrees with documents that a careful reader annotated. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description = "用人工标注衡量抽取的准确度 / Measure extraction against annotated documents")
final class EvaluateCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private ReadingOptions reading;

  @Parameters(
      index = "0",
      paramLabel = "GOLD_DIR",
      description = "标注文件夹（extract 的 JSON 格式） / annotations, in extract's shape")
  private Path goldFolder;

  @Parameters(index = "1", paramLabel = "DOCUMENT_DIR", description = "原文文件夹 / the documents")
  private Path documents;

  @Override
  public Integer call() throws IOException {
    Evaluation evaluation = new Evaluation();
    boolean allFound = true;
    try (ReadingOptions.OpenExtractor open = reading.open()) {
      for (Path annotation : annotations()) {
        JsonNode annotated = JsonMapper.shared().readTree(Files.readString(annotation));
        Optional<String> name = Evaluation.documentOf(annotated);
        if (name.isEmpty()) {
          continue;
        }
        Path document = documents.resolve(name.get());
        if (Files.isRegularFile(document)) {
          Object json =
              ExtractionJson.of(open.extractor().extract(Files.readAllBytes(document), name.get()));
          evaluation.add(annotated, JsonMapper.shared().valueToTree(json));
        } else {
          allFound = false;
          spec.commandLine().getErr().println("缺少原文 / The document is missing: " + document);
        }
      }
    }
    spec.commandLine().getOut().print(evaluation.table());
    spec.commandLine().getOut().flush();
    return allFound ? ExitCode.DONE : ExitCode.SOME_REFUSED;
  }

  private List<Path> annotations() throws IOException {
    try (Stream<Path> files = Files.list(goldFolder)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }
}
