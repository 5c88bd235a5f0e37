package io.greenprint.api.cli;

import io.greenprint.api.access.Role;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code account}: who may log in. Passwords are asked for, or read from the input; never
 * arguments.
 */
@Command(
    name = "account",
    mixinStandardHelpOptions = true,
    description = "管理账号 / Keep the accounts up")
final class AccountCommand implements Runnable {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private static final String SHOWN =
      "{ id name role enterprises jurisdictions until disabled lockedUntil secondFactor }";

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "缺少子命令：add、list、password、disable、enable、reset-code / A command is missing");
  }

  @Command(
      name = "add",
      description =
          "新增账号；第一个账号建立后，访问须登录 / Add an account; with the first one callers have to log in")
  int add(
      @Mixin DataFolderOption data,
      @Parameters(paramLabel = "ID", description = "账号名 / name to log in with") String id,
      @Option(names = "--role", required = true, description = "角色 / ${COMPLETION-CANDIDATES}")
          Role role,
      @Option(names = "--name", description = "姓名 / name for people") @Nullable String name,
      @Option(
              names = "--enterprise",
              paramLabel = "CODE",
              description = "企业编号或统一社会信用代码，可重复 / enterprise, may be repeated")
          @Nullable List<String> enterprises,
      @Option(
              names = "--jurisdiction",
              paramLabel = "CODE",
              description = "六位行政区划代码，可重复 / code of GB/T 2260, may be repeated")
          @Nullable List<String> jurisdictions,
      @Option(names = "--until", description = "期限（含当日） / last day of the assignment")
          @Nullable LocalDate until)
      throws IOException {
    Map<String, Object> input = new HashMap<>();
    input.put("id", id);
    input.put("name", name);
    input.put("role", role);
    input.put("enterprises", enterprises == null ? List.of() : enterprises);
    input.put("jurisdictions", jurisdictions == null ? List.of() : jurisdictions);
    input.put(
        "until",
        until == null ? null : until.plusDays(1).atStartOfDay(ZONE).toOffsetDateTime().toString());
    input.put("password", password());
    return ask(
        data,
        "mutation($input: NewAccount!) { accounts: addAccount(input: $input) " + SHOWN + " }",
        Map.of("input", input));
  }

  @Command(name = "list", description = "列出账号 / List the accounts")
  int list(@Mixin DataFolderOption data) {
    return ask(data, "{ accounts " + SHOWN + " }", Map.of());
  }

  @Command(name = "password", description = "重置密码并解锁 / Give another password, and unlock")
  int password(
      @Mixin DataFolderOption data,
      @Parameters(paramLabel = "ID", description = "账号名 / account") String id)
      throws IOException {
    return ask(
        data,
        "mutation($id: ID!, $password: String!) { accounts: setAccountPassword(id: $id, password:"
            + " $password) "
            + SHOWN
            + " }",
        Map.of("id", id, "password", password()));
  }

  @Command(name = "disable", description = "停用账号 / Let an account log in no more")
  int disable(
      @Mixin DataFolderOption data,
      @Parameters(paramLabel = "ID", description = "账号名 / account") String id) {
    return setDisabled(data, id, true);
  }

  @Command(name = "enable", description = "重新启用账号 / Let an account log in again")
  int enable(
      @Mixin DataFolderOption data,
      @Parameters(paramLabel = "ID", description = "账号名 / account") String id) {
    return setDisabled(data, id, false);
  }

  @Command(
      name = "reset-code",
      description = "取消动态码 / Take the second factor of somebody who lost it")
  int resetCode(
      @Mixin DataFolderOption data,
      @Parameters(paramLabel = "ID", description = "账号名 / account") String id) {
    return ask(
        data,
        "mutation($id: ID!) { accounts: resetSecondFactor(id: $id) " + SHOWN + " }",
        Map.of("id", id));
  }

  private int setDisabled(DataFolderOption data, String id, boolean disabled) {
    return ask(
        data,
        "mutation($id: ID!, $disabled: Boolean!) { accounts: setAccountDisabled(id: $id, disabled:"
            + " $disabled) "
            + SHOWN
            + " }",
        Map.of("id", id, "disabled", disabled));
  }

  private int ask(DataFolderOption data, String question, Map<String, Object> variables) {
    try (Services.Connection service = Services.connect(data.folder())) {
      JsonNode answer = service.client().graphql(question, JSON.valueToTree(variables));
      if (!answer.path("errors").isEmpty()) {
        answer
            .path("errors")
            .values()
            .forEach(
                error -> spec.commandLine().getErr().println(error.path("message").asString()));
        return ExitCode.SOME_REFUSED;
      }
      print(answer.path("data").path("accounts"));
      return ExitCode.DONE;
    }
  }

  private void print(JsonNode accounts) {
    PrintWriter out = spec.commandLine().getOut();
    for (JsonNode account : accounts.isArray() ? accounts.values() : List.of(accounts)) {
      out.printf(
          "%s\t%s\t%s\t%s\t%s%n",
          account.path("id").asString(),
          account.path("name").asString(),
          account.path("role").asString(),
          joined(account.path("enterprises"), account.path("jurisdictions")),
          state(account));
    }
  }

  private static String joined(JsonNode... lists) {
    return Arrays.stream(lists)
        .flatMap(list -> list.values().stream())
        .map(JsonNode::asString)
        .collect(Collectors.joining(","));
  }

  private static String state(JsonNode account) {
    if (account.path("disabled").asBoolean()) {
      return "已停用 disabled";
    }
    return account.path("secondFactor").asBoolean() ? "密码+动态码 password and code" : "密码 password";
  }

  /** From the terminal, unseen and twice; where there is none, the first line of the input. */
  private String password() throws IOException {
    Console console = Objects.requireNonNull(System.console());
    if (!console.isTerminal()) {
      String line =
          new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
      return line == null ? "" : line;
    }
    String typed = new String(console.readPassword("密码 / Password: "));
    if (!typed.equals(new String(console.readPassword("再次输入 / Again: ")))) {
      throw new ParameterException(spec.commandLine(), "两次输入不一致 / The two differ");
    }
    return typed;
  }
}
