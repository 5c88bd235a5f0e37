package io.greenprint.graph.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * Deterministic ids: 96 bits of the SHA-256 of what a thing is. The ids of one reading are given
 * out by one instance, in the order of the text, so that equal things get numbers of their own.
 */
final class Ids {

  private static final int BYTES = 12;
  private static final String SEPARATOR = "\u001f";

  private final String document;
  private final Map<String, Integer> seen = new HashMap<>();

  /**
   * @param document id of the document whose facts get ids
   */
  Ids(String document) {
    this.document = document;
  }

  /** Id of a fact of this document; the n-th with the same parts gets an id of its own. */
  String fact(String kind, List<String> parts) {
    String what = kind + SEPARATOR + document + SEPARATOR + String.join(SEPARATOR, parts);
    int n = seen.merge(what, 1, Integer::sum);
    return hash(what + SEPARATOR + n);
  }

  /** Id of what these parts say. */
  static String of(String... parts) {
    return hash(String.join(SEPARATOR, parts));
  }

  private static String hash(String what) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(what.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
