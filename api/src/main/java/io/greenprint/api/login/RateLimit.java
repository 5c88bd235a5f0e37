package io.greenprint.api.login;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.greenprint.api.access.Caller;
import io.greenprint.queries.Problem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Bounds how often a caller may ask, and how often an address may try to log in; beside it every
 * question has a bound of its own. Commands of this machine are not bounded.
 */
final class RateLimit extends OncePerRequestFilter {

  private static final Duration PERIOD = Duration.ofMinutes(1);

  /** Most tries to log in from one address. */
  static final int LOGINS = 30;

  private static final int MOST_KEYS = 100_000;

  private final Door door;
  private final int requests;
  private final Cache<String, Bucket> buckets =
      Caffeine.newBuilder()
          .maximumSize(MOST_KEYS)
          .expireAfterAccess(PERIOD.multipliedBy(2))
          .build();

  /**
   * Bounds requests.
   *
   * @param requests most of one caller in a minute
   */
  RateLimit(Door door, int requests) {
    this.door = door;
    this.requests = requests;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Caller caller = door.known().orElse(null);
    boolean logsIn =
        request.getRequestURI().equals(Refusals.LOGIN) && request.getMethod().equals("POST");
    if (logsIn) {
      pass("login " + request.getRemoteAddr(), LOGINS, request, response, chain);
    } else if (caller == null || caller.equals(Caller.LOCAL)) {
      chain.doFilter(request, response);
    } else {
      pass("caller " + caller.id(), requests, request, response, chain);
    }
  }

  private void pass(
      String key,
      int most,
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain)
      throws ServletException, IOException {
    ConsumptionProbe asked =
        buckets.get(key, absent -> bucket(most)).tryConsumeAndReturnRemaining(1);
    if (asked.isConsumed()) {
      chain.doFilter(request, response);
    } else {
      long wait = 1 + TimeUnit.NANOSECONDS.toSeconds(asked.getNanosToWaitForRefill());
      response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait));
      Refusals.answer(request, response, HttpStatus.TOO_MANY_REQUESTS, Problem.TOO_OFTEN);
    }
  }

  private static Bucket bucket(int most) {
    return Bucket.builder()
        .addLimit(Bandwidth.builder().capacity(most).refillGreedy(most, PERIOD).build())
        .build();
  }
}
