package io.greenprint.queries.policy;

import io.greenprint.graph.policy.PolicyDocument;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document as one snapshot shows it.
 *
 * @param kind POLICY, REPORT or DATA
 * @param status its own standing, REPEALED where another document says so; null where it is only
 *     cited or has none
 * @param reading number of the visible reading; null where it is only cited
 */
public record DocumentNode(
    String id,
    String kind,
    String title,
    @Nullable String docNumber,
    List<String> issuers,
    @Nullable LocalDate date,
    PolicyDocument.@Nullable Status status,
    @Nullable String jurisdiction,
    @Nullable String regionCode,
    List<String> addressees,
    List<String> copiedTo,
    @Nullable String noticeTitle,
    @Nullable ReadingNode reading) {

  private static final String PUBLIC = "POLICY";

  public DocumentNode {
    issuers = List.copyOf(issuers);
    addressees = List.copyOf(addressees);
    copiedTo = List.copyOf(copiedTo);
  }

  /** Whether the document itself is in the graph, not only its name in others. */
  public boolean present() {
    return reading != null;
  }

  /** Whether it is a firm's, a report or data, and not public. */
  public boolean isOwned() {
    return !kind.equals(PUBLIC);
  }

  /** Neither a draft nor repealed. */
  public boolean inForce() {
    return status != PolicyDocument.Status.DRAFT && status != PolicyDocument.Status.REPEALED;
  }

  /**
   * What the rules found.
   *
   * @param number which pins the facts of the reading
   * @param sourceFile SHA-256 of the file
   * @param fileName name of the file as received
   */
  public record ReadingNode(
      String id, long number, String ruleVersion, String sourceFile, String fileName) {}

  static DocumentNode read(Row row) {
    return new DocumentNode(
        row.text("document"),
        row.text("kind"),
        row.text("title"),
        row.textOrNull("docNumber"),
        row.texts("issuers"),
        row.dateOrNull("date"),
        row.flag("repealed")
            ? PolicyDocument.Status.REPEALED
            : row.constantOrNull(PolicyDocument.Status.class, "status"),
        row.textOrNull("jurisdiction"),
        row.textOrNull("regionCode"),
        row.texts("addressees"),
        row.texts("copiedTo"),
        row.textOrNull("noticeTitle"),
        new ReadingNode(
            row.text("id"),
            row.large("number"),
            row.text("ruleVersion"),
            row.text("sourceFile"),
            row.text("fileName")));
  }

  static DocumentNode cited(Row row) {
    return new DocumentNode(
        row.text("id"),
        row.text("kind"),
        row.text("title"),
        row.textOrNull("docNumber"),
        List.of(),
        null,
        null,
        null,
        null,
        List.of(),
        List.of(),
        null,
        null);
  }
}
