package io.greenprint.ingest.supply;

import io.greenprint.graph.finding.Finding.Message;
import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A unified social credit code 统一社会信用代码 (GB 32100-2015) put to the test. Two check digits must
 * hold: the last of eighteen, and that of the organisation code inside (GB 11714, position 17).
 *
 * @param code cleaned: half-width, upper case, no blanks or hyphens
 * @param fault what is wrong, in plain words; null when the code holds
 * @param suggestion a code that would hold, if a look-alike letter was typed; only ever a proposal
 */
public record CreditCode(String code, @Nullable Message fault, @Nullable String suggestion) {

  private static final int LENGTH = 18;
  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int[] WEIGHTS = {
    1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28
  };
  private static final int[] INNER_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
  private static final String LOOK_ALIKES = "IOZSV";
  private static final String LOOKED_FOR = "1025U";

  /** Tests a code as written. */
  public static CreditCode of(String written) {
    String code =
        Normalizer.normalize(written, Normalizer.Form.NFKC)
            .toUpperCase(Locale.ROOT)
            .replaceAll("[\\s\\-‐-―]", "");
    Message fault = fault(code);
    return new CreditCode(code, fault, fault == null ? null : suggestion(code));
  }

  public boolean holds() {
    return fault == null;
  }

  /**
   * The whole code of sixteen characters without their check characters: class, region and eight of
   * the organisation.
   */
  public static String complete(String unchecked) {
    String inner = unchecked + innerCheck(unchecked);
    return inner + lastCheck(inner);
  }

  private static @Nullable Message fault(String code) {
    if (code.length() != LENGTH) {
      return new Message(
          "应为 18 位，实为 " + code.length() + " 位", "must have 18 characters, has " + code.length());
    }
    for (int i = 0; i < LENGTH; i++) {
      if (ALPHABET.indexOf(code.charAt(i)) < 0) {
        return new Message(
            "第 %d 位的“%c”不会出现在代码中（不使用 I、O、S、V、Z）".formatted(i + 1, code.charAt(i)),
            "character %d, %c, never occurs in a code (I, O, S, V and Z are not used)"
                .formatted(i + 1, code.charAt(i)));
      }
    }
    char last = lastCheck(code);
    boolean innerHolds = innerCheck(code) == code.charAt(LENGTH - 2);
    if (last != code.charAt(LENGTH - 1)) {
      return innerHolds
          ? new Message(
              "校验位不符：第 18 位应为 %c；主体标识码本身相符，多为前 8 位或末位笔误".formatted(last),
              "the last character should be %c; the organisation code inside holds, so look for a slip in the first eight or the last"
                  .formatted(last))
          : new Message(
              "两个校验位都不符，代码可能是编造或多处笔误",
              "both check digits fail; the code may be made up or hold several slips");
    }
    return innerHolds
        ? null
        : new Message(
            "末位校验相符，但主体标识码（第 9–17 位）的校验位应为 %c".formatted(innerCheck(code)),
            "the last character holds, but the organisation code (9 to 17) should end in %c"
                .formatted(innerCheck(code)));
  }

  private static char lastCheck(String code) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += ALPHABET.indexOf(code.charAt(i)) * WEIGHTS[i];
    }
    return ALPHABET.charAt((31 - sum % 31) % 31);
  }

  private static char innerCheck(String code) {
    int sum = 0;
    for (int i = 0; i < INNER_WEIGHTS.length; i++) {
      sum += Character.digit(code.charAt(8 + i), 36) * INNER_WEIGHTS[i];
    }
    int check = 11 - sum % 11;
    return check == 10 ? 'X' : check == 11 ? '0' : (char) ('0' + check);
  }

  private static @Nullable String suggestion(String code) {
    StringBuilder other = new StringBuilder(code);
    for (int i = 0; i < other.length(); i++) {
      int alike = LOOK_ALIKES.indexOf(other.charAt(i));
      if (alike >= 0) {
        other.setCharAt(i, LOOKED_FOR.charAt(alike));
      }
    }
    String proposed = other.toString();
    return proposed.equals(code) || fault(proposed) != null ? null : proposed;
  }
}
