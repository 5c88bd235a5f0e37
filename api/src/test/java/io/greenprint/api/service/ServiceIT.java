package io.greenprint.api.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenprint.graph.database.BundledDatabase;
import io.greenprint.graph.database.Database;
import io.greenprint.graph.testkit.Ask;
import io.greenprint.graph.testkit.Await;
import io.greenprint.graph.testkit.BundledNeo4j;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.JsonNode;

/** The whole service on an empty folder, with the bundled database and the sample documents. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ServiceIT {

  private static final String VERSION = "{ graphVersion }";
  private static final String TASKS = "{ tasks { totalCount } }";

  @TempDir private static Path folder;
  private static GreenprintService service;
  private static HttpCaller caller;

  @BeforeAll
  static void start() {
    service =
        GreenprintService.start(
            List.of(
                "--greenprint.data-dir=" + folder,
                "--server.port=0",
                "--greenprint.samples=true",
                "--greenprint.neo4j.page-cache=64MB",
                "--greenprint.neo4j.classpath-file=" + BundledNeo4j.classPath()));
    caller = new HttpCaller(service.file().address());
  }

  @AfterAll
  static void stop() {
    service.close();
    assertThat(folder.resolve("service.json")).doesNotExist();
  }

  @Test
  void tellsWhatABureauLeadsWithTargetsDatesAndClauses() throws Exception {
    JsonNode tasks =
        caller
            .ask(
                """
                { tasks(filter: {bodyName: "市工信局", role: [LEAD]}, first: 50) {
                    totalCount
                    nodes {
                      title
                      deadline { text to }
                      targets { metric value unit evidence { start end quote } }
                      assignments { body { name } role evidence { start end quote } }
                      evidence { start end quote }
                    } } }
                """)
            .path("data")
            .path("tasks");

    assertThat(tasks.path("totalCount").asInt()).isPositive();
    List<JsonNode> nodes = List.copyOf(tasks.path("nodes").values());
    assertThat(nodes).anySatisfy(task -> assertThat(task.path("targets")).isNotEmpty());
    assertThat(nodes).anySatisfy(task -> assertThat(task.path("deadline").has("to")).isTrue());
    assertThat(nodes)
        .allSatisfy(
            task ->
                assertThat(task.path("assignments").values())
                    .anySatisfy(
                        assignment -> {
                          assertThat(assignment.path("role").asString()).isEqualTo("LEAD");
                          assertThat(assignment.path("body").path("name").asString())
                              .endsWith("工业和信息化局");
                        }));

    List<String> texts = storedTexts();
    List<JsonNode> evidence = tasks.findValues("evidence");
    assertThat(evidence).hasSizeGreaterThan(nodes.size());
    assertThat(evidence)
        .allSatisfy(
            words ->
                assertThat(texts)
                    .anyMatch(text -> standsIn(text, words), words.path("quote").asString()));
  }

  @Test
  void everyNamedOperationAnswers() throws Exception {
    JsonNode documents =
        caller.ask("{ documents(first: 50, filter: {}) { nodes { id title } } }").path("data");
    List<String> ids =
        documents.path("documents").path("nodes").values().stream()
            .map(node -> node.path("id").asString())
            .toList();
    assertThat(ids).hasSizeGreaterThan(1);
    Map<String, Object> known =
        Map.of(
            "document",
            ids.get(0),
            "from",
            ids.get(0),
            "to",
            ids.get(1),
            "name",
            "市工信局",
            "query",
            "绿色工厂",
            "enterprise",
            enterprise(),
            "framework",
            "exchange-2024",
            "year",
            2024,
            "text",
            "sgxj");
    Map<String, Object> assessing = assessing(enterprise());
    Map<String, Object> chain =
        Map.of(
            "leader",
            "云澜精工装备股份有限公司",
            "asOf",
            "2025-12-31",
            "from",
            "2025-06-30",
            "to",
            "2025-12-31",
            "supplier",
            "云澜恒铸机床铸件有限公司",
            "by",
            "云澜轴承制造有限公司");

    for (Resource operation :
        new PathMatchingResourcePatternResolver().getResources("classpath*:operations/*.graphql")) {
      String text = operation.getContentAsString(UTF_8);
      Map<String, Object> variables = new HashMap<>(known);
      variables.putAll(assessing);
      if (text.contains("$leader:")) {
        variables.putAll(chain);
      }
      variables.keySet().removeIf(name -> !text.contains("$" + name + ":"));
      JsonNode answer = caller.ask(text, variables);
      assertThat(answer.path("errors"))
          .as(operation.getFilename() + answer.path("errors"))
          .isEmpty();
    }
  }

  /** A round and an assessment to ask for. */
  private static Map<String, Object> assessing(String enterprise) throws Exception {
    Map<String, Object> firm = Map.of("enterprise", enterprise);
    JsonNode opened =
        caller.ask(
            """
            mutation($enterprise: String!) {
              openAssessment(enterprise: $enterprise, framework: "exchange-2024", year: 2024) { id }
              createRound(input: {name: "自评", framework: "exchange-2024", year: 2024,
                deadline: "2025-04-30", invite: [{name: $enterprise}]}) { id } }
            """,
            firm);
    JsonNode data = opened.path("data");
    return Map.of(
        "assessment",
        data.path("openAssessment").path("id").asString(),
        "round",
        data.path("createRound").path("id").asString());
  }

  @Test
  void theSameFileTwiceChangesNothing() throws Exception {
    byte[] sample = sample("linhu-carbon-peak-2024.md");
    JsonNode before = caller.ask(VERSION);
    JsonNode tasks = caller.ask(TASKS);

    JsonNode answer = caller.upload("again.md", sample);

    assertThat(answer.path("unchanged").asInt()).isEqualTo(1);
    assertThat(answer.path("published").asInt()).isZero();
    assertThat(caller.ask(VERSION)).isEqualTo(before);
    assertThat(caller.ask(TASKS)).isEqualTo(tasks);
  }

  @Test
  void refusesWhatItCannotReadWithAFindingAndARemedy() throws Exception {
    byte[] whole = sample("yunlan-carbon-peak-2024.pdf");
    JsonNode tasks = caller.ask(TASKS);
    Map<String, byte[]> bad =
        Map.of(
            "empty.pdf", new byte[0],
            "truncated.pdf", Arrays.copyOf(whole, 900),
            "encrypted.pdf", encrypted(),
            "program.pdf", program());

    for (Map.Entry<String, byte[]> file : bad.entrySet()) {
      JsonNode answer = caller.upload(file.getKey(), file.getValue());
      assertThat(answer.path("refused").asInt()).as(file.getKey()).isEqualTo(1);
      assertThat(remedies(file.getKey())).as(file.getKey()).isNotEmpty().doesNotContain("");
    }
    assertThat(caller.ask(TASKS)).isEqualTo(tasks);
  }

  @Test
  void refusesWhatAForeignPageSends() throws Exception {
    assertThat(caller.statusWith("Origin", "https://evil.example")).isEqualTo(403);
    assertThat(caller.statusWith("Origin", service.file().address())).isEqualTo(200);
    assertThat(statusOfHost("evil.example")).contains(" 403");
  }

  @Test
  void questionsThatAreWrongHaveTheirCode() throws Exception {
    assertThat(caller.codeOf("{ tasks { ")).isEqualTo("BAD_QUERY");
    assertThat(caller.codeOf("{ tasks { nothing } }")).isEqualTo("BAD_QUERY");
    assertThat(caller.codeOf("{ tasks(first: 0) { totalCount } }")).isEqualTo("BAD_PAGE_SIZE");
    assertThat(
            caller.codeOf(
                "{ bodies(first: 1) { nodes "
                    + "{ parts ".repeat(20)
                    + "{ name }"
                    + " }".repeat(20)
                    + " } }"))
        .isEqualTo("TOO_DEEP");
    assertThat(
            caller.codeOf(
                "{ tasks(first: 100) { nodes { document { tasks(first: 100) { nodes { document"
                    + " { tasks(first: 100) { nodes { title } } } } } } } } }"))
        .isEqualTo("TOO_DEAR");
  }

  @Test
  void saysHowItsPartsAre() throws Exception {
    JsonNode health = caller.get("/actuator/health");
    assertThat(health.path("status").asString()).isEqualTo("UP");
    assertThat(health.path("components").path("database").path("details").path("state").asString())
        .isEqualTo("UP");
    assertThat(health.path("components").path("originals").path("status").asString())
        .isEqualTo("UP");
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void outlivesItsDatabase() throws Exception {
    JsonNode tasks = caller.ask(TASKS);
    BundledDatabase database = (BundledDatabase) service.part(Database.class);
    ProcessHandle.of(database.pid()).orElseThrow().destroyForcibly();

    List<String> codes = new ArrayList<>();
    Await.until(
        () -> {
          JsonNode answer = unchecked(() -> caller.ask(TASKS));
          String code =
              answer.path("errors").path(0).path("extensions").path("code").asString("none");
          if (!code.equals("none")) {
            codes.add(code);
          }
          return answer.equals(tasks) && database.health().restarts() == 1;
        });

    assertThat(codes).allMatch("DATABASE_DOWN"::equals);
    assertThat(
            caller
                .upload("again.md", sample("linhu-carbon-peak-2024.md"))
                .path("unchanged")
                .asInt())
        .isEqualTo(1);
  }

  private static boolean standsIn(String text, JsonNode words) {
    int end = words.path("end").asInt();
    return end <= text.length()
        && text.substring(words.path("start").asInt(), end).equals(words.path("quote").asString());
  }

  private static List<String> storedTexts() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("originals").resolve("texts"))) {
      return files.filter(Files::isRegularFile).map(ServiceIT::read).toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static List<String> remedies(String name) {
    return new Ask(service.part(Database.class))
            .rows(
                "MATCH (:IngestedFile {name: $name})-[:REPORTS]->(f:Finding)"
                    + " RETURN f.remedyZh AS remedy",
                Map.of("name", name))
            .stream()
            .map(row -> String.valueOf(row.get("remedy")))
            .toList();
  }

  /** Who the sample report is about. */
  private static String enterprise() {
    return String.valueOf(
        new Ask(service.part(Database.class))
            .value("MATCH (:Document)-[:ABOUT]->(e:EnterpriseRecord) RETURN e.name LIMIT 1"));
  }

  private static byte[] sample(String name) throws IOException {
    try (InputStream file = ServiceIT.class.getResourceAsStream("/samples/" + name)) {
      return Objects.requireNonNull(file, name).readAllBytes();
    }
  }

  private static byte[] encrypted() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      document.save(bytes);
    }
    return bytes.toByteArray();
  }

  /** The head of a Windows program. */
  private static byte[] program() {
    byte[] bytes = new byte[4096];
    bytes[0] = 'M';
    bytes[1] = 'Z';
    bytes[60] = (byte) 128;
    bytes[128] = 'P';
    bytes[129] = 'E';
    return bytes;
  }

  /** The JDK's client sets the Host itself, so this speaks HTTP by hand. */
  private static String statusOfHost(String host) throws IOException {
    int port = URI.create(service.file().address()).getPort();
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket
          .getOutputStream()
          .write(
              ("GET /actuator/health HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                  .getBytes(UTF_8));
      return new String(socket.getInputStream().readAllBytes(), UTF_8)
          .lines()
          .findFirst()
          .orElse("");
    }
  }

  private static <T> T unchecked(Callable<T> call) {
    try {
      return call.call();
    } catch (Exception failed) {
      throw new AssertionError(failed);
    }
  }
}
