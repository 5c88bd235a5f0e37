package io.greenprint.api.login;

import static jakarta.servlet.DispatcherType.ASYNC;
import static jakarta.servlet.DispatcherType.ERROR;
import static jakarta.servlet.DispatcherType.FORWARD;

import io.greenprint.api.access.Access;
import io.greenprint.api.access.Right;
import io.greenprint.api.config.GreenprintProperties;
import io.greenprint.api.login.PasswordLogin.LoginDetails;
import io.greenprint.graph.access.Accounts;
import io.greenprint.graph.database.Database;
import java.net.InetAddress;
import java.time.Clock;
import java.util.Objects;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/** Who is let in, and how. */
@Configuration(proxyBeanMethods = false)
class LoginConfiguration {

  /** What tells a container's keeper whether the service lives, and no more. */
  private static final String PROBES = "/actuator/health/{probe:liveness|readiness}";

  @Bean
  ServiceToken serviceToken() {
    return ServiceToken.random();
  }

  @Bean
  Accounts accounts(Database database, Clock clock) {
    return new Accounts(database, clock);
  }

  @Bean
  KnownAccounts knownAccounts(Accounts accounts) {
    return new KnownAccounts(accounts::all, System::nanoTime);
  }

  /**
   * Before anything listens: without accounts nobody but this machine may reach the service.
   *
   * @throws LoopbackOnlyException where others could
   */
  @Bean
  Door door(KnownAccounts accounts, ServerProperties server) {
    Door door = new Door(accounts);
    InetAddress address = server.getAddress();
    if (!door.isGuarded() && (address == null || !address.isLoopbackAddress())) {
      throw new LoopbackOnlyException(
          Objects.requireNonNullElseGet(address, LoginConfiguration::everyAddress));
    }
    return door;
  }

  @Bean
  Passwords passwords() {
    return new Passwords();
  }

  @Bean
  AuthenticationProvider passwordLogin(
      Accounts accounts, KnownAccounts known, Passwords passwords, Clock clock) {
    return new PasswordLogin(accounts, known, passwords, clock);
  }

  @Bean
  AccountService accountService(
      Accounts accounts, KnownAccounts known, Passwords passwords, Clock clock) {
    return new AccountService(accounts, known, passwords, clock);
  }

  /** As long as nobody has to log in: no session, no cookie, nothing to forge. */
  @Bean
  @Order(1)
  SecurityFilterChain unguarded(HttpSecurity http, Door door) {
    return http.securityMatcher(request -> !door.isGuarded())
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .csrf(AbstractHttpConfigurer::disable)
        .headers(AbstractHttpConfigurer::disable)
        .anonymous(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .securityContext(AbstractHttpConfigurer::disable)
        .build();
  }

  /**
   * Once somebody has to. Forms carry a token against forgery; programs need none, because they
   * send their proof themselves or, from a page of ours, an Origin that {@code LocalCallersFilter}
   * has looked at.
   */
  @Bean
  @Order(2)
  SecurityFilterChain guarded(
      HttpSecurity http,
      Door door,
      Access access,
      ServiceToken token,
      GreenprintProperties properties) {
    Refusals refusals = new Refusals(door);
    HttpSessionRequestCache pages = new HttpSessionRequestCache();
    pages.setRequestMatcher(
        request -> request.getMethod().equals("GET") && !Refusals.isOfProgram(request));
    return http.authorizeHttpRequests(
            requests ->
                requests
                    // What was let in goes on, in another thread or to the page of an error.
                    .dispatcherTypeMatchers(ASYNC, ERROR, FORWARD)
                    .permitAll()
                    .requestMatchers(Refusals.LOGIN, "/assets/**", "/webjars/**", PROBES)
                    .permitAll()
                    .requestMatchers("/actuator/**")
                    .access(
                        (authentication, request) ->
                            new AuthorizationDecision(
                                door.caller(authentication.get())
                                    .filter(caller -> access.may(caller, Right.ADMINISTER))
                                    .isPresent()))
                    .anyRequest()
                    .access(
                        (authentication, request) ->
                            new AuthorizationDecision(
                                door.caller(authentication.get()).isPresent())))
        .addFilterBefore(new ServiceTokenFilter(token), UsernamePasswordAuthenticationFilter.class)
        .addFilterBefore(
            new RateLimit(door, properties.requestsPerMinute()),
            UsernamePasswordAuthenticationFilter.class)
        .formLogin(
            form ->
                form.loginPage(Refusals.LOGIN)
                    .failureUrl(Refusals.LOGIN + "?wrong")
                    .authenticationDetailsSource(
                        request ->
                            new LoginDetails(
                                Objects.requireNonNullElse(request.getParameter("code"), ""))))
        .logout(logout -> logout.logoutSuccessUrl(Refusals.LOGIN + "?left"))
        .requestCache(cache -> cache.requestCache(pages))
        .csrf(csrf -> csrf.ignoringRequestMatchers(Refusals::isOfProgram))
        .exceptionHandling(
            refused -> refused.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
        .build();
  }

  private static InetAddress everyAddress() {
    return InetAddress.ofLiteral("0.0.0.0");
  }
}
