package io.greenprint.api.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option {@code --data-dir}, the same for every command that needs the graph. */
final class DataFolderOption {

  @Option(
      names = "--data-dir",
      paramLabel = "DIR",
      defaultValue =
          "${sys:greenprint.data-dir:-${env:GREENPRINT_DATA_DIR:-${sys:user.home}/.greenprint}}",
      description = "数据目录 / data folder (default: ${DEFAULT-VALUE})")
  private Path folder;

  Path folder() {
    return folder.toAbsolutePath().normalize();
  }
}
