package io.greenprint.queries.policy;

import io.greenprint.graph.policy.BodyRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which bodies: part of a name, name or code of their area, kinds. Null asks for nothing. */
public record BodyFilter(
    @Nullable String text, @Nullable String jurisdiction, @Nullable List<BodyRef.Kind> kind) {

  public static final BodyFilter NONE = new BodyFilter(null, null, null);
}
