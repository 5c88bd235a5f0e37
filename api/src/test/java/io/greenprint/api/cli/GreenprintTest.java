package io.greenprint.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class GreenprintTest {

  private static final String NETWORK =
      """
      {"network": {"leader": "L", "asOf": "2025-06-30",
        "companies": {"L": {"revenue": 100, "directEmissions": null}, "A": {"revenue": 50, "directEmissions": 10},
                      "B": {"revenue": 20, "directEmissions": 4}},
        "links": [{"buyer": "L", "supplier": "A", "spend": 25, "from": "2024-01-01", "to": null},
                  {"buyer": "A", "supplier": "B", "spend": 10, "from": "2024-01-01", "to": null}],
        "certificates": [{"holder": "A", "kind": "绿色工厂", "from": "2024-01-01", "to": "2026-01-01"}],
        "requiredDisclosures": [], "disclosures": []}}
      """;

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void withoutACommandItSaysHowToUseIt() {
    assertThat(run()).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("缺少命令", "Usage: greenprint");
  }

  @Test
  void helpIsBilingual() {
    assertThat(run("--help")).isEqualTo(ExitCode.DONE);
    assertThat(out.toString()).contains("启动服务", "Run the service", "退出码");
  }

  @Test
  void auditPrintsTheFiguresOfANetworkFile() throws Exception {
    assertThat(run("audit", network(NETWORK).toString())).isEqualTo(ExitCode.DONE);
    JsonNode answer = JsonMapper.shared().readTree(out.toString());
    assertThat(answer.path("closure").asInt()).isEqualTo(2);
    assertThat(answer.path("attributedSpend").path("B").asDouble()).isEqualTo(5.0);
  }

  @Test
  void auditThinksACompanyAwayAndWritesToAFile() throws Exception {
    Path answer = folder.resolve("answer.json");
    assertThat(
            run("audit", network(NETWORK).toString(), "--without", "A", "--out", answer.toString()))
        .isEqualTo(ExitCode.DONE);
    assertThat(JsonMapper.shared().readTree(Files.readString(answer)).path("closure").asInt())
        .isZero();
  }

  @Test
  void auditNamesTheFileThatItCannotRead() throws Exception {
    assertThat(run("audit", network("{\"network\": 1}").toString())).isEqualTo(ExitCode.CANNOT_RUN);
    assertThat(err.toString()).contains("network.json");
    assertThat(run("audit", folder.resolve("none.json").toString())).isEqualTo(ExitCode.CANNOT_RUN);
    assertThat(err.toString()).contains("文件不存在");
  }

  @Test
  void aDateThatIsNoneIsWrongUsage() throws Exception {
    assertThat(run("audit", network(NETWORK).toString(), "--as-of", "yesterday"))
        .isEqualTo(ExitCode.USAGE);
  }

  private Path network(String json) throws Exception {
    return Files.writeString(folder.resolve("network.json"), json);
  }

  private int run(String... arguments) {
    CommandLine commandLine = Greenprint.commandLine();
    commandLine.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    return commandLine.execute(arguments);
  }
}
