package io.greenprint.api.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away requests that a foreign web page makes through the user's browser: the Host must be a
 * name of this service (else a page could rebind its own name to 127.0.0.1), and an Origin, where
 * one is sent, must be that same host.
 */
public final class LocalCallersFilter extends OncePerRequestFilter {

  private static final List<String> LOOPBACK = List.of("localhost", "127.0.0.1", "[::1]");

  private final Set<String> hosts;

  /**
   * @param allowedHosts host names without port, beside those of loopback
   */
  public LocalCallersFilter(List<String> allowedHosts) {
    this.hosts =
        Stream.concat(LOOPBACK.stream(), allowedHosts.stream())
            .map(host -> host.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String host = request.getHeader("Host");
    if (host == null || !hosts.contains(withoutPort(host))) {
      refuse(
          response,
          "HOST_NOT_ALLOWED",
          "不接受以此主机名访问，请在 greenprint.allowed-hosts 中登记",
          "This host name is not accepted; list it in greenprint.allowed-hosts");
    } else if (!sameHost(request.getHeader("Origin"), host)) {
      refuse(
          response,
          "ORIGIN_NOT_ALLOWED",
          "不接受来自其他网站的请求",
          "Requests from other web sites are not accepted");
    } else {
      chain.doFilter(request, response);
    }
  }

  private static boolean sameHost(@Nullable String origin, String host) {
    if (origin == null) {
      return true;
    }
    try {
      return host.equalsIgnoreCase(new URI(origin).getAuthority());
    } catch (URISyntaxException notAnOrigin) {
      return false;
    }
  }

  private static String withoutPort(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    int colon = name.lastIndexOf(':');
    return colon > name.lastIndexOf(']') ? name.substring(0, colon) : name;
  }

  private static void refuse(HttpServletResponse response, String code, String zh, String en)
      throws IOException {
    response.setStatus(HttpServletResponse.SC_FORBIDDEN);
    response.setContentType("application/json");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.getWriter().write("{\"code\":\"%s\",\"message\":\"%s / %s\"}".formatted(code, zh, en));
  }
}
