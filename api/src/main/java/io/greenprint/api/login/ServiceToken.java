package io.greenprint.api.login;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * What commands on this machine show the service: who can read {@code service.json} may act as its
 * user.
 *
 * @param value hexadecimal, new at each start
 */
public record ServiceToken(String value) {

  private static final int BYTES = 24;

  /** A token that nobody can guess. */
  public static ServiceToken random() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return new ServiceToken(HexFormat.of().formatHex(bytes));
  }

  /** Whether an {@code Authorization} header shows it; how long that takes tells nothing. */
  boolean isShownBy(@Nullable String authorization) {
    return authorization != null
        && MessageDigest.isEqual(
            authorization.getBytes(US_ASCII), ("Bearer " + value).getBytes(US_ASCII));
  }

  /** A record's text is logged easily: the value stays out of it. */
  @Override
  public String toString() {
    return "ServiceToken";
  }
}
