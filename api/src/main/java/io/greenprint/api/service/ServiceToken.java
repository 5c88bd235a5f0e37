package io.greenprint.api.service;

import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * What commands on this machine show the service: who can read {@code service.json} may act as its
 * user.
 *
 * @param value hexadecimal, new at each start
 */
public record ServiceToken(String value) {

  private static final int BYTES = 24;

  /** A token that nobody can guess. */
  static ServiceToken random() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return new ServiceToken(HexFormat.of().formatHex(bytes));
  }

  /** A record's text is logged easily: the value stays out of it. */
  @Override
  public String toString() {
    return "ServiceToken";
  }
}
