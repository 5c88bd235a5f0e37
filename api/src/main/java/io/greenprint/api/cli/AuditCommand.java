package io.greenprint.api.cli;

import io.greenprint.api.supply.NetworkFiles;
import io.greenprint.graph.finding.Finding;
import io.greenprint.queries.supply.InvalidNetworkException;
import io.greenprint.queries.supply.NetworkAudit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code audit}: audits a supply network file without a database. */
@Command(
    name = "audit",
    mixinStandardHelpOptions = true,
    description = "审计供应网络文件（不需数据库） / Audit a supply network file, without a database")
final class AuditCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "NETWORK.json", description = "供应网络文件 / supply network file")
  private Path file;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "基准日，默认为文件中的 asOf / the file's asOf unless said")
  private @Nullable LocalDate asOf;

  @Option(
      names = "--without",
      paramLabel = "ID",
      description = "假设没有该企业（可重复） / as if this company were not there (may be repeated)")
  private Set<String> without = Set.of();

  @Option(
      names = "--purchase-share",
      paramLabel = "SHARE",
      description =
          "收入未知的企业，假定采购额占收入的比例（0 到 1）；默认不作假定 / share of purchases in revenue to assume of firms"
              + " of unknown revenue; none unless said")
  private @Nullable Double purchaseShare;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "输出文件，默认标准输出 / standard output unless said")
  private @Nullable Path out;

  @Override
  public Integer call() throws IOException {
    if (purchaseShare != null && (purchaseShare <= 0 || purchaseShare > 1)) {
      throw new ParameterException(
          spec.commandLine(), "--purchase-share 应大于 0、不超过 1 / must be above 0 and at most 1");
    }
    NetworkAudit audit;
    try {
      audit =
          NetworkAudit.of(
              NetworkFiles.read(Files.readAllBytes(file), file.getFileName().toString()),
              asOf,
              without,
              purchaseShare);
    } catch (InvalidNetworkException invalid) {
      throw new CannotRunException(file + ": " + invalid.getMessage(), invalid);
    }
    for (Finding finding : audit.findings()) {
      spec.commandLine().getErr().println(FindingLine.of(file.toString(), finding));
    }
    if (out == null) {
      spec.commandLine().getOut().println(audit.json());
    } else {
      Files.write(out, audit.json().getBytes(StandardCharsets.UTF_8));
    }
    return audit.findings().stream().anyMatch(f -> f.severity() == Finding.Severity.ERROR)
        ? ExitCode.SOME_REFUSED
        : ExitCode.DONE;
  }
}
