package io.greenprint.api.service;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An authenticator app, written apart from the service's own one-time passwords. */
final class OneTimeCodes {

  /** Base32 of {@link #KEY}. */
  private static final String SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

  private static final byte[] KEY = "12345678901234567890".getBytes(US_ASCII);

  String secret() {
    return SECRET;
  }

  /** The code of some steps from now on. */
  String code(int steps) throws GeneralSecurityException {
    long step = Instant.now().getEpochSecond() / 30 + steps;
    Mac mac = Mac.getInstance("HmacSHA1");
    mac.init(new SecretKeySpec(KEY, "HmacSHA1"));
    byte[] hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
    int number = ByteBuffer.wrap(hash).getInt(hash[19] & 15) & Integer.MAX_VALUE;
    return "%06d".formatted(number % 1_000_000);
  }
}
