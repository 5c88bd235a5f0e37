package io.greenprint.api.cli;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/**
 * Puts what stopped a command into one sentence; the stack trace only where it is a fault of ours.
 */
final class ErrorPrinter implements IExecutionExceptionHandler {

  @Override
  public int handleExecutionException(Exception cause, CommandLine commandLine, ParseResult parsed)
      throws Exception {
    switch (cause) {
      case CannotRunException cannot -> commandLine.getErr().println(cannot.getMessage());
      case NoSuchFileException missing ->
          commandLine.getErr().println("文件不存在 / No such file: " + missing.getFile());
      case IOException io ->
          commandLine.getErr().println("读写失败 / Cannot read or write: " + io.getMessage());
      default -> throw cause;
    }
    return ExitCode.CANNOT_RUN;
  }
}
