package io.greenprint.api.audit;

import io.greenprint.api.access.Callers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Takes down requests for pages, files and endpoints. */
final class RequestTrail implements HandlerInterceptor {

  private static final String LOGIN = "/login";

  private final Callers callers;
  private final Trail trail;

  RequestTrail(Callers callers, Trail trail) {
    this.callers = callers;
    this.trail = trail;
  }

  @Override
  public void afterCompletion(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable Exception thrown) {
    if (handler instanceof HandlerMethod
        && request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE)
            instanceof String path
        && path.startsWith("/")
        && !path.equals(LOGIN)
        && !path.equals("/error")) {
      trail.add(
          callers.current(),
          request.getMethod() + " " + path,
          object(request),
          response.getStatus() < HttpStatus.BAD_REQUEST.value()
              ? Trail.DONE
              : Integer.toString(response.getStatus()));
    }
  }

  /** What the path names, and whose files these are or which words are looked for. */
  private static String object(HttpServletRequest request) {
    Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
    Stream<String> named =
        variables instanceof Map<?, ?> all
            ? all.values().stream().map(String::valueOf)
            : Stream.empty();
    return Stream.concat(
            named,
            Stream.of("enterprise", "q").map(request::getParameter).flatMap(Stream::ofNullable))
        .collect(Collectors.joining(" "));
  }
}
