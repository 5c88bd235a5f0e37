package io.greenprint.api.pages;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells browsers what a page may do: load from this service only, run no script but the files of
 * this service, and stand in no foreign frame. Answers of who is not let in have the headers too.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class PageHeaders extends OncePerRequestFilter {

  private static final String COMMON =
      "default-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none';"
          + " script-src 'self'; connect-src 'self'; img-src 'self' data: blob:; ";

  /** The worker and the fonts are those of the PDF viewer. */
  private static final String PAGES =
      COMMON + "style-src 'self'; worker-src 'self'; font-src 'self' data:";

  /** Its editor sets styles by itself. */
  private static final String GRAPHIQL =
      COMMON + "style-src 'self' 'unsafe-inline'; font-src 'self' data:";

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String path = request.getRequestURI();
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "same-origin");
    // The browser's own viewer of PDF is a page with script, which a policy of ours would stop.
    if (!path.startsWith("/files/")) {
      response.setHeader("Content-Security-Policy", path.equals("/graphiql") ? GRAPHIQL : PAGES);
    }
    chain.doFilter(request, response);
  }
}
