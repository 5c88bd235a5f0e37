package io.greenprint.api.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls a running service as somebody's browser does: with cookies, and the tokens of forms. */
final class LoggedIn {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final HttpClient http =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final String address;

  LoggedIn(String address) {
    this.address = address;
  }

  /** Logs in; where that leads to. */
  String logIn(String account, String password, String code) throws Exception {
    return location(
        submit(
            "/login", "/login", Map.of("username", account, "password", password, "code", code)));
  }

  /** Where an answer leads to; empty where nowhere. */
  String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("").replace(address, "");
  }

  /** Fills in a form of a page, with the token that stands in it. */
  HttpResponse<String> submit(String page, String form, Map<String, String> fields)
      throws Exception {
    Matcher token = TOKEN.matcher(get(page).body());
    return post(
        form,
        fields.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), UTF_8))
                .collect(Collectors.joining("&"))
            + (token.find() ? "&_csrf=" + URLEncoder.encode(token.group(1), UTF_8) : ""));
  }

  HttpResponse<String> post(String path, String form) throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Accept", "text/html, */*;q=0.1")
            .POST(BodyPublishers.ofString(form)));
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Accept", "text/html, */*;q=0.1"));
  }

  JsonNode ask(String question) throws IOException, InterruptedException {
    return JSON.readTree(
        send(HttpRequest.newBuilder(URI.create(address + "/graphql"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(Map.of("query", question)))))
            .body());
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return http.send(request.build(), BodyHandlers.ofString(UTF_8));
  }
}
