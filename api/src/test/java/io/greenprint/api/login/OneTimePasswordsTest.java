package io.greenprint.api.login;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneTimePasswordsTest {

  /** The secret of the vectors, in Base32. */
  private static final String SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

  /** RFC 6238, appendix B, the rows of SHA1. */
  @ParameterizedTest
  @CsvSource({
    "59, 94287082",
    "1111111109, 07081804",
    "1111111111, 14050471",
    "1234567890, 89005924",
    "2000000000, 69279037",
    "20000000000, 65353130",
  })
  void givesThePasswordsOfTheStandard(long seconds, String password) {
    byte[] key = "12345678901234567890".getBytes(US_ASCII);
    assertThat(OneTimePasswords.fromBase32(SECRET)).isEqualTo(key);
    assertThat(OneTimePasswords.password(key, seconds / 30, 8)).isEqualTo(password);
    assertThat(OneTimePasswords.step(SECRET, password.substring(2), Instant.ofEpochSecond(seconds)))
        .hasValue(seconds / 30);
  }

  @Test
  void holdsForTheStepBeforeAndAfterAndNoLonger() {
    Instant then = Instant.ofEpochSecond(59);
    assertThat(OneTimePasswords.step(SECRET, "287 082", then.plusSeconds(30))).hasValue(1);
    assertThat(OneTimePasswords.step(SECRET, "287082", then.minusSeconds(30))).hasValue(1);
    assertThat(OneTimePasswords.step(SECRET, "287082", then.plusSeconds(61))).isEmpty();
    assertThat(OneTimePasswords.step(SECRET, "", then)).isEmpty();
    assertThat(OneTimePasswords.step(SECRET, "287083", then)).isEmpty();
  }

  @Test
  void secretsDifferAndAreReadBack() {
    String secret = OneTimePasswords.newSecret();
    assertThat(secret).matches("[A-Z2-7]{32}").isNotEqualTo(OneTimePasswords.newSecret());
    assertThat(OneTimePasswords.fromBase32(secret)).hasSize(20);
  }
}
