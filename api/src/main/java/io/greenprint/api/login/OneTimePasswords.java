package io.greenprint.api.login;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Passwords that hold for half a minute (TOTP, RFC 6238), as authenticator apps show them: six
 * digits by HMAC-SHA-1, because many apps know nothing else.
 */
public final class OneTimePasswords {

  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int BITS = 5;

  private static final String MAC = "HmacSHA1";
  private static final int SECRET_BYTES = 20;
  private static final int DIGITS = 6;
  private static final long STEP_SECONDS = 30;

  /** Clocks differ, and typing takes time: the step before and the step after hold too. */
  private static final int WINDOW = 1;

  private OneTimePasswords() {}

  /** A secret that nobody can guess, in Base32. */
  public static String newSecret() {
    byte[] bytes = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(bytes);
    return toBase32(bytes);
  }

  /**
   * The step of time that a password is of, where that is about now.
   *
   * @param secret in Base32
   * @param typed blanks in it are passed over
   */
  static OptionalLong step(String secret, String typed, Instant now) {
    String password = typed.replaceAll("\\s", "");
    byte[] key = fromBase32(secret);
    long current = now.getEpochSecond() / STEP_SECONDS;
    for (long step = current - WINDOW; step <= current + WINDOW; step++) {
      if (password(key, step, DIGITS).equals(password)) {
        return OptionalLong.of(step);
      }
    }
    return OptionalLong.empty();
  }

  /** The password of a step of time (RFC 4226, section 5.3). */
  static String password(byte[] key, long step, int digits) {
    byte[] hash = hash(key, step);
    int offset = hash[hash.length - 1] & 0xf;
    int number =
        (hash[offset] & 0x7f) << 24
            | (hash[offset + 1] & 0xff) << 16
            | (hash[offset + 2] & 0xff) << 8
            | (hash[offset + 3] & 0xff);
    String all = String.format(Locale.ROOT, "%010d", number);
    return all.substring(all.length() - digits);
  }

  private static byte[] hash(byte[] key, long step) {
    try {
      Mac mac = Mac.getInstance(MAC);
      mac.init(new SecretKeySpec(key, MAC));
      return mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
    } catch (GeneralSecurityException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  private static String toBase32(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    int held = 0;
    int bits = 0;
    for (byte next : bytes) {
      held = held << Byte.SIZE | (next & 0xff);
      for (bits += Byte.SIZE; bits >= BITS; bits -= BITS) {
        text.append(BASE32.charAt(held >> (bits - BITS) & 31));
      }
      held &= (1 << bits) - 1;
    }
    return text.toString();
  }

  /** What {@link #toBase32} wrote; its bytes are a multiple of five, so nothing is padded. */
  static byte[] fromBase32(String text) {
    byte[] bytes = new byte[text.length() * BITS / Byte.SIZE];
    int held = 0;
    int bits = 0;
    int at = 0;
    for (int i = 0; i < text.length(); i++) {
      held = held << BITS | BASE32.indexOf(text.charAt(i));
      bits += BITS;
      if (bits >= Byte.SIZE) {
        bits -= Byte.SIZE;
        bytes[at++] = (byte) (held >> bits);
        held &= (1 << bits) - 1;
      }
    }
    return bytes;
  }
}
