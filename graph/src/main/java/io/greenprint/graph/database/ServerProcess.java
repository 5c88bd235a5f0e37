package io.greenprint.graph.database;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One run of the bundled Neo4j: a child JVM whose standard input is its lifeline. */
final class ServerProcess {

  private static final long STOP_SECONDS = 90;
  private static final int CONNECT_MILLIS = 1000;
  private static final int LAST_WORDS = 4000;

  private final Process process;
  private final Path log;
  private final Path javaHome;
  private final Path dataDir;
  private final int port;

  private ServerProcess(Process process, Path log, Path javaHome, Path dataDir, int port) {
    this.process = process;
    this.log = log;
    this.javaHome = javaHome;
    this.dataDir = dataDir;
    this.port = port;
  }

  /** Starts Neo4j; it is not ready yet when this returns. */
  static ServerProcess start(
      DatabaseSettings.Bundled settings, Neo4jJars jars, DataFolder folder, int port) {
    folder.configure(port, settings.pageCache());
    List<String> command = new ArrayList<>(java(settings));
    command.addAll(settings.jvmOptions());
    command.addAll(
        List.of(
            "-cp",
            jars.classPath(folder.childClasses()),
            ChildMain.class.getName(),
            "org.neo4j.server.Neo4jCommunity",
            "--home-dir=" + folder.home(),
            "--config-dir=" + folder.home().resolve("conf"),
            "--console-mode"));
    Process process = launch(settings, folder, command);
    return new ServerProcess(process, folder.log(), settings.javaHome(), settings.dataDir(), port);
  }

  /**
   * Sets the password of a database that has never run.
   *
   * @throws DatabaseException when Neo4j's own tool fails
   */
  static void setInitialPassword(
      DatabaseSettings.Bundled settings, Neo4jJars jars, DataFolder folder, String password) {
    runTool(
        settings,
        jars,
        folder,
        List.of("dbms", "set-initial-password", ChildMain.FROM_INPUT),
        password + "\n");
  }

  /**
   * Runs Neo4j's administration tool on the folder of a database that is stopped.
   *
   * @param arguments as on its command line
   * @param input what stands for {@link ChildMain#FROM_INPUT}; empty where nothing does
   * @throws DatabaseException when the tool fails
   */
  static void runTool(
      DatabaseSettings.Bundled settings,
      Neo4jJars jars,
      DataFolder folder,
      List<String> arguments,
      String input) {
    folder.configure(freePort(), settings.pageCache());
    List<String> command = new ArrayList<>(java(settings));
    command.addAll(
        List.of(
            "-XX:TieredStopAtLevel=1",
            "-cp",
            jars.classPath(folder.childClasses()),
            ChildMain.class.getName(),
            "org.neo4j.cli.AdminTool"));
    command.addAll(arguments);
    Process process = launch(settings, folder, command);
    ServerProcess tool =
        new ServerProcess(process, folder.log(), settings.javaHome(), settings.dataDir(), 0);
    try {
      OutputStream lifeline = process.getOutputStream();
      lifeline.write(input.getBytes(StandardCharsets.UTF_8));
      lifeline.flush();
      if (!process.waitFor(settings.startTimeout().toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly();
        throw Failures.tooSlow(settings.startTimeout(), folder.log());
      }
    } catch (IOException e) {
      process.destroyForcibly();
      throw tool.failure();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw Failures.didNotStart(folder.log(), "interrupted");
    }
    if (process.exitValue() != 0) {
      throw tool.failure();
    }
  }

  /** A port of the loopback interface that is free now. */
  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw Failures.portInUse(0);
    }
  }

  Process process() {
    return process;
  }

  /** Waits at most {@code millis}; true when the process has ended. */
  boolean endedWithin(long millis) throws InterruptedException {
    return process.waitFor(millis, TimeUnit.MILLISECONDS);
  }

  /**
   * Whether somebody listens at its port. Asked before the driver is: in vain, that costs the
   * driver much, and the start is long.
   */
  boolean listens() {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
      return true;
    } catch (IOException notYet) {
      return false;
    }
  }

  /** Ends Neo4j in order; by force when it does not go. */
  void stop() {
    try {
      process.getOutputStream().close();
    } catch (IOException e) {
      process.destroy(); // its end of the pipe is gone, so it is ending or dead
    }
    try {
      if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  /** Why it ended, read from what it said. */
  DatabaseException failure() {
    String said = lastWords();
    if (said.contains("FileLockException") || said.contains("StoreLockException")) {
      return Failures.locked(dataDir, null);
    }
    if (said.contains("PortBindException") || said.contains("Address already in use")) {
      return Failures.portInUse(port);
    }
    if (said.contains("UnsupportedClassVersionError")
        || said.contains("Unrecognized option")
        || said.contains("Unrecognized VM option")) {
      return Failures.wrongJava(javaHome, null);
    }
    if (said.contains("No space left on device")) {
      return Failures.noSpace(dataDir, 0, 1L << 20);
    }
    if (said.contains("ClassNotFoundException") || said.contains("NoClassDefFoundError")) {
      return Failures.noClassPath(log, lastLine(said), null);
    }
    return Failures.didNotStart(log, lastLine(said));
  }

  private static List<String> java(DatabaseSettings.Bundled settings) {
    return List.of(
        settings.javaHome().resolve("bin").resolve("java").toString(),
        "--add-opens=java.base/java.nio=ALL-UNNAMED",
        "--enable-native-access=ALL-UNNAMED",
        "--sun-misc-unsafe-memory-access=allow");
  }

  private static Process launch(
      DatabaseSettings.Bundled settings, DataFolder folder, List<String> command) {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.home().toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.log().toFile());
    builder.environment().put("NEO4J_HOME", folder.home().toString());
    builder.environment().put("NEO4J_CONF", folder.home().resolve("conf").toString());
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    try {
      return builder.start();
    } catch (IOException e) {
      throw Failures.wrongJava(settings.javaHome(), e);
    }
  }

  private String lastWords() {
    try {
      String all = Files.readString(log, StandardCharsets.ISO_8859_1);
      return all.substring(Math.max(0, all.length() - LAST_WORDS));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String lastLine(String said) {
    return said.lines()
        .filter(line -> !line.isBlank() && !line.startsWith("\tat "))
        .reduce((before, last) -> last)
        .map(String::strip)
        .orElse("it said nothing");
  }
}
