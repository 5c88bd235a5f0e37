package io.greenprint.api.cli;

import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code ingest}: takes files into the graph. */
@Command(
    name = "ingest",
    mixinStandardHelpOptions = true,
    description = "把文件或文件夹载入图谱 / Take files or folders into the graph")
final class IngestCommand implements Callable<Integer> {

  private static final String QUESTION = "/cli/ingestion.graphql";

  @Spec private CommandSpec spec;

  @Mixin private DataFolderOption data;

  @Parameters(arity = "1..*", paramLabel = "PATH", description = "文件或文件夹 / files or folders")
  private List<Path> paths;

  @Option(
      names = "--enterprise",
      paramLabel = "NAME|CODE",
      description = "报告所属企业（名称或统一社会信用代码） / whose reports these are")
  private @Nullable String enterprise;

  @Option(
      names = "--year",
      paramLabel = "YEAR",
      description = "报告年度 / reporting year of these reports")
  private @Nullable Integer year;

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description =
          "供应链文件种类，默认按内容识别 / sort of supply-chain file, told by its content unless said: "
              + "energy-ledger, supplier-list, network, pact")
  private @Nullable String kind;

  /** What became of all files. */
  private static final class Summary {
    private int published;
    private int unchanged;
    private int refused;
    private int documents;
    private int findings;
  }

  @Override
  public Integer call() throws IOException {
    List<Path> files = InputFiles.of(paths);
    String question = question();
    Summary summary = new Summary();
    try (Services.Connection service = Services.connect(data.folder());
        @Nullable ProgressBar bar = progressBar(files.size())) {
      for (Path file : files) {
        JsonNode answer = service.client().ingest(file, enterprise, year, kind);
        summary.published += answer.path("published").asInt(0);
        summary.unchanged += answer.path("unchanged").asInt(0);
        summary.refused += answer.path("refused").asInt(0);
        report(file, service.client().graphql(question, idOf(answer)), summary);
        if (bar != null) {
          bar.step();
        }
      }
    }
    spec.commandLine()
        .getOut()
        .printf(
            "入库 %d，未变 %d，拒收 %d；文档 %d，发现 %d / %d taken in, %d unchanged, %d refused; %d documents,"
                + " %d findings%n",
            summary.published,
            summary.unchanged,
            summary.refused,
            summary.documents,
            summary.findings,
            summary.published,
            summary.unchanged,
            summary.refused,
            summary.documents,
            summary.findings);
    spec.commandLine().getOut().flush();
    return summary.refused == 0 ? ExitCode.DONE : ExitCode.SOME_REFUSED;
  }

  private void report(Path file, JsonNode answer, Summary summary) {
    PrintWriter err = spec.commandLine().getErr();
    for (JsonNode taken : answer.path("data").path("ingestion").path("files").values()) {
      summary.documents += taken.path("documents").size();
      for (JsonNode finding : taken.path("findings").values()) {
        summary.findings++;
        if (finding.path("severity").asString("").equals("ERROR")) {
          err.printf(
              "%s [%s] %s %s%n    %s %s%n",
              file,
              finding.path("code").asString(""),
              finding.path("message").path("zh").asString(""),
              finding.path("remedy").path("zh").asString(""),
              finding.path("message").path("en").asString(""),
              finding.path("remedy").path("en").asString(""));
        }
      }
    }
    err.flush();
  }

  private static JsonNode idOf(JsonNode answer) {
    return JsonMapper.shared().createObjectNode().set("id", answer.path("ingestion"));
  }

  /** Only for a person at a terminal; a log would fill with it. */
  private static @Nullable ProgressBar progressBar(int files) {
    if (Optional.ofNullable(System.console()).filter(Console::isTerminal).isEmpty()) {
      return null;
    }
    return new ProgressBarBuilder()
        .setTaskName("入库 ingest")
        .setInitialMax(files)
        .continuousUpdate()
        .build();
  }

  private String question() throws IOException {
    try (InputStream file = getClass().getResourceAsStream(QUESTION)) {
      if (file == null) {
        throw new IllegalStateException("Missing on the class path: " + QUESTION);
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
