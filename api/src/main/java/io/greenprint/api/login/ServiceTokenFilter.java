package io.greenprint.api.login;

import io.greenprint.api.access.Caller;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets the commands of this machine in: whoever can read {@code service.json} is administrator. */
final class ServiceTokenFilter extends OncePerRequestFilter {

  private final ServiceToken token;

  ServiceTokenFilter(ServiceToken token) {
    this.token = token;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (token.isShownBy(request.getHeader(HttpHeaders.AUTHORIZATION))) {
      SecurityContextHolder.setContext(new SecurityContextImpl(Door.proved(Caller.LOCAL)));
    }
    chain.doFilter(request, response);
  }
}
