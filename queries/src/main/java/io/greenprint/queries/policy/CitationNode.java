package io.greenprint.queries.policy;

import io.greenprint.graph.policy.Citation;
import org.jspecify.annotations.Nullable;

/**
 * A document named by another, as stored.
 *
 * @param to id of the document that is named; the one that names it is told by the evidence
 */
public record CitationNode(
    String title, @Nullable String docNumber, Citation.Role role, String to, Evidence evidence) {

  static CitationNode of(Row row) {
    return new CitationNode(
        row.text("title"),
        row.textOrNull("docNumber"),
        row.constant(Citation.Role.class, "role"),
        row.text("to"),
        Evidence.of(row));
  }
}
