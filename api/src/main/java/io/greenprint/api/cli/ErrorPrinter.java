package io.greenprint.api.cli;

import io.greenprint.api.login.LoopbackOnlyException;
import io.greenprint.graph.database.DatabaseException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.web.server.PortInUseException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/**
 * Puts what stopped a command into one sentence with its remedy, Chinese first; the stack trace
 * only where it is a fault of ours. Frameworks wrap causes, so the whole chain is looked through.
 */
final class ErrorPrinter implements IExecutionExceptionHandler {

  @Override
  public int handleExecutionException(Exception thrown, CommandLine commandLine, ParseResult parsed)
      throws Exception {
    Optional<String> sentence =
        Stream.<Throwable>iterate(thrown, Objects::nonNull, Throwable::getCause)
            .map(ErrorPrinter::sentence)
            .flatMap(Stream::ofNullable)
            .findFirst();
    commandLine.getErr().println(sentence.orElseThrow(() -> thrown));
    return ExitCode.CANNOT_RUN;
  }

  private static @Nullable String sentence(Throwable cause) {
    return switch (cause) {
      case CannotRunException cannot -> cannot.getMessage();
      case DatabaseException database -> database.getMessage();
      case LoopbackOnlyException open -> open.getMessage();
      case PortInUseException port ->
          "端口 %1$d 已被占用，请用 --port 另选端口，或停止占用它的程序。 / Port %1$d is in use: choose another with --port, or stop the program that holds it."
              .formatted(port.getPort());
      case BindException setting ->
          "配置项 %1$s 的值不正确，请对照 README 的配置表修改。 / The setting %1$s has a wrong value: see the table of settings in the README."
              .formatted(setting.getName());
      case LockObtainFailedException index ->
          "数据目录正被另一个绿谱进程使用，请先停止它，或用 greenprint.data-dir 另选目录。 / The data folder is in use by another Greenprint: stop it, or choose another folder with greenprint.data-dir. (%s)"
              .formatted(index.getMessage());
      case NoSuchFileException missing -> "文件不存在 / No such file: " + missing.getFile();
      case FileSystemException file ->
          "无法读写 %1$s，请检查权限与磁盘空间。 / Cannot use %1$s: check its permissions and the space on its disk. (%2$s)"
              .formatted(file.getFile(), file);
      case IOException io -> "读写失败 / Cannot read or write: " + io.getMessage();
      default -> null;
    };
  }
}
