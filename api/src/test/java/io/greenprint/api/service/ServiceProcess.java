package io.greenprint.api.service;

import io.greenprint.graph.testkit.Await;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code greenprint serve} as a process of its own, so that a test can kill it. */
final class ServiceProcess implements AutoCloseable {

  /** On a machine that does much else. */
  private static final Duration LONGEST_START = Duration.ofMinutes(4);

  private final Process process;
  private final ServiceFile file;
  private final Optional<ProcessHandle> database;

  /** Before the first file is read, the database is the only child. */
  private ServiceProcess(Process process, ServiceFile file) {
    this.process = process;
    this.file = file;
    this.database = process.children().findFirst();
  }

  /** Starts it on a data folder, and waits until it answers. */
  static ServiceProcess start(Path dataDir, Map<String, ?> settings) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1"));
    settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
    command.addAll(
        List.of(
            "-cp",
            System.getProperty("java.class.path"),
            "io.greenprint.api.cli.Greenprint",
            "serve",
            "--port",
            "0",
            "--data-dir",
            dataDir.toString()));
    Path log = Files.createDirectories(dataDir).resolve("service.log");
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    Await.until(LONGEST_START, () -> !process.isAlive() || ServiceFile.find(dataDir).isPresent());
    Optional<ServiceFile> file = ServiceFile.find(dataDir);
    if (file.isEmpty()) {
      process.destroy();
      throw new IllegalStateException("The service did not start:\n" + Files.readString(log));
    }
    return new ServiceProcess(process, file.get());
  }

  HttpCaller caller() {
    return new HttpCaller(file.address());
  }

  long pid() {
    return process.pid();
  }

  /** As {@code kill -9} does; its children are not touched. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** The bundled database that it runs; empty where it runs none. */
  Optional<ProcessHandle> database() {
    return database;
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
