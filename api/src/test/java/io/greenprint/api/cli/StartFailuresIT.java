package io.greenprint.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenprint.graph.testkit.BundledNeo4j;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.web.server.PortInUseException;
import picocli.CommandLine;

/** A start that fails says why and what to do in both languages, and ends with code 3. */
class StartFailuresIT {

  @TempDir private Path folder;
  private final StringWriter err = new StringWriter();
  private final Map<String, String> settings = new HashMap<>();

  @BeforeEach
  void useTheBundledDatabase() {
    set("greenprint.neo4j.classpath-file", BundledNeo4j.classPath().toString());
  }

  @AfterEach
  void clear() {
    settings.keySet().forEach(System::clearProperty);
  }

  @Test
  void aFolderThatAnotherProcessHolds() throws IOException {
    Path lock = Files.createDirectories(folder.resolve("neo4j")).resolve("greenprint.lock");
    try (FileChannel channel =
        FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      assertThat(channel.lock().isValid()).isTrue();
      assertThat(serve(folder))
          .contains("正被另一个进程使用", "is in use by another process", "greenprint.data-dir");
    }
  }

  @Test
  void aFolderOfANewerVersion() throws IOException {
    Path home = Files.createDirectories(folder.resolve("neo4j"));
    Files.writeString(home.resolve("version"), "9999.12.1");
    assertThat(serve(folder)).contains("9999.12.1", "请使用更新版本的绿谱", "Use the newer Greenprint");
  }

  @Test
  void aFolderThatCannotBe() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "not a folder");
    assertThat(serve(file.resolve("data"))).contains("请检查", "ermissions");
  }

  @Test
  void aDatabaseThatIsNotThere() {
    set("greenprint.neo4j.classpath-file", folder.resolve("nothing").toString());
    assertThat(serve(folder)).contains("找不到自带的 Neo4j", "greenprint.neo4j.uri");
  }

  @Test
  void anExternalDatabaseThatDoesNotAnswer() {
    set("greenprint.neo4j.uri", "bolt://127.0.0.1:1");
    assertThat(serve(folder)).contains("无法连接数据库 bolt://127.0.0.1:1", "cannot be reached");
  }

  @Test
  void anExternalDatabaseWithAnImpossibleAddress() {
    set("greenprint.neo4j.uri", "http://127.0.0.1:7474");
    assertThat(serve(folder)).contains("无法连接数据库 http://127.0.0.1:7474");
  }

  @Test
  void aSettingThatIsWrong() {
    set("greenprint.neo4j.heap", "plenty");
    assertThat(serve(folder)).contains("配置项 greenprint", "wrong value");
  }

  @Test
  void aPortThatIsInUseHoweverDeepItIsWrapped() throws Exception {
    CommandLine command = commandLine();
    Exception wrapped =
        new IllegalStateException(new RuntimeException(new PortInUseException(8080)));
    assertThat(
            new ErrorPrinter().handleExecutionException(wrapped, command, command.getParseResult()))
        .isEqualTo(ExitCode.CANNOT_RUN);
    assertThat(err.toString()).contains("端口 8080 已被占用", "--port");
  }

  private String serve(Path dataDir) {
    int code = commandLine().execute("serve", "--port", "0", "--data-dir", dataDir.toString());
    assertThat(code).isEqualTo(ExitCode.CANNOT_RUN);
    assertThat(err.toString()).doesNotContain("\tat ");
    return err.toString();
  }

  private CommandLine commandLine() {
    return Greenprint.commandLine().setErr(new PrintWriter(err, true));
  }

  private void set(String name, String value) {
    settings.put(name, value);
    System.setProperty(name, value);
  }
}
