package io.greenprint.api.cli;

import io.greenprint.api.config.GreenprintProperties;
import io.greenprint.api.config.Settings;
import io.greenprint.graph.backup.Backup;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code restore}: puts a backup in the place of the graph that is there. */
@Command(
    name = "restore",
    mixinStandardHelpOptions = true,
    description =
        "用备份替换现有图谱（须先停止服务） / Put a backup in the place of the graph (stop the service first)")
final class RestoreCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private DataFolderOption data;

  @Parameters(paramLabel = "FILE.zip", description = "备份文件 / archive to read")
  private Path archive;

  @Override
  public Integer call() {
    GreenprintProperties settings = Settings.of(data.folder());
    Backup.restore(
        BackupCommand.bundled(settings), settings.originalsFolder(), archive.toAbsolutePath());
    spec.commandLine().getOut().println("已恢复 / Restored: " + data.folder());
    return ExitCode.DONE;
  }
}
