package io.greenprint.api.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.greenprint.api.access.Role;
import io.greenprint.api.login.AccountService;
import io.greenprint.api.login.AccountService.NewAccount;
import io.greenprint.api.login.LoopbackOnlyException;
import io.greenprint.graph.testkit.Await;
import io.greenprint.graph.testkit.BundledNeo4j;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Who is let in, from the service without accounts on. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LoginIT {

  private static final String PASSWORD = "correct horse battery";

  /** In a minute; the service refills them all the while. */
  private static final int MOST_REQUESTS = 60;

  private static final String WHO = "{ caller { id role } }";

  @TempDir private static Path folder;
  private static GreenprintService service;
  private static String address;

  @BeforeAll
  static void start() {
    service = GreenprintService.start(properties("--server.address=127.0.0.1"));
    address = service.file().address();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  @Order(1)
  void withoutAccountsWhoeverIsHereIsAdministrator() throws Exception {
    assertThat(new HttpCaller(address).ask(WHO).findValue("role").asString())
        .isEqualTo("ADMINISTRATOR");
    HttpResponse<String> home = new LoggedIn(address).get("/");
    assertThat(home.statusCode()).isEqualTo(200);
    assertThat(home.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(service.welcome()).contains("loopback only");
  }

  @Test
  @Order(2)
  void withTheFirstAccountCallersHaveToLogIn() throws Exception {
    add("admin", Role.ADMINISTRATOR, List.of());

    LoggedIn nobody = new LoggedIn(address);
    assertThat(nobody.location(nobody.get("/"))).isEqualTo("/login");
    assertThat(nobody.get("/files/" + "a".repeat(64)).statusCode()).isEqualTo(401);
    assertThat(nobody.get("/api/ingestions/x").statusCode()).isEqualTo(401);
    assertThat(nobody.get("/actuator/metrics").statusCode()).isEqualTo(401);
    assertThat(nobody.get("/actuator/health").statusCode()).isEqualTo(401);
    assertThat(nobody.get("/actuator/health/liveness").body()).isEqualTo("{\"status\":\"UP\"}");
    assertThat(nobody.ask(WHO).findValue("code").asString()).isEqualTo("UNAUTHENTICATED");
    assertThat(service.welcome()).contains("log in");
  }

  @Test
  void logsInByPasswordAndOut() throws Exception {
    add("zhang", Role.FIRM, List.of("a"));
    LoggedIn zhang = new LoggedIn(address);

    assertThat(zhang.logIn("zhang", "wrong password", "")).isEqualTo("/login?wrong");
    assertThat(zhang.ask(WHO).findValue("code").asString()).isEqualTo("UNAUTHENTICATED");
    assertThat(zhang.logIn("zhang", PASSWORD, "")).isEqualTo("/");
    assertThat(zhang.ask(WHO).findValue("id").asString()).isEqualTo("zhang");
    assertThat(zhang.get("/account").body()).contains("企业");

    assertThat(zhang.location(zhang.submit("/account", "/logout", Map.of())))
        .isEqualTo("/login?left");
    assertThat(zhang.location(zhang.get("/account"))).isEqualTo("/login");
  }

  @Test
  void leadsBackToThePageThatWasAskedFor() throws Exception {
    add("back", Role.ADMINISTRATOR, List.of());
    LoggedIn back = new LoggedIn(address);
    back.get("/matrix?document=1");
    assertThat(back.logIn("back", PASSWORD, "")).contains("/matrix?document=1");
  }

  @Test
  void theCookieAndTheHeadersAreStrict() throws Exception {
    HttpResponse<String> login = new LoggedIn(address).get("/login");
    assertThat(login.headers().firstValue("Set-Cookie").orElseThrow())
        .startsWith("greenprint=")
        .contains("HttpOnly", "SameSite=Lax");
    assertThat(login.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'", "frame-ancestors 'none'");
    assertThat(login.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(login.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
    assertThat(new LoggedIn(address).get("/").headers().firstValue("Content-Security-Policy"))
        .isPresent();
  }

  @Test
  void aFormWithoutItsTokenIsRefused() throws Exception {
    add("forged", Role.ADMINISTRATOR, List.of());
    LoggedIn forged = new LoggedIn(address);
    forged.logIn("forged", PASSWORD, "");
    HttpResponse<String> refused = forged.post("/account/password", "present=x&password=y");
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("没有权限");
    assertThat(forged.ask(WHO).findValue("id").asString()).isEqualTo("forged");
  }

  @Test
  void failuresLockTheAccount() throws Exception {
    add("locked", Role.FIRM, List.of("a"));
    for (int i = 0; i < 5; i++) {
      assertThat(new LoggedIn(address).logIn("locked", "wrong password", ""))
          .isEqualTo("/login?wrong");
    }
    assertThat(new LoggedIn(address).logIn("locked", PASSWORD, "")).isEqualTo("/login?wrong");
    service.part(AccountService.class).setPassword("locked", PASSWORD + "!");
    assertThat(new LoggedIn(address).logIn("locked", PASSWORD + "!", "")).isEqualTo("/");
  }

  @Test
  void aSecondFactorIsAskedForOnceItIsOn() throws Exception {
    add("second", Role.FIRM, List.of("a"));
    AccountService accounts = service.part(AccountService.class);
    OneTimeCodes app = new OneTimeCodes();
    accounts.addSecondFactor("second", app.secret(), app.code(-1));

    assertThat(new LoggedIn(address).logIn("second", PASSWORD, "")).isEqualTo("/login?wrong");
    String code = app.code(0);
    assertThat(new LoggedIn(address).logIn("second", PASSWORD, code)).isEqualTo("/");
    assertThat(new LoggedIn(address).logIn("second", PASSWORD, code)).isEqualTo("/login?wrong");
  }

  @Test
  void whoIsDisabledIsOutSoon() throws Exception {
    add("gone", Role.FIRM, List.of("a"));
    LoggedIn gone = new LoggedIn(address);
    gone.logIn("gone", PASSWORD, "");
    service.part(AccountService.class).setDisabled("gone", true);
    assertThat(gone.location(gone.get("/account"))).isEqualTo("/login");
    assertThat(gone.logIn("gone", PASSWORD, "")).isEqualTo("/login?wrong");
  }

  @Test
  void onlyAdministratorsKeepAccountsUp() throws Exception {
    add("curious", Role.OFFICIAL, List.of("a"));
    LoggedIn curious = new LoggedIn(address);
    curious.logIn("curious", PASSWORD, "");
    for (String question :
        List.of(
            "{ accounts { id } }",
            "mutation { setAccountDisabled(id: \"admin\", disabled: true) { id } }",
            "mutation { setAccountPassword(id: \"admin\", password: \"0123456789ab\") { id } }",
            "mutation { resetSecondFactor(id: \"admin\") { id } }",
            "mutation { addAccount(input: {id: \"me2\", role: ADMINISTRATOR, password:"
                + " \"0123456789ab\"}) { id } }")) {
      assertThat(curious.ask(question).findValue("code").asString())
          .as(question)
          .isEqualTo("FORBIDDEN");
    }
  }

  @Test
  void whatIsAskedStandsInTheAuditLog() throws Exception {
    add("seen", Role.FIRM, List.of("a"));
    LoggedIn seen = new LoggedIn(address);
    seen.logIn("seen", PASSWORD, "");
    seen.ask("{ enterprise(id: \"某公司\") { id } complete(text: \"x\") { text } }");
    seen.ask("{ accounts { id } }");
    seen.get("/enterprises/nobody");

    HttpCaller machine = new HttpCaller(address).withToken(service.file().token());
    Await.until(
        () -> {
          try {
            return machine
                .ask(
                    "{ auditLog(filter: {caller: \"seen\"}, first: 50) { nodes { action object"
                        + " outcome } } }")
                .toString()
                .contains("GET /enterprises/{id}");
          } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
          }
        });
    assertThat(
            machine
                .ask("{ auditLog(filter: {caller: \"seen\"}) { nodes { action object outcome } } }")
                .path("data")
                .path("auditLog")
                .path("nodes")
                .values())
        .extracting(
            entry -> entry.path("action").asString(),
            entry -> entry.path("object").asString(),
            entry -> entry.path("outcome").asString())
        .containsExactlyInAnyOrder(
            tuple("Query.enterprise", "id=某公司", "DONE"),
            tuple("Query.accounts", "", "FORBIDDEN"),
            tuple("GET /enterprises/{id}", "nobody", "404"));
  }

  @Test
  void whoAsksTooOftenWaits() throws Exception {
    add("hasty", Role.FIRM, List.of("a"));
    LoggedIn hasty = new LoggedIn(address);
    hasty.logIn("hasty", PASSWORD, "");
    HttpResponse<String> answer = hasty.get("/method");
    for (int i = 0; i < MOST_REQUESTS && answer.statusCode() == 200; i++) {
      answer = hasty.get("/method");
    }
    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    assertThat(hasty.ask(WHO).findValue("code").asString()).isEqualTo("TOO_OFTEN");
  }

  @Test
  void commandsOfThisMachineGoOnWorking() throws Exception {
    assertThat(new HttpCaller(address).withToken(service.file().token()).ask(WHO).findValue("id"))
        .hasToString("\"local\"");
    assertThat(new HttpCaller(address).withToken("x" + service.file().token()).codeOf(WHO))
        .isEqualTo("UNAUTHENTICATED");
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void onlyWithAccountsMayOthersReachIt(@TempDir Path empty) {
    service.close();
    assertThatThrownBy(
            () ->
                GreenprintService.start(
                    Stream.concat(
                            properties("--server.address=0.0.0.0").stream(),
                            Stream.of("--greenprint.data-dir=" + empty))
                        .toList()))
        .hasRootCauseInstanceOf(LoopbackOnlyException.class);
    service = GreenprintService.start(properties("--server.address=0.0.0.0"));
  }

  private static void add(String id, Role role, List<String> enterprises) {
    service
        .part(AccountService.class)
        .add(new NewAccount(id, null, role, enterprises, List.of(), null, PASSWORD));
  }

  private static List<String> properties(String listening) {
    return List.of(
        listening,
        "--greenprint.data-dir=" + folder,
        "--server.port=0",
        "--greenprint.requests-per-minute=20",
        "--greenprint.neo4j.page-cache=64MB",
        "--greenprint.neo4j.classpath-file=" + BundledNeo4j.classPath());
  }
}
