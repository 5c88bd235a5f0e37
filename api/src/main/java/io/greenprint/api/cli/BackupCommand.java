package io.greenprint.api.cli;

import io.greenprint.api.config.GreenprintProperties;
import io.greenprint.api.config.Settings;
import io.greenprint.graph.backup.Backup;
import io.greenprint.graph.database.DatabaseSettings;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code backup}: writes the graph and the originals into one archive. */
@Command(
    name = "backup",
    mixinStandardHelpOptions = true,
    description =
        "把图谱和原始文件备份为一个压缩包（须先停止服务） / Write graph and originals into one archive (stop the service"
            + " first)")
final class BackupCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private DataFolderOption data;

  @Parameters(paramLabel = "FILE.zip", description = "备份文件 / archive to write")
  private Path archive;

  @Override
  public Integer call() {
    GreenprintProperties settings = Settings.of(data.folder());
    Backup.write(bundled(settings), settings.originalsFolder(), archive.toAbsolutePath());
    spec.commandLine().getOut().println(archive.toAbsolutePath());
    return ExitCode.DONE;
  }

  /** An external database has an administrator with tools of its own. */
  static DatabaseSettings.Bundled bundled(GreenprintProperties settings) {
    if (settings.database() instanceof DatabaseSettings.Bundled bundled) {
      return bundled;
    }
    throw new CannotRunException(
        "只能备份和恢复自带数据库；外部数据库请用其自身的工具备份，并另存原始文件目录 "
            + settings.originalsFolder()
            + "。 / Only the bundled database is backed up and restored here; use the external"
            + " server's own tools, and copy the folder of originals.",
        null);
  }
}
