package io.greenprint.api.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** {@code reread}: reads the originals again with the rules of this version. */
@Command(
    name = "reread",
    mixinStandardHelpOptions = true,
    description =
        "用当前版本的规则重读已入库的文件，人工决定保留 / Read the files in the graph again with this version's rules;"
            + " decisions stay")
final class RereadCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private DataFolderOption data;

  @Option(
      names = "--document",
      paramLabel = "ID",
      description = "只重读该文档 / only the files of this document")
  private @Nullable String document;

  @Override
  public Integer call() {
    try (Services.Connection service = Services.connect(data.folder())) {
      JsonNode answer = service.client().reread(document);
      int published = answer.path("published").asInt(0);
      int unchanged = answer.path("unchanged").asInt(0);
      int refused = answer.path("refused").asInt(0);
      spec.commandLine()
          .getOut()
          .printf(
              "重读 %1$d 个文件：更新 %2$d，未变 %3$d，拒收 %4$d / %1$d files read again: %2$d renewed, %3$d"
                  + " unchanged, %4$d refused%n",
              answer.path("files").asInt(0), published, unchanged, refused);
      return refused == 0 ? ExitCode.DONE : ExitCode.SOME_REFUSED;
    }
  }
}
