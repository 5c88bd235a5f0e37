package io.greenprint.api.evaluate;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** When two texts say the same: width, white space and punctuation do not count. */
final class Likeness {

  private Likeness() {}

  /** Letters and digits only, in one width and case. */
  static String fold(JsonNode text) {
    return text.isValueNode() ? fold(text.asString("")) : "";
  }

  static String fold(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString()
        .toLowerCase(Locale.ROOT);
  }

  /** Dice similarity of character pairs, from 0 to 1. */
  static double of(JsonNode one, JsonNode other) {
    Set<String> left = pairs(fold(one));
    Set<String> right = pairs(fold(other));
    if (left.isEmpty() || right.isEmpty()) {
      return 0;
    }
    long shared = left.stream().filter(right::contains).count();
    return 2.0 * shared / (left.size() + right.size());
  }

  private static Set<String> pairs(String text) {
    if (text.length() < 2) {
      return text.isEmpty() ? Set.of() : Set.of(text);
    }
    return IntStream.range(0, text.length() - 1)
        .mapToObj(start -> text.substring(start, start + 2))
        .collect(Collectors.toSet());
  }
}
