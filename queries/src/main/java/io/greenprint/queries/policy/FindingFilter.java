package io.greenprint.queries.policy;

import io.greenprint.graph.finding.Finding.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which findings; a null component asks for nothing.
 *
 * @param document id
 * @param open whether somebody still has to look
 */
public record FindingFilter(
    @Nullable List<String> code,
    @Nullable List<Severity> severity,
    @Nullable String document,
    @Nullable Boolean open) {

  /** All that somebody still has to look at. */
  public static final FindingFilter OPEN = new FindingFilter(null, null, null, true);
}
