package io.greenprint.api.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code greenprint}: its sub-commands are the command line's contract (DESIGN §4). */
@Command(
    name = "greenprint",
    mixinStandardHelpOptions = true,
    version = "Greenprint 绿谱 0.1.0",
    header = "绿谱：ESG 披露与政策知识图谱 / ESG disclosure and policy knowledge graph",
    footer = {
      "",
      "退出码 / Exit codes: 0 全部完成 all done; 1 部分输入被拒 some inputs refused; 2 用法错误 wrong usage; 3 无法运行"
          + " cannot run"
    },
    subcommands = {
      ServeCommand.class,
      IngestCommand.class,
      QueryCommand.class,
      ExportCommand.class,
      AuditCommand.class,
      ExtractCommand.class,
      EvaluateCommand.class,
      RereadCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      AccountCommand.class,
      CommandLine.HelpCommand.class
    })
public final class Greenprint implements Runnable {

  @Spec private CommandSpec spec;

  /** Runs one command and ends the process with its exit code (see {@link ExitCode}). */
  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  /** The command line, as tests use it. */
  static CommandLine commandLine() {
    return new CommandLine(new Greenprint())
        .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(new ErrorPrinter());
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "缺少命令 / A command is missing");
  }
}
