package io.greenprint.api.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls a running service as a browser or a script does. */
final class HttpCaller {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String BOUNDARY = "greenprint-test";

  private final HttpClient http = HttpClient.newHttpClient();
  private final String address;
  private final String authorization;

  HttpCaller(String address) {
    this(address, "");
  }

  private HttpCaller(String address, String authorization) {
    this.address = address;
    this.authorization = authorization;
  }

  /** The same, with a token as proof. */
  HttpCaller withToken(String token) {
    return new HttpCaller(address, "Bearer " + token);
  }

  JsonNode ask(String query) throws IOException, InterruptedException {
    return ask(query, Map.of());
  }

  JsonNode ask(String query, Map<String, ?> variables) throws IOException, InterruptedException {
    String body = JSON.writeValueAsString(Map.of("query", query, "variables", variables));
    return send(
        request("/graphql")
            .header("Content-Type", "application/json")
            .header("Accept", "application/graphql-response+json, application/json")
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  /** The code of the first error of an answer that must have one. */
  String codeOf(String query) throws IOException, InterruptedException {
    return ask(query).path("errors").path(0).path("extensions").path("code").asString("none");
  }

  JsonNode get(String path) throws IOException, InterruptedException {
    return send(request(path).build());
  }

  JsonNode post(String path) throws IOException, InterruptedException {
    return send(request(path).POST(BodyPublishers.noBody()).build());
  }

  /** Uploads a file and waits until it is taken in or refused. */
  JsonNode upload(String name, byte[] bytes) throws IOException, InterruptedException {
    return send(uploadRequest(name, bytes, true));
  }

  /** Uploads a file and does not wait; gives the ingestion's id. */
  String beginUpload(String name, byte[] bytes) throws IOException, InterruptedException {
    return send(uploadRequest(name, bytes, false)).path("ingestion").asString();
  }

  private JsonNode send(HttpRequest request) throws IOException, InterruptedException {
    return JSON.readTree(http.send(request, BodyHandlers.ofString(UTF_8)).body());
  }

  /** The status of a request with a header that a foreign page would send. */
  int statusWith(String header, String value) throws IOException, InterruptedException {
    HttpRequest request = request("/actuator/health").header(header, value).build();
    return http.send(request, BodyHandlers.discarding()).statusCode();
  }

  HttpRequest uploadRequest(String name, byte[] bytes, boolean wait) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    String head =
        "--%s\r\nContent-Disposition: form-data; name=\"files\"; filename=\"%s\"\r\n\r\n"
            .formatted(BOUNDARY, name);
    body.write(head.getBytes(UTF_8));
    body.write(bytes);
    body.write("\r\n--%s--\r\n".formatted(BOUNDARY).getBytes(UTF_8));
    return request("/api/files?wait=" + wait)
        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
        .POST(BodyPublishers.ofByteArray(body.toByteArray()))
        .build();
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
    return authorization.isEmpty() ? request : request.header("Authorization", authorization);
  }
}
