package io.greenprint.queries.page;

import io.greenprint.queries.Problem;
import io.greenprint.queries.QueryException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * The place of a row in a sorted list: its sort key, last part the id that makes it unique. Cursors
 * carry the name of their list's order and are refused in any other.
 *
 * @param order name of the list and its order, such as {@code tasks}
 * @param key parts of the sort key, all present, compared as text
 */
public record Cursor(String order, List<String> key) {

  private static final String SEPARATOR = "\u001f";

  public Cursor {
    key = List.copyOf(key);
  }

  /** The cursor as clients see it: URL-safe, opaque. */
  public String encode() {
    String plain = order + SEPARATOR + String.join(SEPARATOR, key);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(plain.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Reads what {@link #encode} wrote.
   *
   * @param size number of parts of the key
   * @throws QueryException BAD_CURSOR where the text is no cursor of this order
   */
  public static Cursor decode(String text, String order, int size) {
    String plain;
    try {
      plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new QueryException(e, Problem.BAD_CURSOR);
    }
    String[] parts = plain.split(SEPARATOR, -1);
    if (parts.length != size + 1 || !parts[0].equals(order)) {
      throw new QueryException(Problem.BAD_CURSOR);
    }
    return new Cursor(order, Arrays.asList(parts).subList(1, parts.length));
  }
}
