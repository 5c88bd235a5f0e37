package io.greenprint.queries.policy;

import io.greenprint.graph.policy.BodyRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which bodies; a null component asks for nothing.
 *
 * @param text part of a name
 * @param jurisdiction name or code of their area
 * @param withPlacesBelow count bodies of the places in the jurisdiction, too
 */
public record BodyFilter(
    @Nullable String text,
    @Nullable String jurisdiction,
    @Nullable Boolean withPlacesBelow,
    @Nullable List<BodyRef.Kind> kind) {

  public static final BodyFilter NONE = new BodyFilter(null, null, null, null);
}
