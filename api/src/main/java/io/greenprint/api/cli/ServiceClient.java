package io.greenprint.api.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.greenprint.api.service.ServiceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What commands ask of the running service, over HTTP on this machine. */
final class ServiceClient implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final HttpClient http = HttpClient.newHttpClient();
  private final ServiceFile service;

  ServiceClient(ServiceFile service) {
    this.service = service;
  }

  /** The whole answer of a GraphQL request: {@code data} and {@code errors}. */
  JsonNode graphql(String query, JsonNode variables) {
    String body = JSON.writeValueAsString(Map.of("query", query, "variables", variables));
    return send(
        request("/graphql")
            .header("Content-Type", "application/json")
            .header("Accept", "application/graphql-response+json, application/json")
            .POST(BodyPublishers.ofString(body)));
  }

  /**
   * Sends one file and waits until it is taken in or refused.
   *
   * @param enterprise whose report it is; null where nobody said
   * @param year reporting year; null where nobody said
   * @param kind sort of supply-chain file; null where its content shall tell
   */
  JsonNode ingest(
      Path file, @Nullable String enterprise, @Nullable Integer year, @Nullable String kind)
      throws IOException {
    String boundary = "greenprint-" + Long.toHexString(Files.size(file)) + "-boundary";
    String name = file.getFileName().toString().replace("\"", "%22");
    byte[] head =
        """
        --%s\r
        Content-Disposition: form-data; name="files"; filename="%s"\r
        Content-Type: application/octet-stream\r
        \r
        """
            .formatted(boundary, name)
            .getBytes(UTF_8);
    byte[] tail = "\r\n--%s--\r\n".formatted(boundary).getBytes(UTF_8);
    HttpRequest.BodyPublisher publisher =
        BodyPublishers.concat(
            BodyPublishers.ofByteArray(head),
            BodyPublishers.ofFile(file),
            BodyPublishers.ofByteArray(tail));
    return send(
        request(
                "/api/files?wait=true"
                    + said("enterprise", enterprise)
                    + said("year", year)
                    + said("kind", kind))
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(publisher));
  }

  /**
   * Has files of the graph read again and waits for it.
   *
   * @param document whose; null: of every document
   */
  JsonNode reread(@Nullable String document) {
    String path = document == null ? "" : "?document=" + URLEncoder.encode(document, UTF_8);
    JsonNode answer = send(request("/api/reread" + path).POST(BodyPublishers.noBody()));
    String ingestion = "/api/ingestions/" + answer.path("ingestion").asString() + "?wait=true";
    while (!answer.path("status").asString("").equals("DONE")) {
      answer = send(request(ingestion).GET());
    }
    return answer;
  }

  private static String said(String name, @Nullable Object value) {
    return value == null ? "" : "&" + name + "=" + URLEncoder.encode(value.toString(), UTF_8);
  }

  @Override
  public void close() {
    http.close();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(service.address() + path))
        .header("Authorization", "Bearer " + service.token());
  }

  private JsonNode send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString(UTF_8));
      JsonNode answer =
          response.body().isBlank() ? JSON.createObjectNode() : JSON.readTree(response.body());
      if (response.statusCode() >= 400 && answer.path("errors").isMissingNode()) {
        throw new CannotRunException(
            "服务拒绝了请求 / The service refused the request: HTTP "
                + response.statusCode()
                + " "
                + answer.path("message").asString(response.body()),
            null);
      }
      return answer;
    } catch (ConnectException gone) {
      throw new CannotRunException(
          "服务没有应答，请检查它是否仍在运行 / The service does not answer; check whether it still runs: "
              + service.address(),
          gone);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new CannotRunException("已中断 / Interrupted", interrupted);
    }
  }
}
