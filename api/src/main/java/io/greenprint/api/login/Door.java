package io.greenprint.api.login;

import io.greenprint.api.access.Caller;
import io.greenprint.api.access.Callers;
import io.greenprint.api.access.Role;
import io.greenprint.graph.access.Account;
import io.greenprint.queries.Problem;
import io.greenprint.queries.QueryException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/**
 * Knows whether callers have to log in, and who they are. As long as there is no account, whoever
 * reaches the service, which is nobody but this machine, is its administrator.
 */
public final class Door implements Callers {

  private final KnownAccounts accounts;

  Door(KnownAccounts accounts) {
    this.accounts = accounts;
  }

  /** Whether callers have to log in. */
  public boolean isGuarded() {
    return accounts.any();
  }

  @Override
  public Caller current() {
    return known().orElseThrow(() -> new QueryException(Problem.UNAUTHENTICATED));
  }

  /** Who asks in the current thread; empty where that is not known. */
  public Optional<Caller> known() {
    return caller(SecurityContextHolder.getContext().getAuthentication());
  }

  /** Who is behind an authentication now; empty where nobody is, or not any more. */
  Optional<Caller> caller(@Nullable Authentication authentication) {
    return switch (authentication == null ? null : authentication.getPrincipal()) {
      case Caller known -> Optional.of(known);
      case AccountId account ->
          accounts.find(account.id()).filter(one -> !one.disabled()).map(Door::callerOf);
      case null, default -> isGuarded() ? Optional.empty() : Optional.of(Caller.LOCAL);
    };
  }

  /** Does something in the name of a caller who did not come by a request. */
  public static <T> T as(Caller caller, Supplier<T> work) {
    SecurityContext before = SecurityContextHolder.getContext();
    SecurityContextHolder.setContext(new SecurityContextImpl(proved(caller)));
    try {
      return work.get();
    } finally {
      SecurityContextHolder.setContext(before);
    }
  }

  /** The authentication of a caller who has proved who it is. */
  static Authentication proved(Caller caller) {
    return UsernamePasswordAuthenticationToken.authenticated(caller, null, Set.of());
  }

  private static Caller callerOf(Account account) {
    return new Caller(
        account.id(),
        account.name(),
        Role.valueOf(account.role()),
        Set.copyOf(account.enterprises()),
        Set.copyOf(account.jurisdictions()),
        account.until());
  }
}
