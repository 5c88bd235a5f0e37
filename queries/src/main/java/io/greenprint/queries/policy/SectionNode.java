package io.greenprint.queries.policy;

import java.util.List;

/**
 * A heading with its own text, as stored.
 *
 * @param textStart where {@code text} begins in the stored text, in UTF-16 units
 * @param evidence heading as printed
 */
public record SectionNode(
    FactKey key,
    int position,
    int level,
    String marker,
    String heading,
    List<String> path,
    String text,
    int textStart,
    Evidence evidence) {

  public SectionNode {
    path = List.copyOf(path);
  }

  public String id() {
    return key.id();
  }

  static SectionNode of(Row row) {
    String marker = row.text("marker");
    String heading = row.text("heading");
    String text = row.map().get("text").asString("");
    return new SectionNode(
        new FactKey(row.text("id"), row.large("reading")),
        row.number("position"),
        row.number("level"),
        marker,
        heading,
        row.texts("path"),
        text,
        row.number("bodyStart"),
        new Evidence(
            row.large("reading"),
            row.numberOrNull("page"),
            row.number("headingStart"),
            row.number("headingEnd"),
            marker + heading));
  }
}
