package io.greenprint.queries.assessment;

import io.greenprint.queries.disclosure.Verdict;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * Sub-points of an assessment drawn for an audit, so that anybody draws the same again: every
 * sub-point that somebody claims to cover is numbered by the SHA-256 of {@code
 * seed:assessment:requirement:subject} in UTF-8, and the smallest numbers are taken.
 *
 * @param seed any words, such as the number of the engagement
 * @param population how many sub-points could have been drawn
 * @param drawn in the order of their numbers
 */
public record AuditSample(String seed, int population, List<Draw> drawn) {

  public AuditSample {
    drawn = List.copyOf(drawn);
  }

  /**
   * A sub-point that was drawn.
   *
   * @param number hexadecimal
   */
  public record Draw(String number, Sheet.Item item, Sheet.Point point) {}

  /**
   * Draws from an assessment.
   *
   * @param size at most so many
   */
  public static AuditSample of(Sheet sheet, String seed, int size) {
    List<Draw> all =
        sheet.items().stream()
            .flatMap(item -> item.points().stream().map(point -> draw(sheet, seed, item, point)))
            .filter(draw -> isClaimed(draw.point()))
            .sorted(Comparator.comparing(Draw::number))
            .toList();
    return new AuditSample(seed, all.size(), all.stream().limit(size).toList());
  }

  private static Draw draw(Sheet sheet, String seed, Sheet.Item item, Sheet.Point point) {
    String what =
        String.join(
            ":", seed, sheet.assessment().id(), item.requirement().id(), point.subject().key());
    return new Draw(sha256(what), item, point);
  }

  private static boolean isClaimed(Sheet.Point point) {
    return point.verdict() == Verdict.MET || point.verdict() == Verdict.PARTLY;
  }

  private static String sha256(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
