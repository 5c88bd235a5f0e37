package io.greenprint.api.benchmarks;

import io.greenprint.api.cli.Greenprint;
import io.greenprint.api.service.ServiceFile;
import io.greenprint.graph.database.BundledDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The product as a process of its own, with the flags of {@code bin/greenprint}. */
final class RunningService implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Duration LONGEST_START = Duration.ofMinutes(3);
  private static final long LOOK_EVERY_MILLIS = 50;

  private final Process process;
  private final URI graphQl;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private RunningService(Process process, URI graphQl) {
    this.process = process;
    this.graphQl = graphQl;
  }

  /** Starts it over a database of ours, so that the CPU of the two can be told apart. */
  static RunningService on(BundledDatabase database, Path dataDir)
      throws IOException, InterruptedException {
    return start(
        dataDir,
        Map.of(
            "neo4j.uri",
            database.uri().toString(),
            "neo4j.password",
            Files.readString(dataDir.resolve("neo4j/password")).strip()));
  }

  /**
   * Starts it and waits until it serves.
   *
   * @param settings properties without their prefix {@code greenprint.}
   */
  static RunningService start(Path dataDir, Map<String, String> settings)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
    command.addAll(
        List.of(
            "-cp",
            System.getProperty("java.class.path"),
            Greenprint.class.getName(),
            "serve",
            "--port",
            "0",
            "--data-dir",
            dataDir.toString()));
    return launch(command, dataDir, settings);
  }

  /** The same with a command line of its own. */
  static RunningService launch(List<String> command, Path dataDir, Map<String, String> settings)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(dataDir.resolve("service.log").toFile());
    settings.forEach((name, value) -> builder.environment().put(variable(name), value));
    Process process = builder.start();
    long deadline = System.nanoTime() + LONGEST_START.toNanos();
    Optional<ServiceFile> file = ServiceFile.find(dataDir);
    while (file.isEmpty()) {
      if (process.waitFor(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)
          || System.nanoTime() > deadline) {
        process.destroy();
        throw new IOException("The service did not start: " + dataDir.resolve("service.log"));
      }
      file = ServiceFile.find(dataDir);
    }
    return new RunningService(process, URI.create(file.get().address() + "/graphql"));
  }

  /** Not on the command line, because a password may be among them. */
  private static String variable(String property) {
    return "GREENPRINT_" + property.toUpperCase(Locale.ROOT).replace('.', '_').replace("-", "");
  }

  /** The process that serves. */
  ProcessHandle process() {
    return process.toHandle();
  }

  /** Its CPU so far, all threads, compiler included. */
  Duration cpu() {
    return process.info().totalCpuDuration().orElseThrow();
  }

  /** The answer to a question. */
  JsonNode ask(String query, Map<String, Object> variables)
      throws IOException, InterruptedException {
    byte[] body = JSON.writeValueAsBytes(Map.of("query", query, "variables", variables));
    HttpResponse<byte[]> response =
        client.send(
            HttpRequest.newBuilder(graphQl)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build(),
            HttpResponse.BodyHandlers.ofByteArray());
    JsonNode answer = JSON.readTree(response.body());
    if (response.statusCode() != 200 || answer.has("errors")) {
      throw new IOException(response.statusCode() + " " + answer);
    }
    return answer.path("data");
  }

  @Override
  public void close() {
    client.close();
    process.destroy();
    try {
      if (!process.waitFor(1, TimeUnit.MINUTES)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
