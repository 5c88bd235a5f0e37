package io.greenprint.api.login;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Encodes passwords by Argon2id. Each takes 16 MB of heap for a moment, so only a few are looked at
 * at once, however many try. Thread-safe.
 */
final class Passwords {

  private static final int AT_ONCE = 2;

  private final PasswordEncoder encoder =
      new DelegatingPasswordEncoder(
          "argon2", Map.of("argon2", Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8()));
  private final Semaphore room = new Semaphore(AT_ONCE);

  /** Stands in where there is no account, so that looking takes as long. */
  private final String ofNobody;

  Passwords() {
    ofNobody = encode("of nobody");
  }

  String encode(String password) {
    room.acquireUninterruptibly();
    try {
      return Objects.requireNonNull(encoder.encode(password));
    } finally {
      room.release();
    }
  }

  /** Whether a password is the one that was encoded; never where there is none. */
  boolean match(String password, Optional<String> encoded) {
    room.acquireUninterruptibly();
    try {
      return encoder.matches(password, encoded.orElse(ofNobody)) && encoded.isPresent();
    } finally {
      room.release();
    }
  }
}
