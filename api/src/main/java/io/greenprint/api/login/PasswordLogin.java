package io.greenprint.api.login;

import io.greenprint.graph.access.Account;
import io.greenprint.graph.access.Accounts;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/**
 * Logs an account in by its password and, where it has a second factor, a one-time password. What
 * was wrong is not told, and takes as long as what was right.
 */
final class PasswordLogin implements AuthenticationProvider {

  /** Failures in a row after which an account is locked. */
  static final int MOST_FAILURES = 5;

  /** For how long. */
  static final Duration LOCK = Duration.ofMinutes(15);

  private static final long NO_STEP = 0;
  private static final OptionalLong NOTHING = OptionalLong.empty();

  private final Accounts accounts;
  private final KnownAccounts known;
  private final Passwords passwords;
  private final Clock clock;

  PasswordLogin(Accounts accounts, KnownAccounts known, Passwords passwords, Clock clock) {
    this.accounts = accounts;
    this.known = known;
    this.passwords = passwords;
    this.clock = clock;
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
  }

  @Override
  public Authentication authenticate(Authentication tried) {
    String id = tried.getName();
    Optional<Account> account =
        known.findNow(id).filter(one -> !one.disabled() && !one.isLocked(clock.instant()));
    boolean right =
        passwords.match(String.valueOf(tried.getCredentials()), account.map(Account::password));
    OptionalLong step = account.map(one -> step(one, tried.getDetails())).orElse(NOTHING);
    if (account.isPresent()
        && right
        && step.isPresent()
        && accounts.entered(id, step.getAsLong())) {
      return UsernamePasswordAuthenticationToken.authenticated(new AccountId(id), null, Set.of());
    }
    account.ifPresent(one -> accounts.failed(id, MOST_FAILURES, LOCK));
    throw new BadCredentialsException(id);
  }

  /** The step of the one-time password, or none where the account needs none. */
  private OptionalLong step(Account account, @Nullable Object details) {
    String secret = account.secondFactor();
    if (secret == null) {
      return OptionalLong.of(NO_STEP);
    }
    return details instanceof LoginDetails given
        ? OneTimePasswords.step(secret, given.code(), clock.instant())
        : NOTHING;
  }

  /**
   * What was typed beside the password.
   *
   * @param code one-time password; empty where none was typed
   */
  record LoginDetails(String code) implements Serializable {}
}
