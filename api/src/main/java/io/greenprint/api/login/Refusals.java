package io.greenprint.api.login;

import io.greenprint.queries.Problem;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import tools.jackson.databind.json.JsonMapper;

/**
 * Turns away who is not let in: a browser is led to the page where one logs in, a program gets the
 * error in its own form.
 */
final class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

  /** Where one logs in. */
  static final String LOGIN = "/login";

  private static final JsonMapper JSON = JsonMapper.shared();

  private final Door door;

  Refusals(Door door) {
    this.door = door;
  }

  /** Whether a request is for a program, not for somebody who looks at pages. */
  static boolean isOfProgram(HttpServletRequest request) {
    String path = request.getRequestURI();
    return path.equals("/graphql")
        || path.startsWith("/api/")
        || path.startsWith("/actuator/")
        || path.startsWith("/files/");
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException nobody)
      throws IOException {
    askForLogin(request, response);
  }

  private static void askForLogin(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (isOfProgram(request)) {
      answer(request, response, HttpStatus.UNAUTHORIZED, Problem.UNAUTHENTICATED);
    } else {
      response.sendRedirect(LOGIN);
    }
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
      throws IOException, ServletException {
    if (door.known().isEmpty()) {
      forget(request);
      askForLogin(request, response);
    } else if (isOfProgram(request)) {
      answer(request, response, HttpStatus.FORBIDDEN, Problem.FORBIDDEN);
    } else {
      response.sendError(HttpStatus.FORBIDDEN.value());
    }
  }

  /** The account was disabled since. */
  private static void forget(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
    SecurityContextHolder.clearContext();
  }

  static void answer(
      HttpServletRequest request, HttpServletResponse response, HttpStatus status, Problem problem)
      throws IOException {
    Map<String, Object> error =
        Map.of("message", problem.message(), "extensions", Map.of("code", problem.name()));
    response.setStatus(status.value());
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response
        .getWriter()
        .write(
            JSON.writeValueAsString(
                request.getRequestURI().equals("/graphql")
                    ? Map.of("errors", List.of(error))
                    : Map.of("code", problem.name(), "message", problem.message())));
  }
}
