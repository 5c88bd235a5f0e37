package io.greenprint.queries.policy;

import io.greenprint.graph.policy.BodyRef;
import org.jspecify.annotations.Nullable;

/**
 * A body as stored.
 *
 * @param name full official name
 * @param jurisdiction area whose body it is; null where it belongs to none
 * @param regionCode GB/T 2260 code of that area; null where unknown
 */
public record BodyNode(
    String id,
    String name,
    BodyRef.Kind kind,
    @Nullable String jurisdiction,
    @Nullable String regionCode) {

  static BodyNode of(Row row) {
    return new BodyNode(
        row.text("id"),
        row.text("name"),
        row.constant(BodyRef.Kind.class, "kind"),
        row.textOrNull("jurisdiction"),
        row.textOrNull("regionCode"));
  }
}
