package io.greenprint.queries.policy;

import io.greenprint.graph.policy.PolicyDocument;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The readings whose facts a question is about. Drafts and what is repealed stay out, unless the
 * question names the document or the standing.
 *
 * @param catalog documents of the request's snapshot
 * @param readings only these; null where all but {@code hidden} count
 * @param hidden not these
 */
record Scope(Catalog catalog, @Nullable List<Long> readings, List<Long> hidden) {

  /**
   * The readings that a filter leaves.
   *
   * @param document id; null for all
   * @param area of the document
   * @param status any of these; null for those in force
   */
  static Scope of(
      Catalog catalog,
      @Nullable String document,
      Area area,
      @Nullable List<PolicyDocument.Status> status) {
    if (document == null && area.place() == null && status == null) {
      List<Long> hidden = new ArrayList<>(catalog.snapshot().hidden());
      hidden.addAll(catalog.outOfForce());
      return new Scope(catalog, null, hidden);
    }
    List<Long> readings =
        catalog.readings(
            one ->
                (document == null || document.equals(one.id()))
                    && catalog.isOf(one, area)
                    && (status == null
                        ? document != null || one.inForce()
                        : one.status() != null && status.contains(one.status())));
    return new Scope(catalog, readings, List.of());
  }

  /** All that the snapshot shows, drafts too. */
  static Scope everything(Catalog catalog) {
    return new Scope(catalog, null, catalog.snapshot().hidden());
  }

  /** Whether no document is left. */
  boolean isEmpty() {
    return readings != null && readings.isEmpty();
  }

  /** {@code before}, {@code hidden}, {@code readings}: what the statements call them. */
  Map<String, Object> parameters() {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("before", catalog.snapshot().before());
    parameters.put("hidden", hidden);
    parameters.put("readings", readings);
    return parameters;
  }
}
